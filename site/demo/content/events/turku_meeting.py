"""Turku: learning after the degree."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import Text, UpcomingEvent, body, cards, place_on_map, steps
from taxonomy.data.shapes import Name

TURKU_MEETING = UpcomingEvent(
    key="turku-meeting",
    starts_in=45,
    days=3,
    starts_at="13:00",
    ends_at="12:30",
    zone="Europe/Helsinki",
    kind="thematic",
    place=Name("Turku", "Turku"),
    address=Name(
        "Tagungsort in der Innenstadt (Beispieladresse), Turku, Finnland",
        "Venue in the city centre (sample address), Turku, Finland",
    ),
    themes=("lifelong-learning", "society"),
    goals=(4, 11),
    action="1.1",
    seed=401,
    tandem="turku",
    de=Text(
        title="Turku: Lernen nach dem Abschluss",
        slug="turku-lernen-nach-dem-abschluss",
        teaser="Drei Tage in Turku: Wie öffnen sich Universitäten für Menschen, die nie eingeschrieben waren oder "
        "deren Abschluss lange zurückliegt?",
        description="Thematisches Treffen des Netzwerks in Turku über lebenslanges Lernen: drei Tage, Beiträge aus "
        "Stadt und Universität.",
        keywords=("Treffen", "Weiterbildung", "Turku"),
        body=body(
            """
            Universitäten sind gut darin, junge Menschen zu empfangen. Schwerer fällt ihnen, was danach kommt: die
            Rückkehr nach zehn Jahren, der Kurs ohne Zulassung, das Gespräch mit jenen, die den Campus nie betreten
            haben. In Turku suchen die Tandems Wege, die Stadt und Universität gemeinsam gehen können.

            Eingeladen sind aus jedem Tandem bis zu vier Personen: zwei aus der Stadt, zwei aus der Universität,
            darunter mindestens eine Person, die studiert.
            """,
            "## Programm",
            steps(
                (
                    "Erster Tag, ab 13 Uhr",
                    "Ankommen, gemeinsames Mittagessen, Rundgang in kleinen Gruppen zu drei "
                    "Lernorten. Am Abend erzählen die Gastgeber:innen, was bei ihnen nicht "
                    "geklappt hat.",
                ),
                (
                    "Zweiter Tag, 9 bis 17 Uhr",
                    "Zehn-Minuten-Beiträge mit zwei Stimmen, danach Arbeit in vier Runden. "
                    "Studierende leiten die Runden und fassen zusammen.",
                ),
                (
                    "Dritter Tag, 9 bis 12:30 Uhr",
                    "Was nehmen wir mit? Jedes Tandem schreibt einen einzigen Vorsatz "
                    "auf. Beim nächsten Treffen wird nachgefragt.",
                ),
            ),
            """
            Die Arbeitssprache ist Englisch. Der Tagungsort ist stufenlos erreichbar. Was Sie sonst
            brauchen, um gut teilnehmen zu können, schreiben Sie bitte dem Sekretariat.
            """,
            place_on_map(
                "Turku, Innenstadt",
                "Beispielangabe: Vom Bahnhof sind es fünfzehn Minuten zu Fuß, mit dem Bus drei Haltestellen.",
                "60.4518, 22.2666",
            ),
            cards(("news", "turku-call"), ("practices", "swap")),
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Turku: learning after the degree",
        slug="turku-learning-after-the-degree",
        teaser="Three days in Turku: how can universities open up to people who were never enrolled, or who "
        "graduated long ago?",
        description="Thematic meeting of the network in Turku on lifelong learning: three days, with contributions "
        "from cities and universities.",
        keywords=("meeting", "continuing education", "Turku"),
        body=body(
            """
            Universities are good at welcoming the young. They find it harder to deal with what comes after: the
            return ten years later, the course without entry requirements, the conversation with people who have never
            set foot on campus. In Turku the tandems will look for ways that a city and a university can go together.

            Each tandem may send up to four people: two from the city and two from the university, at least one of
            them a student.
            """,
            "## Programme",
            steps(
                (
                    "Day one, from 1 p.m.",
                    "Arrival, lunch together, a walk in small groups to three places of "
                    "learning. In the evening the hosts tell us what did not work for them.",
                ),
                (
                    "Day two, 9 a.m. to 5 p.m.",
                    "Ten-minute contributions with two voices, then four rounds of work. "
                    "Students chair the rounds and sum up.",
                ),
                (
                    "Day three, 9 a.m. to 12.30 p.m.",
                    "What do we take home? Each tandem writes down a single "
                    "resolution. At the next meeting we will ask.",
                ),
            ),
            """
            The working language is English. The venue has step-free access. Please tell the secretariat what
            else you need in order to take part.
            """,
            place_on_map(
                "Turku, city centre",
                "Sample directions: fifteen minutes on foot from the railway station, or three stops by bus.",
                "60.4518, 22.2666",
            ),
            cards(("news", "turku-call"), ("practices", "swap")),
            STORY_END_EN,
        ),
    ),
)
