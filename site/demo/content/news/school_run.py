"""Trondheim: students measure the air on the way to school."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body

SCHOOL_RUN = News(
    key="school-run",
    days_ago=760,
    themes=("sustainability", "urban-planning"),
    goals=(3, 11, 13),
    ambition=2,
    action="2.1",
    tandem="trondheim",
    seed=216,
    de=Text(
        title="Trondheim: Studierende messen die Luft am Schulweg",
        slug="trondheim-luft-am-schulweg",
        teaser="Mit selbst gebauten Messkästen begleiten Studierende Kinder auf dem Weg zur Schule. Das Ergebnis ist "
        "eine Karte, die auch Siebenjährige lesen können.",
        description="Studentisches Projekt in Trondheim: Messkästen am Schulweg und eine Karte, die Kinder lesen "
        "können. Mustertext.",
        keywords=("Trondheim", "Luftqualität", "Schulweg"),
        body=body(
            """
            Der Kasten passt an einen Schulranzen und wiegt weniger als ein Pausenbrot. Studierende haben ihn gebaut,
            Schulkinder tragen ihn. Er misst, was auf dem Weg zur Schule in der Luft liegt.

            Aus den Messungen entstand eine Karte mit nur zwei Farben: hier gern, hier lieber nicht. Die Kinder haben
            die Farben ausgesucht. Das Verkehrsamt nimmt die Karte zum Anlass, über zwei Querungen neu nachzudenken.

            Der Bauplan des Kastens ist frei zugänglich. Wer ihn nachbauen will, bekommt von der Universität eine
            Einkaufsliste und eine ehrliche Liste der Fehler, die beim ersten Mal passiert sind.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Trondheim: students measure the air on the way to school",
        slug="trondheim-air-on-the-way-to-school",
        teaser="With home-made sensors, students go along with children on the way to school. The result is a map "
        "that a seven-year-old can read.",
        description="Student project in Trondheim: air sensors on the way to school and a map that children can "
        "read. Sample text.",
        keywords=("Trondheim", "air quality", "school run"),
        body=body(
            """
            The box fits on a satchel and weighs less than a packed lunch. Students built it; schoolchildren carry it.
            It measures what is in the air between home and school.

            The readings were turned into a map with just two colours: happy to walk here, rather not here. The
            children chose the colours. The transport department has taken the map as a reason to think again about
            two crossings.

            The plans for the box are free for anyone to use. The university adds a shopping list and an honest list
            of the mistakes made the first time round.
            """,
            STORY_END_EN,
        ),
    ),
)
