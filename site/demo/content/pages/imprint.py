"""Legal notice."""

from __future__ import annotations

from demo.content.samples import LEGAL_DE, LEGAL_EN
from demo.content.shapes import Page, Text, body

IMPRINT = Page(
    key="imprint",
    kind="legal",
    de=Text(
        title="Impressum",
        slug="impressum",
        teaser="Wer diese Website betreibt und wie Sie uns erreichen. Musterseite.",
        description="Muster eines Impressums: anbietende Stelle, Vertretung, Kontakt und redaktionelle Verantwortung.",
        body=body(
            LEGAL_DE,
            """
            ## Wer diese Website betreibt

            Sekretariat des Tandem-Netzwerks, geführt von der Stadt Musterstadt, einer Körperschaft des öffentlichen
            Rechts [Träger und Rechtsform einsetzen]

            Musterstraße 1, 00000 Musterstadt, Deutschland

            ## Vertretung

            Die Stadt Musterstadt wird vertreten durch die Oberbürgermeisterin oder den Oberbürgermeister [Vor- und
            Nachname einsetzen].

            ## Kontakt

            - Telefon: +49 30 23125 001
            - E-Mail: <a href="mailto:secretariat@example.org">secretariat@example.org</a>
            - Formular: auf der Seite <a href="/de/kontakt/">Kontakt</a>

            ## Register und Umsatzsteuer

            Ein Registereintrag besteht nicht [falls vorhanden: Register und Nummer einsetzen]. Eine
            Umsatzsteuer-Identifikationsnummer ist nicht vergeben [falls vorhanden: einsetzen].

            ## Aufsicht

            Zuständig ist die Kommunalaufsicht des Landes [Name und Anschrift einsetzen].

            ## Redaktionell verantwortlich

            Leitung des Sekretariats [Vor- und Nachname einsetzen], Musterstraße 1, 00000 Musterstadt

            ## Streitbeilegung

            Wir sind nicht verpflichtet und nicht bereit, an Verfahren vor einer Schlichtungsstelle für
            Verbraucher:innen teilzunehmen. Für Fragen zur Barrierefreiheit gibt es eine eigene Stelle; sie steht in
            der <a href="/de/barrierefreiheit/">Erklärung zur Barrierefreiheit</a>.

            ## Bilder und Texte

            Die Illustrationen dieser Demonstration zeichnet die Website selbst. Bei Fotos stehen Urheber:in und
            Lizenz direkt am Bild. Texte dürfen Sie mit Quellenangabe zitieren; wer ganze Beiträge übernehmen möchte,
            fragt bitte das Sekretariat.

            Die Zuordnung von Inhalten zu den Zielen für nachhaltige Entwicklung stammt vom Netzwerk. Der Inhalt
            dieser Website ist nicht von den Vereinten Nationen genehmigt und gibt nicht die Ansichten der Vereinten
            Nationen oder ihrer Mitgliedstaaten wieder.
            """,
        ),
    ),
    en=Text(
        title="Legal notice",
        slug="legal-notice",
        teaser="Who runs this website and how to reach us. Sample page.",
        description="Sample of a legal notice as German law expects it: provider, representation, contact and "
        "editorial responsibility.",
        body=body(
            LEGAL_EN,
            """
            ## Who runs this website

            Secretariat of the Tandem Network, led by the City of Musterstadt, a body under public law [enter provider
            and legal form]

            Musterstraße 1, 00000 Musterstadt, Germany

            ## Represented by

            The City of Musterstadt is represented by its mayor [enter first and last name].

            ## Contact

            - Telephone: +49 30 23125 001
            - E-mail: <a href="mailto:secretariat@example.org">secretariat@example.org</a>
            - Form: on the <a href="/en/contact/">contact</a> page

            ## Register and VAT

            There is no entry in a register [if there is one: enter register and number]. No VAT identification number
            has been issued [if there is one: enter it].

            ## Supervision

            The municipal supervisory authority of the federal state is in charge [enter name and address].

            ## Editorial responsibility

            Head of the secretariat [enter first and last name], Musterstraße 1, 00000 Musterstadt, Germany

            ## Disputes

            We are neither obliged nor willing to take part in dispute resolution before a consumer arbitration board.
            Questions of accessibility have a body of their own; you will find it in the <a
            href="/en/accessibility/">accessibility statement</a>.

            ## Pictures and texts

            The illustrations in this demonstration are drawn by the website itself. Photographs carry the name of
            their author and their licence. You may quote texts if you name the source; to use whole articles, please
            ask the secretariat.

            The network itself links content to the Sustainable Development Goals. The content of this website has not
            been approved by the United Nations and does not reflect the views of the United Nations or its Member
            States.
            """,
        ),
    ),
)
