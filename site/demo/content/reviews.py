"""What two readers thought of some practices: three have the seal, one waits for its second reader, one falls short.

The secretariat writes German and the officer English, as they would. All of it is invented.
"""

from __future__ import annotations

from dataclasses import dataclass

SECRETARIAT, OFFICER = "Secretariat", "Communication officer"


@dataclass(frozen=True, slots=True)
class Review:
    """``grades`` and ``sentences`` stand for relevance, participation, impact and transferability."""

    practice: str
    reader: str
    grades: tuple[int, int, int, int]
    sentences: tuple[str, str, str, str]


REVIEWS: tuple[Review, ...] = (
    Review("tidelines", SECRETARIAT, (5, 5, 4, 4), (
        "Fast jede Stadt am Wasser hat dieselben Fragen und dieselben Lücken.",
        "Die Bögen sind mit den Leuten entstanden, die sie ausfüllen.",
        "Verglichen wird mit eigenen Stichproben, das trägt; Langzeitreihen fehlen noch.",
        "Bogen und Ablauf liegen offen, ein warmer Raum am Ufer ist die einzige Hürde.")),
    Review("tidelines", OFFICER, (4, 5, 4, 5), (
        "Useful wherever planners and residents argue about the same stretch of shore.",
        "Residents decide what is looked for next, which is rare.",
        "The planners say on the record what they do with the data.",
        "I could start with this tomorrow; even the detour with the app is told.")),
    Review("interact", SECRETARIAT, (5, 3, 5, 4), (
        "Die Frage, wer für gemeinsame Projekte zuständig ist, stellt sich überall.",
        "Stadt und Hochschule sind gleichauf, Anwohnende kommen eher spät dazu.",
        "Eine unabhängige Untersuchung ist mehr, als die meisten vorweisen können.",
        "Der Vertrag lässt sich übernehmen, die kleine Stelle muss man sich leisten wollen.")),
    Review("interact", OFFICER, (4, 4, 4, 4), (
        "Seven projects under one roof is what many tandems are working towards.",
        "Both names on every sketch is a simple rule that changes a lot.",
        "The study is convincing, although it says little about residents.",
        "The text says plainly what the first year looks like.")),
    Review("language-tandem", SECRETARIAT, (4, 5, 4, 5), (
        "Ankommen ist in jeder Hochschulstadt ein Thema.",
        "Beide Seiten geben etwas, und beide dürfen wechseln, ohne sich zu erklären.",
        "Die Studie nennt auch, was nicht besser wurde; das überzeugt.",
        "Eine kleine Stelle und ein Telefon genügen für den Anfang.")),
    Review("language-tandem", OFFICER, (4, 4, 4, 4), (
        "It helps newcomers and hosts alike, and needs no building.",
        "Ten evenings are long enough for people to mean it.",
        "Confidence was measured by people who had no part in it.",
        "The call after the third meeting is the detail worth copying.")),
    Review("tech-labs", SECRETARIAT, (4, 4, 4, 3), (
        "Alle Schulen gleich auszustatten, ist eine Entscheidung, die andere noch vor sich haben.",
        "Lehrkräfte schreiben mit, Kinder stellen die Fragen.",
        "Gezählt wird die Nutzung; was gelernt wurde, wissen wir noch nicht.",
        "Ohne Stunden für eine verantwortliche Person lässt es sich nicht nachmachen.")),
    Review("thesis-market", SECRETARIAT, (4, 4, 3, 4), (
        "Fragen aus den Ämtern und Themen für Arbeiten finden selten so leicht zusammen.",
        "Auf beiden Seiten sitzt jemand, der die Antwort wirklich will.",
        "Gezählt werden Paare; was aus den Arbeiten wird, ist nur angedeutet.",
        "Ein Saal, Tische und ein Blatt mit großer Schrift.")),
    Review("thesis-market", OFFICER, (4, 3, 2, 4), (
        "A good answer to a dull list of topics.",
        "Offices and students take part; residents only by way of societies.",
        "I should like to know how many theses were used a year later.",
        "The card with five questions can be printed as it is.")),
)  # fmt: skip
