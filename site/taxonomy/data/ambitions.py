"""The ambitions of the action plan and their numbered actions."""

from __future__ import annotations

from taxonomy.data.shapes import Action, Ambition, Name

#: First and last calendar year of the action plan.
PERIOD = (2023, 2025)

AMBITIONS: tuple[Ambition, ...] = (
    Ambition(
        1,
        "mutual-learning",
        Name("Gegenseitiges Lernen und Wissensaustausch", "Mutual learning and knowledge exchange"),
        (
            Action(
                "1.1",
                Name("Zwei thematische Treffen pro Jahr", "Two thematic meetings a year"),
                Name(
                    "Zwei thematische Treffen je Kalenderjahr, in wechselnden Mitgliedsstädten, mit Fachleuten und"
                    " Studierenden",
                    "Two thematic meetings a calendar year, in changing member cities, with experts and students",
                ),
            ),
            Action(
                "1.2",
                Name("Virtuelles Treffen für Entscheidungsträger:innen", "Virtual meeting for decision-makers"),
                Name(
                    "Online-Treffen der Bürgermeister:innen, Rektor:innen und Dekan:innen",
                    "Online meeting of mayors, rectors and deans",
                ),
            ),
        ),
    ),
    Ambition(
        2,
        "active-participation",
        Name("Aktive Beteiligung von Städten und Universitäten", "Active participation of cities and universities"),
        (
            Action(
                "2.1",
                Name(
                    "Projektzusammenarbeit ermöglichen und fördern",
                    "Enable and promote project collaboration",
                ),
                Name(
                    "Begonnene gemeinsame Projekte, von der EU oder vor Ort gefördert; beteiligte Studierende, Lehrende"
                    " und Forschende",
                    "Joint projects started, EU-funded or local; students, teachers and researchers involved",
                ),
            ),
        ),
    ),
    Ambition(
        3,
        "organic-growth",
        Name("Organisches Wachstum des Netzwerks", "Organic growth of the network"),
        (
            Action(
                "3.1",
                Name(
                    "Koordination und Entwicklung durch das Sekretariat",
                    "Coordination and development by the secretariat",
                ),
                Name(
                    "Tägliche Koordination, Treffen, interne und externe Kommunikation, Unterstützung von Projektideen,"
                    " Vertretung nach außen, Haushalt des Netzwerks",
                    "Daily coordination, meetings, internal and external communication, support of project ideas,"
                    " representation, network budget",
                ),
            ),
        ),
    ),
    Ambition(
        4,
        "communication-and-impact",
        Name("Kommunikation und Wirkung der Ergebnisse", "Communication and impact of results"),
        (
            Action(
                "4.1",
                Name("Kommunikation verbessern", "Improve communication"),
                Name(
                    "Website, soziale Medien und Newsletter ausgebaut; Ergebnisse und gute Beispiele innerhalb und"
                    " außerhalb des Netzwerks verbreitet; ein Kommunikationsplan",
                    "Website, social media and newsletters extended; results and success stories spread inside and"
                    " outside the network; a communication plan",
                ),
            ),
            Action(
                "4.2",
                Name("Digitale Sammlung guter Praxis", "A digital output: the best-practice collection"),
                Name(
                    "Gute Beispiele der Zusammenarbeit von Stadt und Universität gesammelt und gezeigt, mit den"
                    " Nachhaltigkeitszielen als Schwerpunkt",
                    "Best practices of city-university cooperation collected and shown, with the SDGs as focus",
                ),
            ),
        ),
    ),
)
