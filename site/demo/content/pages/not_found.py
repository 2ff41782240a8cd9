"""There is no such page."""

from __future__ import annotations

from demo.content.shapes import Page, Text, body

NOT_FOUND = Page(
    key="not-found",
    kind="message",
    de=Text(
        title="Diese Seite gibt es nicht",
        slug="seite-nicht-gefunden",
        teaser="Die Adresse führt ins Leere. Hier steht, wie Sie weiterkommen.",
        description="Hinweise, wenn eine Adresse auf dieser Website ins Leere führt.",
        body=body(
            """
            Vielleicht ist die Seite umgezogen, vielleicht fehlt in der Adresse ein Buchstabe. So geht es weiter:

            - Geben Sie oben ein Stichwort in die Suche ein.
            - Beginnen Sie auf der Startseite oder in der Praxissammlung.
            - Suchen Sie ein altes PDF? Die Beispiele daraus stehen jetzt in der Praxissammlung, jedes auf einer
              eigenen Seite.

            Haben wir etwas kaputt gemacht? Dann <a href="/de/kontakt/">sagen Sie es uns</a> bitte.
            """,
        ),
    ),
    en=Text(
        title="There is no such page",
        slug="page-not-found",
        teaser="This address leads nowhere. Here is how to get on.",
        description="What to do when an address on this website leads nowhere.",
        body=body(
            """
            The page may have moved, or a letter may be missing from the address. You could:

            - Type a word into the search box above.
            - Start from the home page or from the practice library.
            - Looking for one of the old PDFs? Its practices are in the practice library now, each on a page of its own.

            Did we break something? Then please <a href="/en/contact/">tell us</a>.
            """,
        ),
    ),
)
