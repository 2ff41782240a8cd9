"""The four people of the demo: one for each role. They exist nowhere else."""

from __future__ import annotations

from dataclasses import dataclass

PASSWORD = "tandem-demo"  # noqa: S105 (shown to everyone who starts the demo)


@dataclass(frozen=True)
class Person:
    email: str
    role: str
    first_name: str
    last_name: str
    language: str
    tandem: str | None = None


PEOPLE = (
    Person("secretariat@example.org", "Secretariat", "Sekretariat", "Tandem-Netzwerk", "de"),
    Person("officer@example.org", "Communication officer", "Kommunikation", "Tandem-Netzwerk", "en"),
    Person("contact@example.org", "Tandem contact", "Kontakt", "Magdeburg", "de", tandem="magdeburg"),
    Person("translator@example.org", "Translator", "Übersetzungsbüro", "Elbtal", "en"),
)
