"""Joining the network: how it starts."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, steps

NEW_MEMBERS = News(
    key="new-members",
    days_ago=880,
    themes=("society",),
    goals=(17,),
    ambition=3,
    action="3.1",
    tandem=None,
    seed=217,
    de=Text(
        title="Mitglied werden: So fängt es an",
        slug="mitglied-werden-so-faengt-es-an",
        teaser="Das Netzwerk wächst langsam, und das soll so bleiben. Wer dazukommen möchte, beginnt nicht mit einem "
        "Antrag, sondern mit einem Besuch.",
        description="Wie Städte und Universitäten dem Netzwerk beitreten: Gespräch, Besuch bei einem Treffen, "
        "Entscheidung. Mustertext.",
        keywords=("Mitgliedschaft", "Aufruf"),
        body=body(
            """
            Mitglied wird man zu zweit: eine mittelgroße Stadt und mindestens eine ihrer Hochschulen. Nur gemeinsam
            können sie sich melden, denn genau darum geht es.
            """,
            steps(
                ("Anrufen", "Ein Gespräch mit dem Sekretariat klärt, ob die Erwartungen passen."),
                ("Mitkommen", "Das neue Tandem besucht ein thematisches Treffen als Gast."),
                ("Entscheiden", "Danach stimmen die Mitglieder ab, und das Tandem überlegt sich, ob es bleiben will."),
            ),
            "Was Mitgliedschaft bringt und was sie verlangt, steht auf der Seite <a "
            'href="/de/mitglied-werden/">Mitglied werden</a>.',
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Joining the network: how it starts",
        slug="joining-the-network-how-it-starts",
        teaser="The network grows slowly, and means to go on that way. If you would like to join, you do not start "
        "with a form. You start with a visit.",
        description="How cities and universities join the network: a conversation, a visit to a meeting, a decision. "
        "Sample text.",
        keywords=("membership", "call"),
        body=body(
            """
            It takes two to join: a medium-sized city and at least one of its universities. They can only apply
            together, because that is what the network is about.
            """,
            steps(
                ("Ring us", "A talk with the secretariat shows whether expectations match."),
                ("Come along", "The new tandem visits a thematic meeting as a guest."),
                ("Decide", "Then the members vote, and the tandem makes up its own mind whether to stay."),
            ),
            'What membership asks of you is set out on the page <a href="/en/become-a-member/">Become a member</a>.',
            STORY_END_EN,
        ),
    ),
)
