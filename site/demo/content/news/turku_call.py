"""Turku: call for contributions to the next meeting."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, figures, quote, steps

TURKU_CALL = News(
    key="turku-call",
    days_ago=4,
    themes=("lifelong-learning", "society"),
    goals=(4, 11),
    ambition=1,
    action="1.1",
    tandem="turku",
    seed=201,
    de=Text(
        title="Turku: Beiträge für das nächste Treffen gesucht",
        slug="turku-beitraege-gesucht",
        teaser="Lernen endet nicht mit dem Abschluss. Für das Treffen in Turku suchen wir Beispiele aus den Tandems: "
        "was geklappt hat, was nicht und was andere übernehmen können.",
        description="Aufruf zum thematischen Treffen in Turku: Gesucht werden kurze Beiträge mit zwei Stimmen, eine "
        "aus der Stadt, eine aus der Universität.",
        keywords=("Aufruf", "Treffen", "Weiterbildung"),
        body=body(
            """
            Das nächste thematische Treffen führt nach Turku. Drei Tage lang geht es um eine Frage, die in vielen
            Mitgliedsstädten auf dem Tisch liegt: Wie lernen Menschen an einer Universität, die dort nie
            eingeschrieben waren oder deren Abschluss lange zurückliegt?

            Gesucht werden Beiträge aus den Tandems. Ein Beitrag dauert zehn Minuten und hat zwei Stimmen, eine aus
            der Stadtverwaltung und eine aus der Universität. Wer allein vorträgt, findet in diesem Programm keinen
            Platz. Das ist Absicht: Wir möchten hören, wo sich beide Seiten einig sind und wo nicht.

            ## Was uns interessiert

            - Kurse, die aus einer Frage der Stadt entstanden sind
            - Lernorte außerhalb des Campus
            - Wege zu Menschen, die auf keine Einladung antworten
            - Vorhaben, die nicht funktioniert haben, und der Grund dafür

            Der letzte Punkt ist ernst gemeint. Für gescheiterte Vorhaben halten wir einen ganzen Vormittag frei, ohne
            Folien und ohne Mitschnitt.
            """,
            quote(
                "Am meisten habe ich aus einem Kurs gelernt, zu dem niemand kam. Das steht nur in keinem Prospekt.",
                "Leiterin der Weiterbildung an einer Mitgliedsuniversität",
            ),
            figures(
                ("3", "Tage Programm (Beispiel)"),
                ("10", "Minuten je Beitrag (Beispiel)"),
                ("2", "Stimmen in jedem Beitrag (Beispiel)"),
            ),
            "## So reichen Sie ein",
            steps(
                ("Zu zweit verabreden", "Suchen Sie sich Ihr Gegenüber in der Stadt oder in der Universität."),
                ("Eine halbe Seite schreiben", "Was war die Frage, was haben Sie getan, was würden Sie anders machen?"),
                (
                    "Abschicken",
                    "Bis drei Wochen vor dem Treffen an das Sekretariat, auf Deutsch oder Englisch. Sie bekommen "
                    "innerhalb einer Woche Antwort.",
                ),
            ),
            """
            Vorgetragen wird auf Englisch. Wer sich damit nicht wohlfühlt, schreibt uns; wir finden dann jemanden, der
            dolmetscht. Die Reisekosten tragen die Tandems selbst.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Turku: call for contributions to the next meeting",
        slug="turku-call-for-contributions",
        teaser="Learning does not stop with a degree. For the meeting in Turku we are looking for examples from the "
        "tandems: what worked, what did not and what others can borrow.",
        description="Call for the thematic meeting in Turku: short contributions with two voices, one from the city "
        "and one from the university.",
        keywords=("call", "meeting", "continuing education"),
        body=body(
            """
            The next thematic meeting takes us to Turku. For three days we will work on a question that is on the
            table in many member cities: how can people learn at a university if they were never enrolled there, or if
            they left long ago?

            We are looking for contributions from the tandems. Each one lasts ten minutes and has two voices, one from
            the city and one from the university. Solo talks will not be on the programme. That is on purpose: we want
            to hear where the two sides agree and where they do not.

            ## What we would like to hear about

            - Courses that grew out of a question the city had
            - Places to learn away from the campus
            - Ways to reach people who answer no invitation
            - Projects that did not work, and why

            We mean the last one. A whole morning is set aside for things that failed, with no slides and no
            recording.
            """,
            quote(
                "The course that taught me most was one nobody came to. You won’t find that in a brochure.",
                "Head of continuing education at a member university",
            ),
            figures(
                ("3", "days of programme (sample)"),
                ("10", "minutes for each contribution (sample)"),
                ("2", "voices in each contribution (sample)"),
            ),
            "## How to take part",
            steps(
                ("Find your other half", "Team up with someone from the city or from the university."),
                ("Write half a page", "What was the question, what did you do, what would you do differently?"),
                (
                    "Send it",
                    "Write to the secretariat, in German or English, up to three weeks before the meeting. You will "
                    "have an answer within a week.",
                ),
            ),
            """
            Talks are in English. If you would rather not, tell us and we will find someone to interpret. Tandems
            cover their own travel costs.
            """,
            STORY_END_EN,
        ),
    ),
)
