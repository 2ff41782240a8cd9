"""Fewer stories, more planning: how we will communicate."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, accordion, body

COMMUNICATION_PLAN = News(
    key="communication-plan",
    days_ago=1040,
    themes=("society", "lifelong-learning"),
    goals=(17,),
    ambition=4,
    action="4.1",
    tandem=None,
    seed=218,
    de=Text(
        title="Weniger Meldungen, mehr Plan: wie wir künftig kommunizieren",
        slug="weniger-meldungen-mehr-plan",
        teaser="Das Netzwerk gibt sich einen Kommunikationsplan. Veröffentlicht wird, was ein Ziel, ein Publikum und "
        "einen Termin hat.",
        description="Das Netzwerk arbeitet künftig mit einem Kommunikationsplan: Ziel, Publikum, Botschaft, Kanal "
        "und Termin für jeden Beitrag.",
        keywords=("Kommunikationsplan", "Öffentlichkeitsarbeit"),
        body=body(
            """
            Zwei Websites, vier Kanäle und ein Newsletter, der erschien, wenn jemand Zeit hatte: So sah die
            Kommunikation des Netzwerks lange aus. Künftig steht vor jedem Beitrag eine kleine Rechnung. Wen wollen
            wir erreichen? Was soll diese Person danach wissen oder tun? Welcher Kanal passt, und wann?

            Wer das nicht beantworten kann, schreibt den Beitrag nicht. Das klingt streng und erspart allen viel
            Arbeit.
            """,
            accordion(
                (
                    "Wer entscheidet, was erscheint?",
                    "Das Sekretariat, gemeinsam mit den Kontaktpersonen der Tandems. "
                    "Einmal im Monat gehen sie den Plan durch.",
                ),
                (
                    "Was ist mit aktuellen Meldungen?",
                    "Die gibt es weiter. Im Plan ist dafür jede Woche ein Platz frei.",
                ),
                (
                    "Müssen alle Texte zweisprachig sein?",
                    "In der Regel ja. Ausnahmen brauchen einen Grund, und der steht dabei.",
                ),
            ),
            "Nach einem Jahr wird geprüft, ob der Plan etwas gebracht hat. Wenn nicht, wird er geändert.",
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Fewer stories, more planning: how we will communicate",
        slug="fewer-stories-more-planning",
        teaser="The network has given itself a communication plan. We publish what has an objective, an audience and "
        "a date.",
        description="The network now works to a communication plan: objective, audience, message, channel and date "
        "for every story.",
        keywords=("communication plan", "public relations"),
        body=body(
            """
            Two websites, four channels and a newsletter that came out when somebody had the time: that was our
            communication for years. From now on, every story starts with a few questions. Whom do we want to reach?
            What should they know or do afterwards? Which channel suits, and when?

            If you cannot answer them, you do not write the story. It sounds strict, and it saves everyone a lot of
            work.
            """,
            accordion(
                (
                    "Who decides what is published?",
                    "The secretariat, together with the contacts in the tandems. They "
                    "go through the plan once a month.",
                ),
                ("What about breaking news?", "It still has its place. The plan keeps one slot free each week."),
                (
                    "Does everything have to be in two languages?",
                    "As a rule, yes. Exceptions need a reason, and the reason is shown.",
                ),
            ),
            "After a year we shall check whether the plan has helped. If it has not, it will change.",
            STORY_END_EN,
        ),
    ),
)
