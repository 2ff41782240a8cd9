"""By what the action plans of the demo are measured. Targets and typed figures are invented, and say so."""

from __future__ import annotations

from dataclasses import dataclass, field

from taxonomy.data.shapes import Name

SAMPLE = Name("Beispielzahl für diese Demonstration", "sample figure for this demonstration")
NO_NAME = Name("", "")
SECRETARIAT = Name("Sekretariat", "Secretariat")


@dataclass(frozen=True)
class Typed:
    """``days_ago`` counts from today; else it is the figure of the last day of ``year`` of the plan (0 to 2)."""

    value: int
    year: int = 0
    days_ago: int | None = None


@dataclass(frozen=True)
class MeasureContent:
    action: str
    target: int
    source: str = ""
    per_year: bool = True
    name: Name = NO_NAME
    unit: Name = NO_NAME
    typed: tuple[Typed, ...] = ()


@dataclass(frozen=True)
class Step:
    """A milestone; days from the first day of the plan. ``done`` is empty while it is open."""

    action: str
    name: Name
    due: int
    done: int | None = None


@dataclass(frozen=True)
class Update:
    action: str
    day: int
    text: Name
    author: Name = SECRETARIAT


@dataclass(frozen=True)
class PlanContent:
    measures: tuple[MeasureContent, ...]
    steps: tuple[Step, ...] = ()
    updates: tuple[Update, ...] = ()
    duties: dict[str, Name] = field(default_factory=dict)


STUDENTS = Name("Studierende unter den Teilnehmenden", "Students among the participants")
COUNTED = (
    MeasureContent("1.1", 2, "events.thematic"),
    MeasureContent("1.1", 4, "events.cities", per_year=False),
    MeasureContent("1.2", 1, "events.decision_makers"),
    MeasureContent("3.1", 14, "network.members"),
    MeasureContent("3.1", 10, "network.countries"),
    MeasureContent("4.1", 4, "newsletter.issues"),
    MeasureContent("4.1", 10, "planning.both_languages"),
    MeasureContent("4.2", 12, "practices.published", per_year=False),
    MeasureContent("4.2", 14, "practices.goals", per_year=False),
)
DUTIES = {
    "1.1": Name("Gastgebendes Tandem und Sekretariat", "Host tandem and secretariat"),
    "1.2": SECRETARIAT,
    "2.1": Name("Alle Tandems", "All tandems"),
    "3.1": SECRETARIAT,
    "4.1": Name("Redaktion des Sekretariats", "Communication officers of the secretariat"),
    "4.2": Name("Kontaktstellen der Tandems", "Contacts of the tandems"),
}


def students(*typed: Typed) -> MeasureContent:
    return MeasureContent("2.1", 30, name=STUDENTS, unit=Name("Prozent", "per cent"), typed=typed)


FIRST = PlanContent(
    measures=(*COUNTED, students(Typed(24, 0), Typed(31, 1), Typed(36, 2))),
    steps=(
        Step(
            "4.2",
            Name("Fragebogen für Praxisbeispiele abgestimmt", "Questionnaire for practices agreed"),
            due=365,
            done=340,
        ),
        Step("4.1", Name("Eine Website für beide Sprachen", "One website for both languages"), due=1000),
    ),
    updates=(
        Update(
            "4.2",
            1050,
            Name(
                "Die Fälle dieses Plans lagen noch als PDF vor. Der nächste Plan macht daraus eine Sammlung zum"
                " Durchsuchen. (Beispieltext)",
                "The practices of this plan were still PDF files. The next plan turns them into a library that can be"
                " searched. (Sample text)",
            ),
        ),
    ),
    duties=DUTIES,
)
SECOND = PlanContent(
    measures=(*COUNTED, students(Typed(28, days_ago=60))),
    steps=(
        Step("4.1", Name("Website in beiden Sprachen online", "Website online in both languages"), due=280, done=270),
        Step("4.2", Name("Praxissammlung eröffnet", "Practice library opened"), due=300, done=290),
        Step("2.1", Name("Börse für Projektideen eröffnet", "Board of project ideas opened"), due=310),
        Step("3.1", Name("Übergabe an das nächste Sekretariat", "Hand-over to the next secretariat"), due=900),
    ),
    updates=(
        Update(
            "4.2",
            295,
            Name(
                "Die Praxissammlung ist online. Als Nächstes bitten wir jedes Tandem um ein Beispiel, bei dem etwas"
                " nicht geklappt hat. (Beispieltext)",
                "The practice library is online. Next we ask every tandem for an example in which something did not"
                " work. (Sample text)",
            ),
        ),
        Update(
            "1.1",
            200,
            Name(
                "Ein Treffen musste verschoben werden, weil zwei Gastgeber gleichzeitig Wahlen hatten. Der neue Termin"
                " steht im Kalender. (Beispieltext)",
                "One meeting had to be moved because two hosts had elections at the same time. The new date is in the"
                " calendar. (Sample text)",
            ),
        ),
    ),
    duties=DUTIES,
)
