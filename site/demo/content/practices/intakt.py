"""in:takt: an open project space in the city."""

from __future__ import annotations

from demo.content.samples import PRACTICE_DE, PRACTICE_EN
from demo.content.shapes import Practice, PracticeText, paragraphs

INTAKT = Practice(
    key="intakt",
    themes=("culture",),
    goals=(11,),
    years_ago=0,
    seed=308,
    tandem="magdeburg",
    de=PracticeText(
        title="in:takt: ein offener Projektraum mitten in der Stadt",
        slug="intakt-offener-projektraum",
        teaser="Ein Laden in Magdeburg, in dem nichts verkauft wird. Studierende und Nachbarschaft machen daraus "
        "jede Woche etwas anderes.",
        description="in:takt in Magdeburg: ein offener Projektraum von Studierenden in der Innenstadt. "
        "Praxisbeispiel als Mustertext.",
        keywords=("Kultur", "Innenstadt", "Studierende"),
        challenge=paragraphs(
            """
            Hochschulen liegen oft am Rand, leere Läden in der Mitte. Studierende kennen die Innenstadt dann nur vom
            Umsteigen, und die Stadt kennt ihre Studierenden nur aus der Statistik. Für Kultur, die klein anfängt,
            fehlt beides: ein bezahlbarer Raum und ein Publikum, das zufällig vorbeikommt.

            Ein leer stehendes Ladenlokal hätte die Lücke schließen können. Aber wer mietet es, wer haftet, wer
            schließt abends ab? Eine Hochschule kann keinen Laden führen, und eine Stadtverwaltung sollte kein
            Programm machen. Gesucht war eine Form, in der beide helfen und keine von beiden bestimmt.
            """
        ),
        solution=paragraphs(
            """
            in:takt ist ein Projektraum, den Studierende selbst betreiben. Die Regel ist kurz: Wer eine Idee hat,
            bekommt den Raum für eine begrenzte Zeit, kostenlos, und räumt danach auf. Es gibt keine Jury und keinen
            Kaufzwang. Ausstellung, Reparaturtreff, Probe oder stiller Lesenachmittag stehen gleichberechtigt im
            Kalender.

            Die Hochschulen erkennen die Mitarbeit als Studienleistung an und begleiten die Gruppe, ohne ihr
            hineinzureden. Die Stadt hilft bei Miete, Genehmigung und Versicherung. Einmal im Monat trifft sich die
            offene Runde, in der auch Nachbar:innen mitentscheiden. Wer kommt, stimmt mit, ohne Mitgliedsausweis.
            """
        ),
        result=paragraphs(
            """
            Der Raum ist zum Treffpunkt geworden, gerade weil nicht feststeht, was einen erwartet. Für Studierende ist
            er eine Schule im Organisieren: Schlüsselplan, Lärm, Kasse, Streit. Für die Straße ist er ein
            Schaufenster, hinter dem sich etwas bewegt. Aus einzelnen Abenden sind Gruppen hervorgegangen, die längst
            anderswo weitermachen.

            Mühsam ist der Wechsel der Jahrgänge. Jedes Jahr gehen Menschen, die wissen, wo der Sicherungskasten ist.
            Die Gruppe führt deshalb ein Buch, in dem alles steht, und zwei Generationen überlappen sich ein Semester
            lang. Wer einen solchen Raum eröffnet, sollte von Beginn an planen, wie man ihn wieder abgibt.
            """,
            PRACTICE_DE,
        ),
        not_worked=paragraphs(
            """
            Ein festes Programm für das ganze Semester hielt keine drei Wochen, weil niemand so weit im Voraus plant.
            Auch ein Putzplan an der Tür blieb Zierde. Sauber ist der Raum erst, seit die Nächsten ihn nur aufgeräumt
            übernehmen.
            """
        ),
        transfer=paragraphs(
            """
            Ein Ladenlokal mit geduldiger Eigentümerschaft, eine Versicherung, die wechselnde Gruppen einschließt, und
            eine Stelle in der Hochschule, die Mitarbeit als Studienleistung anrechnet. Wichtig ist außerdem ein Amt,
            das Genehmigungen für ein ganzes Jahr erteilt.
            """
        ),
    ),
    en=PracticeText(
        title="in:takt: an open project space in the city",
        slug="intakt-open-project-space",
        teaser="A shop in Magdeburg where nothing is for sale. Students and neighbours turn it into something "
        "different every week.",
        description="in:takt in Magdeburg: an open project space run by students in the city centre. Practice, "
        "sample text.",
        keywords=("culture", "city centre", "students"),
        challenge=paragraphs(
            """
            Universities are often on the edge of town, and empty shops are in the middle. Students then know the
            centre only from changing trams, and the city knows its students only from statistics. Culture that starts
            small lacks two things: a room it can afford and an audience that happens to walk past.

            An empty shop could have closed the gap. But who rents it, who is liable, who locks up at night? A
            university cannot run a shop, and a city administration had better not run a programme. What was needed
            was a form in which both help and neither is in charge.
            """
        ),
        solution=paragraphs(
            """
            in:takt is a project space that students run themselves. The rule is short: if you have an idea, you get
            the room for a limited time, free of charge, and you tidy up afterwards. There is no jury and nothing to
            buy. An exhibition, a repair café, a rehearsal and a quiet afternoon of reading all have the same standing
            in the calendar.

            The universities count the work as coursework and support the group without interfering. The city helps
            with rent, permits and insurance. Once a month there is an open meeting in which neighbours decide too.
            Whoever comes has a vote, with no membership card.
            """
        ),
        result=paragraphs(
            """
            The space has become a place to meet, precisely because you never know what to expect. For students it is
            a school of organising: key rotas, noise, cash, quarrels. For the street it is a window with something
            moving behind it. Single evenings have turned into groups that have long since carried on elsewhere.

            The hard part is the turnover. Every year people leave who know where the fuse box is. So the group keeps
            a book with everything in it, and two generations overlap for a term. If you open a space like this, plan
            from the beginning how you will hand it on.
            """,
            PRACTICE_EN,
        ),
        not_worked=paragraphs(
            """
            A fixed programme for the whole term did not last three weeks, because nobody plans that far ahead. A
            cleaning rota on the door remained an ornament. The room has been tidy only since newcomers accept it in
            no other state.
            """
        ),
        transfer=paragraphs(
            """
            A shop whose owners are patient, an insurance policy that covers changing groups, and an office at the
            university that counts the work towards a degree. It also takes a city department that grants permits for
            a whole year.
            """
        ),
    ),
)
