"""Two languages, one story: notes from the webinar."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, table

WEBINAR_NOTES = News(
    key="webinar-notes",
    days_ago=63,
    themes=("lifelong-learning",),
    goals=(4, 17),
    ambition=4,
    action="4.1",
    tandem="aveiro",
    seed=204,
    de=Text(
        title="Zwei Sprachen, eine Geschichte: Notizen aus dem Webinar",
        slug="zwei-sprachen-eine-geschichte",
        teaser="Wer zweisprachig veröffentlicht, übersetzt meist zu spät. Im Webinar ging es darum, wie beide "
        "Fassungen von Anfang an zusammengehören.",
        description="Notizen aus dem Webinar für die Öffentlichkeitsarbeit: wie eine Meldung in zwei Sprachen geplant, "
        "geschrieben und gemeinsam veröffentlicht wird.",
        keywords=("Webinar", "Übersetzung", "Kommunikation"),
        body=body(
            """
            Die deutsche Fassung steht am Montag online, die englische drei Wochen später oder nie. Diesen Satz haben
            fast alle im Webinar so oder ähnlich gesagt. Gesucht war ein Ablauf, der ohne Heldentaten auskommt.

            Drei Gewohnheiten haben sich bewährt. Der Termin gilt für beide Sprachen. Die zweite Fassung darf kürzer
            sein, wenn das Publikum ein anderes ist. Und wer übersetzt, liest den Text, bevor er freigegeben ist: Oft
            zeigt erst die Übersetzung, dass ein Satz nichts sagt.
            """,
            table(
                ("Schritt", "Wer", "Wann"),
                ("Thema und Botschaft festlegen", "Redaktion", "zehn Tage vorher"),
                ("Erste Fassung schreiben", "Redaktion", "sieben Tage vorher"),
                ("Zweite Fassung schreiben", "Übersetzung", "vier Tage vorher"),
                ("Beide freigeben", "Sekretariat", "zwei Tage vorher"),
            ),
            "Die Fristen sind ein Beispiel und lassen sich im Kommunikationsplan ändern.",
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Two languages, one story: notes from the webinar",
        slug="two-languages-one-story",
        teaser="If you publish in two languages, you probably translate too late. The webinar looked at how both "
        "versions can belong together from the start.",
        description="Notes from the webinar for communication officers: how one story is planned, written and "
        "published in two languages at once.",
        keywords=("webinar", "translation", "communication"),
        body=body(
            """
            The German text goes online on Monday; the English one three weeks later, or never. Almost everybody in
            the webinar had some version of that sentence to tell. What we wanted was a routine that needs no heroics.

            Three habits have proved their worth. The date applies to both languages. The second version may be
            shorter if its readers are different ones. And translators see the text before it is approved, because a
            translation is often the first thing to show that a sentence says nothing.
            """,
            table(
                ("Step", "Who", "When"),
                ("Agree on topic and message", "Editors", "ten days before"),
                ("Write the first version", "Editors", "seven days before"),
                ("Write the second version", "Translators", "four days before"),
                ("Approve both", "Secretariat", "two days before"),
            ),
            "The deadlines are an example and can be changed in the communication plan.",
            STORY_END_EN,
        ),
    ),
)
