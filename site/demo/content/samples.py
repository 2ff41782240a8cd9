"""The lines that say a text is a sample, so that no reader takes the demo for news."""

from __future__ import annotations

from demo.content.shapes import Block, callout

STORY_DE = "<i>Beispieltext. Vorhaben, Zitate und Zahlen sind erfunden und beschreiben keine wirklichen Vorgänge.</i>"
STORY_EN = "<i>Sample text. The project, quotations and figures are invented and describe no real events.</i>"

PRACTICE_DE = (
    "<i>Beispieltext. Titel, Ort, Themen und Ziele stammen aus der Sammlung des Netzwerks, der Rest ist erfunden.</i>"
)
PRACTICE_EN = (
    "<i>Sample text. Title, place, themes and goals come from the network’s collection; the rest is invented.</i>"
)

STORY_END_DE: Block = ("paragraph", STORY_DE)
STORY_END_EN: Block = ("paragraph", STORY_EN)

LEGAL_DE = callout(
    "Muster, nicht rechtsverbindlich",
    """Diese Seite ist ein Muster für die Demonstration. Bevor die Website öffentlich geht, setzen Sie Ihre Angaben ein
    und lassen sie rechtlich prüfen.""",
)
LEGAL_EN = callout(
    "Sample, not legally binding",
    """This page is a sample for demonstration. Before the website goes public, enter your own details and have them
    checked by a lawyer. The German version is the one that counts.""",
)

NOTE_DE: Block = ("paragraph", "<i>Beispieltext.</i>")
NOTE_EN: Block = ("paragraph", "<i>Sample text.</i>")
