"""Magdeburg: students exhibit in a shop window."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, quote

OPEN_WINDOWS = News(
    key="open-windows",
    days_ago=128,
    themes=("culture", "urban-planning"),
    goals=(11,),
    ambition=2,
    action="2.1",
    tandem="magdeburg",
    seed=206,
    de=Text(
        title="Magdeburg: Studierende stellen im Schaufenster aus",
        slug="magdeburg-ausstellung-im-schaufenster",
        teaser="Im offenen Projektraum in:takt zeigen Studierende ihre Semesterarbeiten dort, wo sonst Ware liegt. "
        "Wer vorbeigeht, darf mitreden.",
        description="Studierende zeigen im offenen Projektraum in:takt in Magdeburg ihre Arbeiten im Schaufenster. "
        "Mustertext.",
        keywords=("Magdeburg", "in:takt", "Ausstellung"),
        body=body(
            """
            Eine Prüfung hat sonst zwei Zuhörer:innen. Diese hier hatte eine ganze Straße. Statt im Seminarraum haben
            Studierende ihre Semesterarbeiten im Schaufenster des Projektraums in:takt gezeigt: Modelle, Karten, kurze
            Filme ohne Ton.

            Neben jeder Arbeit hing ein Zettel mit einer einzigen Frage und ein Stift an der Schnur. Geantwortet wurde
            mit Zeichnungen, Widerspruch und einem Kuchenrezept. Am Ende der Woche haben die Studierenden die Zettel
            ausgewertet und die Arbeiten noch einmal überarbeitet.
            """,
            quote(
                "Vor der Scheibe gibt es keine höfliche Stille. Da bleibt jemand stehen oder geht weiter.",
                "Studentin im vierten Semester",
            ),
            "Die Stadt will die Auswertung lesen, bevor sie über die Bänke in der Straße entscheidet.",
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Magdeburg: students exhibit in a shop window",
        slug="magdeburg-shop-window-exhibition",
        teaser="At the open project space in:takt, students show their coursework where goods used to lie. Anyone "
        "walking past may have a say.",
        description="Students show their work in the window of in:takt, an open project space in Magdeburg. Sample "
        "text.",
        keywords=("Magdeburg", "in:takt", "exhibition"),
        body=body(
            """
            An exam usually has an audience of two. This one had a whole street. Instead of a seminar room, students
            used the window of the project space in:takt to show what they had made: models, maps, short films without
            sound.

            Beside each piece hung a sheet of paper with a single question, and a pen on a string. The answers came as
            drawings, as objections and, once, as a cake recipe. At the end of the week the students read through the
            sheets and revised their work.
            """,
            quote(
                "There is no polite silence outside a window. People stop, or they walk on.",
                "Student in her second year",
            ),
            "The city wants to read the results before it decides about the benches in the street.",
            STORY_END_EN,
        ),
    ),
)
