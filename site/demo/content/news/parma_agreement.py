"""Parma: city and university renew their agreement."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, callout, documents, quote

PARMA_AGREEMENT = News(
    key="parma-agreement",
    days_ago=96,
    themes=("economy", "society"),
    goals=(17, 11),
    ambition=2,
    action="2.1",
    tandem="parma",
    seed=205,
    de=Text(
        title="Parma: Stadt und Universität erneuern ihre Vereinbarung",
        slug="parma-erneuert-vereinbarung",
        teaser="Zwei Seiten statt zwanzig, feste Kontaktpersonen und ein gemeinsames Budget für kleine Vorhaben: So "
        "könnte eine Vereinbarung aussehen, die im Alltag hilft.",
        description="Muster einer Partnerschaftsvereinbarung zwischen einer Stadt und ihrer Universität: zwei "
        "Seiten, klare Zuständigkeiten, ein Ausstieg.",
        keywords=("Vereinbarung", "Parma", "Zusammenarbeit"),
        body=body(
            """
            Die alte Vereinbarung hing gerahmt im Rathaus. Gelesen hatte sie seit Jahren niemand. Die neue passt auf
            zwei Seiten und liegt in beiden Häusern griffbereit: in der Stadtplanung, im Dekanat, am Empfang.

            Stadt und Universität Parma haben sich dafür eine einfache Regel gegeben. In der Vereinbarung steht nur,
            was man nachprüfen kann. Absichten haben im Vorwort einen Satz bekommen, danach kommt nur noch, wer was
            bis wann tut.

            ## Was jetzt gilt

            - Jede Seite benennt eine Person, die Anfragen der anderen binnen einer Woche beantwortet.
            - Zweimal im Jahr sitzen Bürgermeisteramt und Rektorat zusammen und gehen die offenen Vorhaben durch.
            - Für kleine Projekte gibt es einen gemeinsamen Topf. Über die Vergabe entscheidet eine Runde, in der auch
              Studierende Stimmrecht haben.
            - Nach drei Jahren endet die Vereinbarung von selbst, wenn niemand sie verlängert.
            """,
            quote(
                "Der Ausstieg war der Satz, über den wir am längsten gesprochen haben. Jetzt schlafen alle besser.",
                "Leiter des Rechtsamts",
            ),
            """
            ## Was strittig blieb

            Einig wurde man sich nicht überall. Die Universität hätte gern Räume in der Innenstadt zugesagt bekommen,
            die Stadt eine feste Zahl von Praktikumsplätzen. Beides steht jetzt auf einer Liste mit offenen Punkten,
            die zur Vereinbarung gehört und bei jedem Treffen auf den Tisch kommt. Offene Punkte sollen nicht in der
            Schublade verschwinden.

            Der Entwurf entstand an vier Nachmittagen, abwechselnd im Rathaus und auf dem Campus. Beide
            Rechtsabteilungen saßen von Anfang an dabei. Das hat die Sitzungen länger gemacht und die Abstimmung
            danach viel kürzer.
            """,
            callout(
                "Vorlage für andere Tandems",
                "Das Sekretariat hat aus dem Text eine Vorlage mit Lücken gemacht. Mitglieder bekommen sie auf "
                "Anfrage, auf Deutsch und auf Englisch.",
            ),
            documents("agreement"),
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Parma: city and university renew their agreement",
        slug="parma-renews-agreement",
        teaser="Two pages instead of twenty, named contacts and a joint budget for small projects: what an agreement "
        "might look like if it is meant to help on an ordinary day.",
        description="Sample of a partnership agreement between a city and its university: two pages, clear duties "
        "and a way out.",
        keywords=("agreement", "Parma", "cooperation"),
        body=body(
            """
            The old agreement hung framed in the town hall. Nobody had read it for years. The new one fits on two
            pages and is kept within reach in both houses: in the planning office, in the dean’s office, at the front
            desk.

            The city and the University of Parma set themselves a simple rule for it. The agreement contains only what
            can be checked. Intentions get one sentence at the top; after that it says who does what, and by when.

            ## What applies now

            - Each side names one person who answers the other’s requests within a week.
            - Twice a year the mayor’s office and the rectorate sit down and go through the open projects.
            - There is a shared fund for small projects. A panel decides, and students on it have a vote.
            - After three years the agreement ends by itself unless someone renews it.
            """,
            quote(
                "The way out was the sentence we discussed longest. Everyone sleeps better now.",
                "Head of the city’s legal department",
            ),
            """
            ## What stayed open

            They did not agree on everything. The university would have liked a promise of rooms in the city centre;
            the city wanted a fixed number of internships. Both now stand on a list of open points that belongs to the
            agreement and is on the table at every meeting. Open points are not to vanish in a drawer.

            The draft took four afternoons, held in turn at the town hall and on campus. Both legal departments were
            there from the start. That made the sessions longer, and sign-off afterwards much shorter.
            """,
            callout(
                "A template for other tandems",
                "The secretariat has turned the text into a template with gaps to fill. Members can ask for it, in "
                "German or in English.",
            ),
            documents("agreement"),
            STORY_END_EN,
        ),
    ),
)
