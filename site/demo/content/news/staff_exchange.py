"""A week at another desk: staff exchange with Timișoara."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, quote

STAFF_EXCHANGE = News(
    key="staff-exchange",
    days_ago=420,
    themes=("culture", "lifelong-learning"),
    goals=(4, 11),
    ambition=1,
    action="1.1",
    tandem="timisoara",
    seed=212,
    de=Text(
        title="Eine Woche am anderen Schreibtisch: Austausch mit Timișoara",
        slug="eine-woche-am-anderen-schreibtisch",
        teaser="Zwei Kulturämter tauschen für fünf Tage eine Stelle. Was dabei zuerst auffällt, ist die Länge der "
        "Sitzungen.",
        description="Personaltausch zwischen Kulturämtern zweier Mitgliedsstädte, Beispiel Timișoara. Kurzer "
        "Erfahrungsbericht als Muster.",
        keywords=("Austausch", "Timișoara", "Kulturamt"),
        body=body(
            """
            Fünf Tage, ein fremder Schreibtisch, echte Arbeit: Beim Personaltausch des Netzwerks wechseln Beschäftigte
            aus Stadtverwaltungen und Universitäten für eine Woche in ein anderes Tandem. Zuletzt ging es nach
            Timișoara.
            """,
            quote(
                "Dort stehen alle während der Besprechung. Sie dauert zwölf Minuten. Das habe ich mitgenommen.",
                "Mitarbeiterin eines Kulturamts",
            ),
            """
            Im Gepäck zurück waren außerdem eine Vorlage für Förderbescheide und die Idee, Künstler:innen die Jury
            vorher kennenlernen zu lassen. Wer selbst tauschen möchte, fragt die Kontaktperson des eigenen Tandems.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="A week at another desk: staff exchange with Timișoara",
        slug="a-week-at-another-desk",
        teaser="Two arts offices swap a post for five days. The first thing anyone notices is how long the meetings "
        "are.",
        description="Staff exchange between the arts offices of two member cities, with Timișoara as example. A "
        "short sample report.",
        keywords=("exchange", "Timișoara", "arts office"),
        body=body(
            """
            Five days, a strange desk, real work: in the network’s staff exchange, people from city administrations
            and universities spend a week with another tandem. The latest trip went to Timișoara.
            """,
            quote(
                "Everyone stands during meetings there. They take twelve minutes. I have brought that home.",
                "Member of staff in an arts office",
            ),
            """
            Two more things came back in the luggage: a template for grant letters, and the idea of letting artists
            meet the jury beforehand. If you would like to swap desks, ask the contact in your own tandem.
            """,
            STORY_END_EN,
        ),
    ),
)
