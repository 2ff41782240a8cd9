"""The practice library is open: search instead of leafing."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, button, callout, picture, quote

LIBRARY_OPENS = News(
    key="library-opens",
    days_ago=41,
    themes=("society", "sustainability"),
    goals=(11, 17),
    ambition=4,
    action="4.2",
    tandem=None,
    seed=202,
    de=Text(
        title="Die Praxissammlung ist da: suchen statt blättern",
        slug="praxissammlung-ist-da",
        teaser="Bisher lagen die Praxisbeispiele in PDF-Dateien. Jetzt lassen sie sich nach Thema und "
        "Nachhaltigkeitsziel durchsuchen, auf Deutsch und auf Englisch.",
        description="Die Praxisbeispiele des Netzwerks sind jetzt eine durchsuchbare Sammlung, sortiert nach Thema und "
        "Nachhaltigkeitsziel.",
        keywords=("Praxissammlung", "Nachhaltigkeitsziele", "Website"),
        body=body(
            """
            Wer bisher wissen wollte, was andere Tandems tun, brauchte Geduld: Die Beispiele steckten in PDF-Dateien,
            jede mit eigenem Aufbau, keine durchsuchbar. Das ist vorbei. Die Praxissammlung stellt jedes Beispiel auf
            eine eigene Seite, und jede Seite beantwortet dieselben drei Fragen: Was war die Aufgabe? Was haben Stadt
            und Universität gemeinsam getan? Was ist daraus geworden?

            ## Drei Wege hinein

            Am schnellsten geht es über die Nachhaltigkeitsziele der Vereinten Nationen. Ein Klick auf ein Ziel zeigt
            alle Beispiele, die dazu beitragen. Der zweite Weg führt über die sechs Themen des Netzwerks, der dritte
            über die Suche: Ein Wort genügt.
            """,
            callout(
                "Warum die Ziele?",
                """Die 17 Ziele kennt man in Turku wie in Málaga. Sie ersparen uns den Streit um eigene Schlagworte.
                Ein Beispiel trägt höchstens vier Ziele, sonst sagt die Zuordnung nichts mehr.""",
            ),
            """
            ## Was eine gute Seite ausmacht

            Ein Beispiel taugt erst dann zum Nachmachen, wenn auch die Schwierigkeiten darin stehen. Deshalb fragen
            wir danach. Wer ein Beispiel einreicht, bekommt keinen Fragebogen mit dreißig Feldern, sondern ein
            Gespräch von einer Stunde. Das Sekretariat schreibt den Text, das Tandem liest gegen, danach wird
            übersetzt.
            """,
            quote(
                "Ich lese zuerst, was schiefging. Dann weiß ich, ob ich dem Rest glauben kann.",
                "Referentin für Hochschulangelegenheiten in einer Mitgliedsstadt",
            ),
            """
            Die Sammlung beginnt klein. Zum Start stehen acht Beispiele darin, alle noch Mustertexte dieser
            Demonstration. Neue kommen hinzu, sobald ein Tandem eines anbietet. Eine Frist gibt es nicht.

            Einmal im Jahr fragt das Sekretariat nach, ob es ein Vorhaben noch gibt. Läuft es nicht mehr, bleibt die
            Seite stehen und sagt es. Auch ein beendetes Projekt kann anderen eine Menge Arbeit sparen.
            """,
            picture("library", "Vom Regal auf den Bildschirm: Jedes Beispiel hat jetzt eine eigene Seite."),
            button("In der Sammlung suchen", "sections", "practices"),
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="The practice library is open: search instead of leafing",
        slug="practice-library-is-open",
        teaser="Until now our practices were locked in PDF files. From today you can search them by theme and by "
        "Sustainable Development Goal, in German and in English.",
        description="The network’s practices are now a library you can search, sorted by theme and by Sustainable "
        "Development Goal.",
        keywords=("practice library", "Sustainable Development Goals", "website"),
        body=body(
            """
            Finding out what other tandems do used to take patience. The practices sat in PDF files, each laid out in
            its own way, none of them searchable. That is over. The practice library gives every practice a page of its
            own, and every page answers the same three questions. What was the task? What did the city and the
            university do together? What came of it?

            ## Three ways in

            The quickest is through the Sustainable Development Goals of the United Nations: choose a goal and you see
            every practice that contributes to it. The second is through the network’s six themes. The third is the
            search box. One word will do.
            """,
            callout(
                "Why the goals?",
                """People in Turku know the 17 goals, and so do people in Málaga. They save us arguing over labels of
                our own. A practice may carry four goals at most; with more, the label stops meaning anything.""",
            ),
            """
            ## What makes a good page

            A practice is only worth copying if it admits what was hard. So we ask. Nobody who offers a practice has to
            fill in a form with thirty boxes. We talk for an hour instead. The secretariat writes the text, the tandem
            checks it, and then it is translated.
            """,
            quote(
                "I read what went wrong first. After that I know whether to believe the rest.",
                "Officer for university affairs in a member city",
            ),
            """
            The library starts small. It opens with eight practices, all of them still sample texts for this
            demonstration. More will follow whenever a tandem offers one. There is no deadline.

            Once a year the secretariat asks whether a project is still running. If it is not, the page stays and says
            so. A project that has ended can still save someone else a good deal of work.
            """,
            picture("library", "From the shelf to the screen: every case now has a page of its own."),
            button("Search the library", "sections", "practices"),
            STORY_END_EN,
        ),
    ),
)
