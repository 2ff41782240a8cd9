"""Cities and universities in tandem."""

from __future__ import annotations

from demo.content.shapes import Page, Text

HOME = Page(
    key="home",
    kind="home",
    de=Text(
        title="Städte und Universitäten im Tandem",
        slug="startseite",
        teaser="Mittelgroße Städte Europas und ihre Hochschulen lösen Aufgaben gemeinsam. Hier lesen Sie, was sie "
        "versuchen und was daraus wird.",
        description="Netzwerk mittelgroßer europäischer Städte und ihrer Hochschulen: Neues, Termine, "
        "Praxisbeispiele und der Aktionsplan.",
        lead="Eine Stadt und ihre Universität leben Tür an Tür. Im Netzwerk werden sie ein Tandem: Sie planen "
        "zusammen, probieren zusammen aus und erzählen anderen, was funktioniert hat und was nicht. Diese Website ist "
        "eine Demonstration mit Beispieltexten.",
    ),
    en=Text(
        title="Cities and universities in tandem",
        slug="home",
        teaser="Medium-sized European cities and their universities tackle things together. Read what they are "
        "trying and what comes of it.",
        description="A network of medium-sized European cities and their universities: news, events, practices "
        "and the action plan.",
        lead="A city and its university are neighbours. In this network they become a tandem: they plan together, "
        "try things out together and tell others what worked and what did not. This website is a demonstration "
        "with sample texts.",
    ),
)
