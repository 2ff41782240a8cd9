"""The privacy notice in German."""

from __future__ import annotations

from demo.content.samples import LEGAL_DE
from demo.content.shapes import Text, body

PRIVACY_DE = Text(
    title="Datenschutz",
    slug="datenschutz",
    teaser="Wer hier liest, hinterlässt kein Cookie. Was mit Ihren Angaben geschieht, wenn Sie uns schreiben oder "
    "den Newsletter abonnieren. Musterseite.",
    description="Muster einer Datenschutzerklärung: Verantwortung, Zwecke, Rechtsgrundlagen, Speicherdauer und Ihre "
    "Rechte.",
    body=body(
        LEGAL_DE,
        """
        ## Das Wichtigste zuerst

        - Beim Lesen setzen wir keine Cookies und speichern nichts auf Ihrem Gerät.
        - Es gibt keine Reichweitenmessung, keine Werbung und keine Verbindung zu anderen Servern, solange Sie nicht
          selbst darauf klicken.
        - Im Newsletter zählen wir weder Öffnungen noch Klicks.

        ## Verantwortliche Stelle

        Sekretariat des Tandem-Netzwerks, Stadt Musterstadt, Musterstraße 1, 00000 Musterstadt, Telefon +49 30 23125
        001, <a href="mailto:secretariat@example.org">secretariat@example.org</a> [eigene Angaben einsetzen]

        ## Datenschutzbeauftragte Person

        Sie erreichen sie unter der Anschrift oben mit dem Zusatz „Datenschutz“ oder unter <a
        href="mailto:privacy@example.org">privacy@example.org</a>.

        ## Wenn Sie diese Website aufrufen

        Damit die Seite ankommt, verarbeitet unser Server Ihre IP-Adresse, den Zeitpunkt, die aufgerufene Adresse und
        die Angaben, die Ihr Browser mitschickt. Diese Daten stehen sieben Tage in einem Protokoll und dienen nur dem
        Betrieb und der Abwehr von Angriffen. Rechtsgrundlage ist unsere öffentliche Aufgabe (Artikel 6 Absatz 1
        Buchstabe e DSGVO), für nicht öffentliche Stellen das berechtigte Interesse an einem sicheren Betrieb
        (Buchstabe f).

        Wer ein Formular abschickt, wird gezählt, damit niemand uns mit Nachrichten überschwemmt. Dafür speichern wir
        höchstens zwei Tage lang einen Prüfwert Ihrer IP-Adresse, nicht die Adresse selbst.

        ## Wenn Sie uns schreiben

        Aus dem Kontaktformular bekommen wir Ihre Nachricht, die Seite, um die es geht, und Ihre E-Mail-Adresse, falls
        Sie eine angeben. Wir brauchen sie, um zu antworten. Rechtsgrundlage ist Artikel 6 Absatz 1 Buchstabe e DSGVO,
        sonst Buchstabe f. Auf dem Webserver wird der Text nach 30 Tagen gelöscht, im Postfach des Sekretariats sechs
        Monate nach der letzten Antwort.

        ## Wenn Sie den Newsletter abonnieren

        Wir speichern Ihre E-Mail-Adresse, Ihren Namen, falls Sie ihn nennen, die gewünschte Sprache und die Themen.
        Als Nachweis Ihrer Einwilligung kommen deren Wortlaut, die Zeitpunkte von Anmeldung und Bestätigung, die
        Adresse des Formulars und Ihre gekürzte IP-Adresse hinzu. Rechtsgrundlage ist Ihre Einwilligung (Artikel 6
        Absatz 1 Buchstabe a DSGVO).

        - Nach der Anmeldung bekommen Sie eine Mail mit einem Link. Erst wenn Sie dort bestätigen, sind Sie
          eingetragen. Der Link gilt sieben Tage; unbestätigte Anmeldungen löschen wir nach 14 Tagen.
        - Sie können sich jederzeit mit einem Klick abmelden. Der Link steht in jeder Ausgabe.
        - Nach der Abmeldung löschen wir Ihre Adresse und Ihren Namen. Es bleiben ein Prüfwert, der verhindert, dass
          Sie versehentlich wieder angeschrieben werden, und der Nachweis der Einwilligung ohne Ihre Adresse. Die
          Bestätigungsmail löschen wir 30 Tage nach dem Versand von unserem Server.

        ## Wenn Sie sich zu einer Veranstaltung anmelden

        Wir verwenden Ihre Angaben, um das Treffen vorzubereiten (Artikel 6 Absatz 1 Buchstabe b oder e DSGVO). 30
        Tage nach dem Ende löschen wir sie. Angaben zu Ernährung oder Unterstützungsbedarf verarbeiten wir nur mit
        Ihrer ausdrücklichen Einwilligung (Artikel 9 Absatz 2 Buchstabe a DSGVO) und löschen sie nach sieben Tagen.

        ## Videos und Karten

        Videos und Karten anderer Dienste laden erst, wenn Sie es mit einem Klick verlangen. Vorher sehen Sie ein Bild
        von unserem Server und den Namen des Dienstes. Nach dem Klick erhält der Dienst Ihre IP-Adresse und kann sie
        auch außerhalb der Europäischen Union verarbeiten. Rechtsgrundlage ist Ihre Einwilligung durch den Klick; sie
        gilt nur für dieses eine Mal.

        ## Für Redakteur:innen

        Wer sich zum Bearbeiten anmeldet, bekommt technisch notwendige Cookies. Änderungen werden mit Namen und
        Zeitpunkt festgehalten, damit nachvollziehbar bleibt, wer was veröffentlicht hat.

        ## Wer Daten erhält

        Den Server und den Mailversand betreiben beauftragte Unternehmen mit Sitz in der Europäischen Union, mit denen
        wir Verträge zur Auftragsverarbeitung geschlossen haben [Namen einsetzen]. An andere Stellen geben wir nichts
        weiter, es sei denn, ein Gesetz verlangt es. In Länder außerhalb der Europäischen Union übermitteln wir selbst
        keine Daten.

        ## Sicherungskopien

        Sicherungskopien werden verschlüsselt und nach 30 Tagen überschrieben. Wird eine zurückgespielt, wenden wir
        zwischenzeitliche Löschungen erneut an.

        ## Ihre Rechte

        - Sie können Auskunft über Ihre Daten verlangen, sie berichtigen, löschen oder die Verarbeitung einschränken
          lassen.
        - Daten aus einer Einwilligung oder einem Vertrag geben wir Ihnen in einem gängigen Format heraus.
        - Sie können einer Verarbeitung widersprechen, die wir auf eine öffentliche Aufgabe oder ein berechtigtes
          Interesse stützen.
        - Eine Einwilligung können Sie jederzeit widerrufen. Was bis dahin geschah, bleibt rechtmäßig.

        Eine Mail an <a href="mailto:privacy@example.org">privacy@example.org</a> genügt. Wir antworten innerhalb
        eines Monats.

        ## Beschwerde

        Sie können sich bei einer Aufsichtsbehörde für den Datenschutz beschweren, zum Beispiel dort, wo Sie wohnen
        oder arbeiten. Für uns ist zuständig: Muster-Landesbeauftragte für den Datenschutz, Musterplatz 2, 00000
        Musterstadt [zuständige Behörde einsetzen].

        ## Müssen Sie Daten angeben?

        Nein. Lesen können Sie alles ohne Angaben. Ohne E-Mail-Adresse können wir Ihnen allerdings weder antworten
        noch den Newsletter schicken. Automatische Entscheidungen über Sie treffen wir nicht.

        Stand dieses Musters: 22. November 2026
        """,
    ),
)
