"""Two practices that people without an account have handed in; invented, and marked as samples."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Submitted:
    """``answers`` are those of the form, by step and field; ``question`` is what the secretariat asked."""

    tandem: str
    language: str
    name: str
    days_ago: int
    answers: dict[str, dict[str, Any]]
    note: str = ""
    question: str = ""


LENDING_SHELF = Submitted(
    tandem="magdeburg",
    language="de",
    name="Alva Beispiel",
    days_ago=6,
    note="Beispieltext. Bilder reichen wir nach.",
    question="Beispieltext. Wer übernimmt die Reparaturen, wenn das Semester vorbei ist?",
    answers={
        "practice": {
            "title": "Das Leihregal im Wohnheim",
            "summary": "Beispieltext. Werkzeug, Zelte und Nähmaschinen zum Ausleihen, betreut von Studierenden.",
            "contact_role": "Klimaschutzbüro der Stadt",
            "stage": "pilot",
            "start_year": "2025",
            "themes": ["sustainability", "society"],
            "audiences": [],
        },
        "goals": {
            "goal_1": "12",
            "reason_1": "Was viele teilen, muss nicht jede:r kaufen.",
            "target_1": "12.5",
            "goal_2": "11",
            "reason_2": "Wohnheim und Nachbarschaft nutzen dasselbe Regal.",
        },
        "story": {
            "challenge": "Beispieltext. Im Wohnheim ist wenig Platz, und eine Bohrmaschine braucht man selten.",
            "solution": "Beispieltext. Die Stadt stellt Regal und Versicherung, die Hochschule den Raum. Studierende "
            "geben an drei Abenden in der Woche aus, was gebraucht wird.",
            "city_part": "Zahlt die Versicherung und wirbt in der Nachbarschaft.",
            "university_part": "Stellt den Raum und rechnet die Betreuung als Praktikum an.",
            "not_worked": "Beispieltext. Ein Automat für die Ausgabe war teuer und ging oft nicht auf.",
            "transfer": "Ein Raum mit eigenem Eingang und eine Versicherung, die Verleih einschließt.",
        },
        "results": {
            "result": "Beispieltext. Das Regal wird im Pilotjahr regelmäßig genutzt, auch von außerhalb des Wohnheims.",
            "evidence_kind": "count",
            "evidence_grade": "2",
            "evidence": "Beispieltext. Die Ausleihen stehen in einer Liste am Regal und werden jeden Monat gezählt.",
            "money": "small",
            "funding": "Klimafonds der Stadt",
        },
    },
)
READING_TRAM = Submitted(
    tandem="parma",
    language="en",
    name="Hana Sample",
    days_ago=1,
    answers={
        "practice": {
            "title": "Lectures on the bus line",
            "summary": "Sample text. Once a month a lecture is held on a bus, between two stops and for everybody.",
            "contact_role": "Public engagement office of the university",
            "stage": "running",
            "start_year": "2024",
            "themes": ["lifelong-learning", "culture"],
            "audiences": [],
        },
        "goals": {
            "goal_1": "4",
            "reason_1": "People who never enter a lecture hall hear what is taught there.",
            "target_1": "4.7",
        },
        "story": {
            "challenge": "Sample text. Lectures are public, but few come who do not study.",
            "solution": "Sample text. The city lends a bus on its regular line, the university sends a speaker and two "
            "students. Each lecture is as long as the ride.",
            "helped": "A timetable that gives the talk its length.",
            "hindered": "Noise on cobblestones; a microphone helped.",
        },
        "results": {
            "result": "Sample text. Passengers stay on for a second round, and some come to the next lecture.",
            "evidence_kind": "account",
            "evidence_grade": "1",
            "evidence": "Sample text. Students write down what passengers say as they get off.",
        },
    },
)
SUBMITTED = (LENDING_SHELF, READING_TRAM)
