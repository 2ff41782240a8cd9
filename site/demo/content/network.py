"""The fourteen tandems and their universities. A university that serves two cities is one record."""

from __future__ import annotations

import unicodedata

from demo.content.network_shapes import Tandem, University
from demo.content.samples import NOTE_DE, NOTE_EN
from demo.content.shapes import Block, Text, body
from taxonomy.data.shapes import Name

UNIVERSITIES: tuple[University, ...] = (
    University("aveiro", Name("Universität Aveiro", "University of Aveiro")),
    University("exeter", Name("Universität Exeter", "University of Exeter")),
    University("ghent", Name("Universität Gent", "Ghent University")),
    University(
        "artevelde",
        Name("Artevelde-Hochschule Gent", "Artevelde University of Applied Sciences"),
        "applied-sciences",
    ),
    University("innsbruck", Name("Universität Innsbruck", "University of Innsbruck")),
    University("lausanne", Name("Universität Lausanne", "University of Lausanne")),
    University("linkoping", Name("Universität Linköping", "Linköping University")),
    University("lublin", Name("Maria-Curie-Skłodowska-Universität", "Maria Curie-Skłodowska University")),
    University(
        "magdeburg",
        Name("Otto-von-Guericke-Universität Magdeburg", "Otto von Guericke University Magdeburg"),
    ),
    University(
        "magdeburg-stendal",
        Name("Hochschule Magdeburg-Stendal", "Magdeburg-Stendal University of Applied Sciences"),
        "applied-sciences",
    ),
    University("malaga", Name("Universität Málaga", "University of Málaga")),
    University("parma", Name("Universität Parma", "University of Parma")),
    University("timisoara", Name("West-Universität Timișoara", "West University of Timișoara")),
    University(
        "ntnu",
        Name(
            "Technisch-Naturwissenschaftliche Universität Norwegens (NTNU)",
            "Norwegian University of Science and Technology (NTNU)",
        ),
    ),
    University("turku", Name("Universität Turku", "University of Turku")),
    University("abo", Name("Åbo Akademi", "Åbo Akademi University")),
)


def _slug(city: str) -> str:
    """Spell a city's name with the letters a to z."""
    letters = unicodedata.normalize("NFKD", city.lower())
    return "".join(letter for letter in letters if letter.isascii())


def _text(title: str, city: str, sentences: tuple[str, str], note: Block) -> Text:
    """Tell a tandem: the first sentence is its teaser, both are its body."""
    return Text(title, _slug(city), sentences[0], sentences[0], body(" ".join(sentences), note))


def _tandem(
    key: str,
    city: Name,
    position: tuple[str, float, float],
    universities: tuple[str, ...],
    seed: int,
    de: tuple[str, str],
    en: tuple[str, str],
) -> Tandem:
    """Build a tandem from its facts and its two sentences in each language."""
    return Tandem(
        key,
        city,
        *position,
        universities,
        seed,
        _text(f"Tandem {city.de}", city.de, de, NOTE_DE),
        _text(f"{city.en} tandem", city.en, en, NOTE_EN),
    )


TANDEMS: tuple[Tandem, ...] = (
    _tandem(
        "aveiro",
        Name("Aveiro", "Aveiro"),
        ("PT", 40.64, -8.65),
        ("aveiro",),
        101,
        (
            "Die Stadt Aveiro und die Universität Aveiro bilden das portugiesische Tandem.",
            "In der Praxissammlung stehen ihre Technik-Werkstätten an Schulen; zweimal kam das Netzwerk hier zusammen.",
        ),
        (
            "The city of Aveiro and the University of Aveiro form the Portuguese tandem.",
            "Their tech labs in schools are in the practice library, and the network has met here twice.",
        ),
    ),
    _tandem(
        "exeter",
        Name("Exeter", "Exeter"),
        ("GB", 50.73, -3.53),
        ("exeter",),
        102,
        (
            "Exeter arbeitet mit der Universität Exeter zusammen und ist das britische Tandem im Netzwerk.",
            "Aus Exeter stammt der Umwelttreff Tidelines am Mündungsgebiet, den die Praxissammlung beschreibt.",
        ),
        (
            "Exeter works with the University of Exeter and is the British tandem in the network.",
            "Tidelines, the environmental hub on the estuary described in the practice library, comes from here.",
        ),
    ),
    _tandem(
        "ghent",
        Name("Gent", "Ghent"),
        ("BE", 51.05, 3.72),
        ("ghent", "artevelde"),
        103,
        (
            "In Gent arbeiten drei zusammen: die Stadt, die Universität Gent und die Artevelde-Hochschule.",
            "Das Netzwerk sprach hier über Studierende im öffentlichen Raum und später mit Entscheidungsträger:innen.",
        ),
        (
            "Three work together in Ghent: the city, Ghent University and Artevelde University of Applied Sciences.",
            "The network met here on students and public space, and again for a decision-makers’ meeting.",
        ),
    ),
    _tandem(
        "innsbruck",
        Name("Innsbruck", "Innsbruck"),
        ("AT", 47.27, 11.4),
        ("innsbruck",),
        104,
        (
            "Innsbruck und die Universität Innsbruck sind das österreichische Tandem.",
            "Beim Treffen in Innsbruck ging es um nachhaltige Stadtentwicklung.",
        ),
        (
            "Innsbruck and the University of Innsbruck are the Austrian tandem.",
            "The meeting in Innsbruck was about sustainable urban development.",
        ),
    ),
    _tandem(
        "lausanne",
        Name("Lausanne", "Lausanne"),
        ("CH", 46.52, 6.63),
        ("lausanne",),
        105,
        (
            "Lausanne und die Universität Lausanne bilden das Schweizer Tandem.",
            "Ihre gemeinsame Plattform Interact zeigt, wie Stadt und Universität Projekte von Anfang an teilen.",
        ),
        (
            "Lausanne and the University of Lausanne form the Swiss tandem.",
            "Interact, their joint platform, shows how a city and a university share projects from the first day.",
        ),
    ),
    _tandem(
        "linkoping",
        Name("Linköping", "Linköping"),
        ("SE", 58.41, 15.62),
        ("linkoping",),
        106,
        (
            "Linköping und die Universität Linköping sind eines von zwei schwedischen Tandems.",
            "Die Universität arbeitet zugleich mit der Stadt Norrköping zusammen: eine Hochschule, zwei Tandems.",
        ),
        (
            "Linköping and Linköping University are one of two Swedish tandems.",
            "The university also works with the city of Norrköping: one university, two tandems.",
        ),
    ),
    _tandem(
        "lublin",
        Name("Lublin", "Lublin"),
        ("PL", 51.25, 22.57),
        ("lublin",),
        107,
        (
            "Lublin und die Maria-Curie-Skłodowska-Universität bilden das polnische Tandem.",
            "Dreimal war Lublin Gastgeberin, unter anderem mit Treffen zur studentischen Stadt und zu Ausgründungen.",
        ),
        (
            "Lublin and Maria Curie-Skłodowska University form the Polish tandem.",
            "Lublin has hosted three meetings, among them one on the student city and one on student spin-offs.",
        ),
    ),
    _tandem(
        "magdeburg",
        Name("Magdeburg", "Magdeburg"),
        ("DE", 52.13, 11.63),
        ("magdeburg", "magdeburg-stendal"),
        108,
        (
            "Magdeburg bildet mit der Otto-von-Guericke-Universität und der Hochschule Magdeburg-Stendal ein Tandem.",
            "Der offene Projektraum in:takt steht in der Praxissammlung; drei Treffen fanden hier statt.",
        ),
        (
            "Magdeburg works with Otto von Guericke University and Magdeburg-Stendal University of Applied Sciences.",
            "Its open project space in:takt is in the practice library, and three meetings have been held here.",
        ),
    ),
    _tandem(
        "malaga",
        Name("Málaga", "Málaga"),
        ("ES", 36.72, -4.42),
        ("malaga",),
        109,
        (
            "Málaga und die Universität Málaga sind das spanische Tandem.",
            "Beim Treffen in Málaga stand nachhaltiger Tourismus auf dem Programm.",
        ),
        (
            "Málaga and the University of Málaga are the Spanish tandem.",
            "The meeting in Málaga dealt with sustainable tourism.",
        ),
    ),
    _tandem(
        "norrkoping",
        Name("Norrköping", "Norrköping"),
        ("SE", 58.59, 16.19),
        ("linkoping",),
        110,
        (
            "Norrköping arbeitet mit der Universität Linköping zusammen, ebenso wie die Nachbarstadt Linköping.",
            "Beide Städte waren gemeinsam Gastgeberinnen eines Treffens über Hochschulstädte und ihre Universität.",
        ),
        (
            "Norrköping works with Linköping University, as does the neighbouring city of Linköping.",
            "The two cities jointly hosted a meeting on civic universities and academic cities.",
        ),
    ),
    _tandem(
        "parma",
        Name("Parma", "Parma"),
        ("IT", 44.8, 10.33),
        ("parma",),
        111,
        (
            "Parma und die Universität Parma bilden das italienische Tandem.",
            "In Parma feierte das Netzwerk zehn Jahre; das Erzeuger:innen-Netz der Region steht in der Praxissammlung.",
        ),
        (
            "Parma and the University of Parma form the Italian tandem.",
            "The network marked its ten years in Parma, and a local producers’ network is in the practice library.",
        ),
    ),
    _tandem(
        "timisoara",
        Name("Timișoara", "Timișoara"),
        ("RO", 45.75, 21.23),
        ("timisoara",),
        112,
        (
            "Timișoara und die West-Universität bilden das rumänische Tandem.",
            "Die Liste der Treffen in dieser Demonstration nennt Timișoara noch nicht.",
        ),
        (
            "Timișoara and the West University of Timișoara form the Romanian tandem.",
            "Timișoara does not yet appear in this demonstration’s list of meetings.",
        ),
    ),
    _tandem(
        "trondheim",
        Name("Trondheim", "Trondheim"),
        ("NO", 63.43, 10.4),
        ("ntnu",),
        113,
        (
            "Trondheim und die Technisch-Naturwissenschaftliche Universität Norwegens (NTNU) bilden ein Tandem.",
            "Trondheim liegt nördlicher als jede andere Mitgliedsstadt; eines der ersten Treffen fand hier statt.",
        ),
        (
            "Trondheim and the Norwegian University of Science and Technology (NTNU) form a tandem.",
            "Trondheim lies further north than any other member city; one of the first meetings took place here.",
        ),
    ),
    _tandem(
        "turku",
        Name("Turku", "Turku"),
        ("FI", 60.45, 22.27),
        ("turku", "abo"),
        114,
        (
            "Turku bildet mit der Universität Turku und der Åbo Akademi das finnische Tandem.",
            "Das nächste Treffen dieser Demonstration spielt in Turku.",
        ),
        (
            "Turku forms the Finnish tandem with the University of Turku and Åbo Akademi University.",
            "The next meeting in this demonstration is set in Turku.",
        ),
    ),
)
