"""The meetings held so far. Of some only the month is known."""

from __future__ import annotations

from demo.content.samples import NOTE_DE, NOTE_EN
from demo.content.shapes import PastMeeting, Text, body
from taxonomy.data.shapes import Name

_MONTHS_DE = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_NO_REPORT = Name(
    "Ein Bericht über das Treffen liegt dieser Demonstration nicht bei.",
    "This demonstration holds no report of the meeting.",
)


def _german(place: str, theme: str, month: str) -> Text:
    when = f"{_MONTHS_DE[int(month[5:7]) - 1]} {month[:4]}"
    told = f"Im {when} kam das Netzwerk in {place} zusammen. Das Thema war „{theme}“."
    return Text(
        f"{place}: {theme}", f"treffen-{_key(place.split()[0])}-{month[:7]}", told, told, body(_NO_REPORT.de, NOTE_DE)
    )


def _english(place: str, theme: str, month: str) -> Text:
    when = f"{_MONTHS_EN[int(month[5:7]) - 1]} {month[:4]}"
    told = f"In {when} the network met in {place}. The theme was “{theme}”."
    return Text(
        f"{place}: {theme}", f"meeting-{_key(place.split()[0])}-{month[:7]}", told, told, body(_NO_REPORT.en, NOTE_EN)
    )


def _meeting(
    start: str,
    host: str,
    zone: str,
    theme: Name,
    themes: tuple[str, ...],
    *,
    end: str = "",
    place: Name | None = None,
    member: bool = True,
) -> PastMeeting:
    """Build a meeting; ``host`` is the city, and the key of its tandem where it is a member today."""
    where = place or Name(host, host)
    key = f"{_key(host)}-{start[:7]}"
    return PastMeeting(
        key=key,
        start=start,
        end=end or start,
        place=where,
        theme=theme,
        zone=zone,
        de=_german(where.de, theme.de, start),
        en=_english(where.en, theme.en, start),
        themes=themes,
        tandem=_key(host) if member else None,
    )


def _key(city: str) -> str:
    """Spell a city in the letters a to z: the key of its tandem and a part of slugs."""
    return city.lower().translate(str.maketrans("öá", "oa"))


PAST_MEETINGS: tuple[PastMeeting, ...] = (
    _meeting(
        "2012-09",
        "Aachen",
        "Europe/Berlin",
        Name("Stadt und Universität arbeiten zusammen", "City-university collaboration"),
        ("society",),
        member=False,
    ),
    _meeting(
        "2013-03",
        "Magdeburg",
        "Europe/Berlin",
        Name("Wissenschaft und die Wirtschaft der Stadt", "Science and the city economy"),
        ("economy",),
    ),
    _meeting(
        "2013-04",
        "Trondheim",
        "Europe/Oslo",
        Name("Stand der Zusammenarbeit", "State of cooperation"),
        ("society",),
    ),
    _meeting(
        "2013-09",
        "Linköping",
        "Europe/Stockholm",
        Name("Die aufregende Provinzstadt", "The thrilling provincial city"),
        ("culture",),
    ),
    _meeting(
        "2013-11",
        "Aveiro",
        "Europe/Lisbon",
        Name("Die vernetzte Wissensstadt", "The integrated knowledge city"),
        ("urban-planning",),
    ),
    _meeting(
        "2014-02",
        "Lublin",
        "Europe/Warsaw",
        Name("Die attraktive Studierendenstadt", "The attractive student city"),
        ("society",),
    ),
    _meeting(
        "2014-06",
        "Varna",
        "Europe/Sofia",
        Name("Wirtschaft, die auf Wissen beruht", "The knowledge-based economy"),
        ("economy",),
        member=False,
    ),
    _meeting(
        "2014-12",
        "Ghent",
        "Europe/Brussels",
        Name("Studierende und öffentlicher Raum", "Students and public space"),
        ("urban-planning", "society"),
        place=Name("Gent", "Ghent"),
    ),
    _meeting(
        "2015-01",
        "Lecce",
        "Europe/Rome",
        Name("Die kluge Studierendenstadt", "The smart student city"),
        ("urban-planning",),
        member=False,
    ),
    _meeting(
        "2015-03",
        "Delft",
        "Europe/Amsterdam",
        Name("Gastfreundschaft und Reallabore", "Hospitality and living labs"),
        ("society",),
        member=False,
    ),
    _meeting(
        "2015-05",
        "Lausanne",
        "Europe/Zurich",
        Name(
            "Wissenschaft in der Stadt; der Campus als Reallabor",
            "Science in the city; campus as living lab",
        ),
        ("urban-planning", "culture"),
    ),
    _meeting(
        "2015-11-24",
        "Linköping",
        "Europe/Stockholm",
        Name("Bürgernahe Universität, akademische Städte", "Civic university, academic cities"),
        ("society",),
        end="2015-11-27",
        place=Name("Linköping und Norrköping", "Linköping and Norrköping"),
    ),
    _meeting(
        "2016-06-07",
        "Parma",
        "Europe/Rome",
        Name("Eine attraktive Marke", "An attractive brand"),
        ("economy", "culture"),
        end="2016-06-10",
    ),
    _meeting(
        "2016-11-01",
        "Tampere",
        "Europe/Helsinki",
        Name("Der Campus in der Stadt", "The urban campus"),
        ("urban-planning",),
        end="2016-11-04",
        member=False,
    ),
    _meeting(
        "2017-05",
        "Lublin",
        "Europe/Warsaw",
        Name(
            "Studentische Ausgründungen und internationale Studierende",
            "Student spin-offs and international students",
        ),
        ("economy",),
    ),
    _meeting(
        "2017-12-06",
        "Magdeburg",
        "Europe/Berlin",
        Name("Die dritte Mission der Hochschulen", "The third mission"),
        ("society", "lifelong-learning"),
        end="2017-12-08",
    ),
    _meeting(
        "2018-05",
        "Ghent",
        "Europe/Brussels",
        Name("Treffen der Entscheidungsträger:innen", "Decision-makers’ meeting"),
        ("society",),
        place=Name("Gent", "Ghent"),
    ),
    _meeting(
        "2019-05-07",
        "Aveiro",
        "Europe/Lisbon",
        Name("Die Universität im Kulturleben der Stadt", "The university’s role in city culture"),
        ("culture",),
        end="2019-05-09",
    ),
    _meeting(
        "2019-11",
        "Málaga",
        "Europe/Madrid",
        Name("Nachhaltiger Tourismus", "Sustainable tourism"),
        ("sustainability", "economy"),
    ),
    _meeting(
        "2021-12",
        "Parma",
        "Europe/Rome",
        Name(
            "Die neue Generation der Studierenden; zehn Jahre Netzwerk",
            "The new student generation; ten years of the network",
        ),
        ("society",),
    ),
    _meeting(
        "2022-11-15",
        "Innsbruck",
        "Europe/Vienna",
        Name("Nachhaltige Stadtentwicklung", "Sustainable urban development"),
        ("sustainability", "urban-planning"),
        end="2022-11-17",
    ),
    _meeting(
        "2023-06",
        "Lublin",
        "Europe/Warsaw",
        Name("Thematisches Treffen", "Thematic meeting"),
        ("society",),
    ),
    _meeting(
        "2023-12",
        "Magdeburg",
        "Europe/Berlin",
        Name("Talente gewinnen und halten", "Attracting and retaining talent"),
        ("economy", "society"),
    ),
)
