"""Accessibility statement."""

from __future__ import annotations

from demo.content.samples import LEGAL_DE, LEGAL_EN
from demo.content.shapes import Page, Text, body, table

ACCESSIBILITY = Page(
    key="accessibility",
    kind="legal",
    de=Text(
        title="Erklärung zur Barrierefreiheit",
        slug="barrierefreiheit",
        teaser="Wie zugänglich diese Website ist, wo es noch hakt und wem Sie Barrieren melden können. Musterseite.",
        description="Muster einer Erklärung zur Barrierefreiheit: Stand, bekannte Mängel, Prüfung, Rückmeldung und "
        "Durchsetzung.",
        body=body(
            LEGAL_DE,
            """
            Diese Erklärung gilt für die Website des Tandem-Netzwerks, auf der Sie sie gerade lesen, in beiden
            Sprachen. Wir möchten, dass alle sie nutzen können.

            ## Maßstab

            Maßgeblich ist die europäische Norm EN 301 549 in der Version 3.2.1 und damit WCAG 2.1, Stufe AA, in
            Verbindung mit der Barrierefreie-Informationstechnik-Verordnung und dem Recht des Landes, in dem die
            betreibende Stelle sitzt [Landesgesetz einsetzen]. Wir selbst haben uns WCAG 2.2, Stufe AA, vorgenommen.

            ## Stand

            Diese Website ist mit den Anforderungen teilweise vereinbar. Die Abweichungen stehen im nächsten
            Abschnitt.

            ## Was noch nicht barrierefrei ist
            """,
            table(
                ("Inhalt", "Barriere", "Grund und Abhilfe"),
                (
                    "Ältere PDF-Dateien mit Praxisbeispielen",
                    "Nicht ausgezeichnet, mit Vorleseprogramm schwer lesbar",
                    "Aus der Zeit vor dieser Website. Die Beispiele werden nach und nach als Seiten neu "
                    "veröffentlicht; bis dahin schicken wir den Text auf Anfrage.",
                ),
                (
                    "Eingebundene Videos anderer Dienste",
                    "Untertitel und Audiodeskription fehlen teilweise",
                    "Auf fremde Dateien haben wir keinen Einfluss. Zu jedem Video steht eine Zusammenfassung im Text.",
                ),
                (
                    "Leichte Sprache und Deutsche Gebärdensprache",
                    "Noch keine Fassungen",
                    "Ob sie vorgeschrieben sind, hängt vom Land ab. Beides ist geplant [Termin einsetzen].",
                ),
            ),
            """
            ## Wie geprüft wurde

            Diese Erklärung beruht auf einer Selbstbewertung des Sekretariats: automatische Prüfung der Seitentypen in
            beiden Sprachen, Bedienung allein mit der Tastatur, Ansicht bei 320 Pixeln Breite. Eine Prüfung durch eine
            unabhängige Stelle steht aus.

            Die Erklärung wurde am 22. November 2026 erstellt. Sie wird jedes Jahr und nach größeren Änderungen
            überprüft.

            ## Barriere melden

            Sind Sie auf eine Barriere gestoßen oder brauchen Sie einen Inhalt in anderer Form? Schreiben Sie an <a
            href="mailto:accessibility@example.org">accessibility@example.org</a>, nutzen Sie das Formular auf der
            Seite <a href="/de/kontakt/">Kontakt</a> oder rufen Sie an: +49 30 23125 001. Wir antworten innerhalb von
            zwei Wochen.

            ## Wenn wir nicht weiterhelfen

            Bekommen Sie keine Antwort oder keine, die Ihnen hilft, können Sie sich an die Durchsetzungsstelle des
            Landes wenden. Das Verfahren kostet nichts, und Sie brauchen keinen Rechtsbeistand.

            Muster-Durchsetzungsstelle für digitale Barrierefreiheit, Musterweg 3, 00000 Musterstadt, <a
            href="mailto:enforcement@example.org">enforcement@example.org</a> [zuständige Stelle einsetzen]
            """,
        ),
    ),
    en=Text(
        title="Accessibility statement",
        slug="accessibility",
        teaser="How accessible this website is, where it still falls short and whom to tell about barriers. Sample "
        "page.",
        description="Sample accessibility statement: status, known shortcomings, testing, feedback and enforcement.",
        body=body(
            LEGAL_EN,
            """
            This statement applies to the website of the Tandem Network on which you are reading it, in both
            languages. We want everyone to be able to use it.

            ## Standard

            The measure is the European standard EN 301 549, version 3.2.1, and so WCAG 2.1 level AA, together with
            the German regulation on accessible information technology and the law of the federal state in which the
            provider is based [enter the state’s act]. Our own aim is WCAG 2.2 level AA.

            ## Status

            This website is partially compliant. The next section lists the exceptions.

            ## What is not accessible yet
            """,
            table(
                ("Content", "Barrier", "Reason and remedy"),
                (
                    "Older PDF files with practices",
                    "Not tagged, hard to read with a screen reader",
                    "They date from before this website. The practices are being republished as pages one by one; "
                    "until then we send the text on request.",
                ),
                (
                    "Embedded videos from other providers",
                    "Captions and audio description are sometimes missing",
                    "We have no control over files that are not ours. Each video comes with a summary in the text.",
                ),
                (
                    "Easy German and German Sign Language",
                    "No versions yet",
                    "Whether they are required depends on the federal state. Both are planned [enter a date].",
                ),
            ),
            """
            ## How it was tested

            This statement rests on a self-assessment by the secretariat: automatic checks of the page types in both
            languages, use by keyboard alone, display at a width of 320 pixels. A review by an independent body is
            still to come.

            The statement was prepared on 22 November 2026. It is reviewed every year and after major changes.

            ## Report a barrier

            Have you come across a barrier, or do you need something in another form? Write to <a
            href="mailto:accessibility@example.org">accessibility@example.org</a>, use the form on the <a
            href="/en/contact/">contact</a> page or ring +49 30 23125 001. We answer within two weeks.

            ## If we do not help

            If you get no answer, or none that helps, you can turn to the enforcement body of the federal state. The
            procedure is free of charge, and you do not need a lawyer.

            Sample enforcement body for digital accessibility, Musterweg 3, 00000 Musterstadt, Germany, <a
            href="mailto:enforcement@example.org">enforcement@example.org</a> [enter the body in charge]
            """,
        ),
    ),
)
