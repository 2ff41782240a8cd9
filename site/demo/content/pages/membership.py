"""Become a member."""

from __future__ import annotations

from demo.content.samples import NOTE_DE, NOTE_EN
from demo.content.shapes import Page, Text, accordion, body, documents, steps, table

MEMBERSHIP = Page(
    key="membership",
    kind="content",
    de=Text(
        title="Mitglied werden",
        slug="mitglied-werden",
        teaser="Eine Stadt, eine Hochschule, ein gemeinsames Anliegen: So kommen Sie ins Netzwerk, und das erwartet "
        "Sie dort.",
        description="Mitglied im Netzwerk werden: Voraussetzungen, Ablauf, Aufwand und Antworten auf häufige Fragen.",
        lead="Das Netzwerk wächst langsam. Wer dazukommt, soll vorher wissen, was das Netzwerk verlangt, und wir "
        "möchten wissen, wer da kommt. Darum beginnt alles mit einem Besuch.",
        body=body(
            """
            ## Passt das zu uns?

            - Ihre Stadt ist mittelgroß, und die Hochschule gehört spürbar zum Stadtleben.
            - Stadt und Hochschule wollen beide, nicht nur eine Seite.
            - Sie haben ein gemeinsames Vorhaben, vielleicht auch erst eine gemeinsame Frage.
            - Jede Seite kann eine Kontaktperson benennen, die dafür Arbeitszeit hat.

            ## Was Sie bekommen und was Sie geben
            """,
            table(
                ("Sie bekommen", "Sie geben"),
                (
                    "Zwei Treffen im Jahr mit Leuten, die Ihre Fragen kennen",
                    "Reisekosten und die Bereitschaft, auch von Fehlschlägen zu erzählen",
                ),
                (
                    "Partnerstädte und Partnerhochschulen für Projekte",
                    "Mindestens ein eigenes Praxisbeispiel im Laufe der Zeit",
                ),
                (
                    "Platz für Ihre Geschichten auf dieser Website, in zwei Sprachen",
                    "Eine Kontaktperson, die Anfragen beantwortet",
                ),
                ("Eine Stimme in der Mitgliederversammlung", "Einen Jahresbeitrag, den die Versammlung festlegt"),
            ),
            "## Der Weg in vier Schritten",
            steps(
                (
                    "Gespräch",
                    "Sie melden sich beim Sekretariat, am besten zu zweit. Eine halbe Stunde am Telefon "
                    "klärt das meiste.",
                ),
                ("Besuch", "Sie kommen als Gast zu einem thematischen Treffen. Das verpflichtet zu nichts."),
                (
                    "Schreiben",
                    "Stadt und Hochschule bitten gemeinsam um Aufnahme, auf einer Seite, mit zwei Unterschriften.",
                ),
                (
                    "Entscheidung",
                    "Die Mitgliederversammlung stimmt ab. Danach begleitet Sie ein erfahrenes Tandem ein Jahr lang.",
                ),
            ),
            "## Häufige Fragen",
            accordion(
                (
                    "Kann eine Universität ohne ihre Stadt Mitglied werden?",
                    "Nein. Das Netzwerk lebt davon, dass beide am Tisch sitzen.",
                ),
                (
                    "Unsere Stadt hat drei Hochschulen. Müssen alle mitmachen?",
                    "Eine genügt. Weitere können jederzeit dazukommen.",
                ),
                (
                    "Wie hoch ist der Beitrag?",
                    "Den aktuellen Beitrag nennt Ihnen das Sekretariat. In dieser "
                    "Demonstration steht hier absichtlich keine Zahl.",
                ),
                (
                    "Welche Sprache wird gesprochen?",
                    "Bei Treffen Englisch. Die Website und der Newsletter erscheinen auf Deutsch und Englisch.",
                ),
                ("Können wir wieder austreten?", "Ja, zum Ende jedes Jahres, mit einem formlosen Brief."),
            ),
            "## Zum Mitnehmen",
            documents("joining", "agreement"),
            'Noch Fragen? Auf der Seite <a href="/de/kontakt/">Kontakt</a> erreichen Sie das Sekretariat.',
            NOTE_DE,
        ),
    ),
    en=Text(
        title="Become a member",
        slug="become-a-member",
        teaser="One city, one university, one shared concern: how to join the network and what to expect when you do.",
        description="Becoming a member of the network: who can join, how it works, what it takes, and answers to "
        "common questions.",
        lead="The network grows slowly. Newcomers should know what they are letting themselves in for, and we like "
        "to know who is coming. So it all starts with a visit.",
        body=body(
            """
            ## Is it right for you?

            - Your city is medium-sized, and you can tell that it has a university.
            - City and university both want this, and neither is being pushed.
            - You have a project in common, or at least a question.
            - Each side can name a contact who has working hours for it.

            ## What you get and what you give
            """,
            table(
                ("You get", "You give"),
                (
                    "Two meetings a year with people who know your questions",
                    "Travel costs, and a readiness to talk about failures too",
                ),
                ("Partner cities and universities for projects", "At least one practice of your own in time"),
                ("Room for your stories on this website, in two languages", "A contact who answers enquiries"),
                ("A vote in the general assembly", "An annual fee, set by the assembly"),
            ),
            "## Four steps",
            steps(
                (
                    "Talk",
                    "Get in touch with the secretariat, ideally as a pair. Half an hour on the telephone "
                    "settles most things.",
                ),
                ("Visit", "Come to a thematic meeting as a guest. You commit to nothing."),
                ("Write", "City and university ask to be admitted, on one page, with two signatures."),
                ("Decide", "The general assembly votes. After that, an experienced tandem looks after you for a year."),
            ),
            "## Common questions",
            accordion(
                (
                    "Can a university join without its city?",
                    "No. The point of the network is that both are at the table.",
                ),
                (
                    "Our city has three universities. Must all of them join?",
                    "One is enough. Others can join at any time.",
                ),
                (
                    "How much is the fee?",
                    "The secretariat will tell you the current fee. In this demonstration there "
                    "is deliberately no figure here.",
                ),
                (
                    "Which language do you speak?",
                    "English at meetings. The website and the newsletter appear in German and English.",
                ),
                ("Can we leave again?", "Yes, at the end of any year, with a simple letter."),
            ),
            "## To take along",
            documents("joining", "agreement"),
            'Anything else? You can reach the secretariat through the <a href="/en/contact/">contact</a> page.',
            NOTE_EN,
        ),
    ),
)
