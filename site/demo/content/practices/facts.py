"""What the records of the sample practices say beside their stories; all of it is invented, but for place and goals.

Figures are samples: they describe no real place.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from taxonomy.data.shapes import Name

NO_UNIT = Name("", "")


@dataclass(frozen=True, slots=True)
class Reuse:
    """``tandem`` took the practice over, so many years ago."""

    tandem: str
    years_ago: int
    how: Name
    result: Name


@dataclass(frozen=True, slots=True)
class Figure:
    number: str
    label: Name
    unit: Name = NO_UNIT


@dataclass(frozen=True, slots=True)
class Facts:
    """``confirmed`` is in days ago (None: never); ``reasons`` say why, by goal; ``targets`` name the closest target."""

    stage: str = "running"
    began: int = 3
    ended: int | None = None
    kind: str = ""
    grade: int = 0
    confirmed: int | None = 90
    audiences: tuple[str, ...] = ("residents",)
    reasons: dict[int, Name] = field(default_factory=dict)
    targets: dict[int, str] = field(default_factory=dict)
    partners: tuple[tuple[str | Name, str], ...] = ()
    staff: str | None = None
    money: str = ""
    figures: tuple[Figure, ...] = ()
    reuses: tuple[Reuse, ...] = ()


FACTS: dict[str, Facts] = {
    "tidelines": Facts(
        began=5, kind="comparison", grade=3, confirmed=60, staff="0.5", money="medium",
        audiences=("residents", "researchers"),
        reasons={
            14: Name("Viele Augen sehen früher, wenn sich am Ufer etwas verändert.",
                     "Many eyes notice sooner when something changes on the shore."),
            13: Name("Die Reihen zeigen, was der Klimawandel am Ort bedeutet.",
                     "The series shows what climate change means right here."),
        },
        targets={14: "14.2", 13: "13.3"},
        partners=((Name("Naturschutzverein am Ufer", "Shore conservation society"), "partner"),),
        figures=(Figure("46", Name("Beobachtungsgänge im Musterjahr", "observation walks in the sample year")),
                 Figure("12.5", Name("mittlere Dauer eines Gangs", "average length of a walk"), Name("km", "km"))),
        reuses=(Reuse("turku", 1,
                      Name("Das Blatt wurde für Schären und Winterbetrieb neu geschrieben.",
                           "The sheet was rewritten for islands and for winter."),
                      Name("Zwei Schulen gehen jeden Monat hinaus; Beobachtungen aus dem Eis fehlen noch.",
                           "Two schools go out every month; observations from the ice are still missing.")),),
    ),
    "intakt": Facts(
        began=8, kind="account", grade=1, confirmed=400, staff="0.2", money="small",
        audiences=("students", "residents"),
        reasons={11: Name("Ein offener Raum hält die Innenstadt auch ohne Einkauf belebt.",
                          "An open room keeps the centre alive without shopping.")},
        targets={11: "11.7"},
        reuses=(Reuse("lublin", 2,
                      Name("Statt eines Ladens nutzt die Gruppe zwei Räume im Erdgeschoss eines Wohnheims.",
                           "Instead of a shop the group uses two rooms on the ground floor of a hall of residence."),
                      Name("Die Nachbarschaft kommt langsamer als gehofft, die Studierenden sofort.",
                           "Neighbours come more slowly than hoped, students came at once.")),),
    ),
    "swap": Facts(
        stage="finished", began=6, ended=2, kind="survey", grade=2, confirmed=500, money="small",
        audiences=("students", "residents"),
        reasons={4: Name("Ältere lernen, Studierende lehren: Beide üben etwas Neues.",
                         "Older people learn, students teach: both practise something new."),
                 10: Name("Wer sich im Netz nicht bewegt, wird von Ämtern und Familie abgehängt.",
                          "Those who are not online lose touch with offices and family.")},
        targets={4: "4.4", 10: "10.2"},
        figures=(Figure("31", Name("Paare im Muster-Semester", "pairs in the sample term")),
                 Figure("84", Name("würden wieder mitmachen", "would take part again"), Name("%", "%"))),
    ),
    "keizerspark": Facts(
        kind="count", grade=2, confirmed=200, staff="1", money="large", audiences=("residents", "city-staff"),
        reasons={11: Name("Jugendliche planen den Park mit, den sie nutzen.",
                          "Young people plan the park that they use."),
                 16: Name("Entscheidungen wurden vor Ort begründet, auch die unbequemen.",
                          "Decisions were explained on the spot, the awkward ones too.")},
        targets={11: "11.7", 16: "16.7"},
        partners=((Name("Jugendhaus im Viertel", "Neighbourhood youth centre"), "lead"),),
    ),
    "tech-labs": Facts(
        began=4, kind="count", grade=2, confirmed=30, staff="3.5", money="huge", audiences=("residents",),
        reasons={4: Name("Jede städtische Schule hat denselben Zugang, nicht nur die mit engagierten Eltern.",
                         "Every municipal school has the same access, not only those with keen parents."),
                 9: Name("Kinder bauen, was sie sonst nur benutzen.", "Children build what they otherwise only use.")},
        targets={4: "4.4"},
        reuses=(Reuse("timisoara", 0,
                      Name("Ein Wagen fährt zu den Schulen, weil Räume fehlen.",
                           "A van drives to the schools, because there are no rooms."),
                      Name("Im ersten Halbjahr waren acht Muster-Schulen an Bord.",
                           "Eight sample schools joined in the first half-year.")),),
    ),
    "interact": Facts(
        began=7, kind="study", grade=4, confirmed=800, staff="1.5", money="large",
        audiences=("researchers", "city-staff"), targets={17: "17.17"},
        reasons={11: Name("Forschungsfragen kommen aus den Ämtern und gehen als Pläne dorthin zurück.",
                          "Research questions come from city offices and go back there as plans."),
                 17: Name("Ein gemeinsamer Vertrag ersetzt sieben Einzelabsprachen.",
                          "One joint contract replaces seven separate agreements.")},
    ),
    "mountains-of-quality": Facts(
        stage="stopped", began=9, ended=3, kind="account", grade=1, confirmed=None, money="medium",
        audiences=("residents",),
        reasons={12: Name("Kurze Wege zwischen Hof und Küche sparen Verpackung und Transport.",
                          "Short ways between farm and kitchen save packaging and transport."),
                 8: Name("Kleine Höfe erreichen gemeinsam Großküchen.",
                         "Together, small farms can supply large kitchens.")},
    ),
    "municipal-questions": Facts(
        stage="pilot", began=1, confirmed=100, audiences=("students", "city-staff"),
        reasons={3: Name("Die Fragen betreffen den Alltag älterer Zugewanderter mit Ärzt:innen und Ämtern.",
                         "The questions concern how older migrants get on with doctors and offices."),
                 10: Name("Gefragt werden jene, die sonst selten gefragt werden.",
                          "Those are asked who are seldom asked.")},
    ),
}  # fmt: skip

#: What the eight long stories rest on; the shorter ones say it themselves.
EVIDENCE = Name(
    "<p>Im Muster-Datensatz steht, worauf die Angaben beruhen: Notizen der Beteiligten und, wo gezählt wurde, "
    "die Listen "
    "dazu. Beides ist erfunden und zeigt nur, wie ein Beleg beschrieben wird.</p>",
    "<p>The sample record says what the statements rest on: notes of those involved and, where things were "
    "counted, the "
    "lists. Both are invented and only show how evidence is described.</p>",
)
