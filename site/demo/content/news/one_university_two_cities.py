"""One university, two cities: students plan the road between them."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body

ONE_UNIVERSITY_TWO_CITIES = News(
    key="one-university-two-cities",
    days_ago=290,
    themes=("urban-planning", "sustainability"),
    goals=(11, 13),
    ambition=2,
    action="2.1",
    tandem="linkoping",
    also=("norrkoping",),
    seed=210,
    de=Text(
        title="Eine Universität, zwei Städte: Studierende planen den Weg dazwischen",
        slug="eine-universitaet-zwei-staedte",
        teaser="Linköping und Norrköping teilen sich eine Universität. In einem gemeinsamen Kurs haben Studierende "
        "untersucht, was den Weg zwischen beiden angenehmer macht.",
        description="Ein Kurs der Universität Linköping untersucht den Weg zwischen Linköping und Norrköping. "
        "Mustertext über ein gemeinsames Projekt.",
        keywords=("Linköping", "Norrköping", "Verkehr"),
        body=body(
            """
            Wer in der einen Stadt wohnt und in der anderen studiert, kennt den Fahrplan auswendig. Genau diese Leute
            haben die beiden Stadtverwaltungen gefragt, bevor sie neue Haltestellen planen.

            Die Studierenden führten ein Semester lang Tagebuch: Wo wartet man gern, wo nicht, wo fehlt Licht? Daraus
            wurde eine Karte mit kleinen Verbesserungen. Die meisten kosten wenig. Eine Uhr, die richtig geht. Ein
            Dach, unter dem auch ein Fahrrad Platz hat.

            Beide Städte haben die Karte bekommen und zugesagt, innerhalb eines halben Jahres zu jedem Punkt zu
            antworten.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="One university, two cities: students plan the road between them",
        slug="one-university-two-cities",
        teaser="Linköping and Norrköping share a university. In a joint course, students looked at what would make "
        "the trip between the two more pleasant.",
        description="A course at Linköping University looks at the trip between Linköping and Norrköping. Sample "
        "text about a joint project.",
        keywords=("Linköping", "Norrköping", "transport"),
        body=body(
            """
            People who live in one city and study in the other know the timetable by heart. They are the ones both
            city administrations asked before planning new stops.

            For one term, students kept a diary. Where is it pleasant to wait, where is it not, where is it too dark?
            The diaries became a map of small improvements. Most would cost little. A clock that tells the right time.
            A roof with room for a bicycle.

            Both cities have been given the map and have promised an answer to every point within six months.
            """,
            STORY_END_EN,
        ),
    ),
)
