"""Contact."""

from __future__ import annotations

from demo.content.shapes import Page, Text, body

CONTACT = Page(
    key="contact",
    kind="form",
    de=Text(
        title="Kontakt",
        slug="kontakt",
        teaser="Schreiben Sie uns. Wir antworten in der Regel innerhalb von drei Arbeitstagen.",
        description="So erreichen Sie das Sekretariat des Netzwerks: mit Formular, per E-Mail, Telefon und Post.",
        lead="Haben Sie eine Frage, einen Hinweis oder einen Fehler gefunden? Schreiben Sie uns auf Deutsch oder "
        "Englisch. Wir antworten in der Regel innerhalb von drei Arbeitstagen.",
        body=body(
            """
            ## So erreichen Sie das Sekretariat

            - Formular: <a href="/de/rueckmeldung/">Nachricht schreiben</a>
            - E-Mail: <a href="mailto:secretariat@example.org">secretariat@example.org</a>
            - Telefon: +49 30 23125 001, montags bis freitags von 9 bis 15 Uhr
            - Post: Sekretariat des Tandem-Netzwerks, Musterstraße 1, 00000 Musterstadt

            Geht es um eine bestimmte Stadt? Dann ist die Kontaktperson des Tandems die schnellere Adresse. Für
            Presseanfragen nennen Sie uns bitte Ihren Redaktionsschluss.

            Wenn Sie auf dieser Website auf eine Barriere stoßen, lesen Sie bitte auch die <a
            href="/de/barrierefreiheit/">Erklärung zur Barrierefreiheit</a>. Was mit Ihren Angaben geschieht, steht in
            der <a href="/de/datenschutz/">Datenschutzerklärung</a>.
            """,
            ("paragraph", "<i>Beispieltext. Anschrift und Telefonnummer sind erfunden.</i>"),
        ),
    ),
    en=Text(
        title="Contact",
        slug="contact",
        teaser="Write to us. As a rule you will have an answer within three working days.",
        description="How to reach the network’s secretariat: by form, by e-mail, by telephone and by post.",
        lead="Do you have a question or a suggestion, or have you found a mistake? Write to us in German or English. "
        "As a rule you will have an answer within three working days.",
        body=body(
            """
            ## How to reach the secretariat

            - Form: <a href="/en/feedback/">write a message</a>
            - E-mail: <a href="mailto:secretariat@example.org">secretariat@example.org</a>
            - Telephone: +49 30 23125 001, Monday to Friday from 9 a.m. to 3 p.m.
            - Post: Secretariat of the Tandem Network, Musterstraße 1, 00000 Musterstadt, Germany

            Is it about one particular city? Then the contact at that tandem will be quicker. If you write for the
            press, please tell us your deadline.

            If something on this website shuts you out, please see the <a href="/en/accessibility/">accessibility
            statement</a> as well. What happens to your details is explained in the <a href="/en/privacy/">privacy
            notice</a>.
            """,
            ("paragraph", "<i>Sample text. The address and the telephone number are invented.</i>"),
        ),
    ),
)
