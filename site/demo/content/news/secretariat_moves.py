"""The secretariat is moving: what is handed over and what stays."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, people, quote, table

SECRETARIAT_MOVES = News(
    key="secretariat-moves",
    days_ago=165,
    themes=("society",),
    goals=(17, 16),
    ambition=3,
    action="3.1",
    tandem=None,
    seed=207,
    de=Text(
        title="Das Sekretariat zieht um: Was übergeben wird und was bleibt",
        slug="das-sekretariat-zieht-um",
        teaser="Etwa alle drei Jahre übernimmt ein anderes Tandem die Geschäfte. Damit dabei kein Wissen verloren "
        "geht, beginnt die Übergabe ein halbes Jahr vorher.",
        description="Wie das Sekretariat des Netzwerks von einem Tandem zum nächsten wechselt: Fristen, Rollen und "
        "eine Liste, die jede:r versteht.",
        keywords=("Sekretariat", "Übergabe", "Netzwerk"),
        body=body(
            """
            Wer im Netzwerk anruft, landet beim Sekretariat. Es plant die Treffen, führt den Haushalt, betreut die
            Website und weiß, wer in Linköping für Radwege zuständig ist. Etwa alle drei Jahre wechselt es in ein
            anderes Tandem.

            Das hat einen guten Grund. Kein Mitglied soll auf Dauer den Ton angeben, und jedes Tandem bringt andere
            Stärken mit. Der Preis dafür war bisher hoch: Mit dem Umzug gingen Passwörter, Verteiler und halbe Archive
            verloren.

            ## Ein halbes Jahr Überlappung

            Diesmal läuft es anders. Das neue Team sitzt schon sechs Monate vorher mit am Tisch, zuerst als Gast, dann
            mit eigenen Aufgaben.
            """,
            table(
                ("Wann", "Was übergeben wird"),
                ("Sechs Monate vorher", "Das neue Tandem benennt sein Team und liest überall mit."),
                ("Drei Monate vorher", "Das neue Team plant das nächste Treffen, das alte hilft."),
                ("Im Monat des Umzugs", "Haushalt, Verträge und Zugänge wechseln, Punkt für Punkt auf einer Liste."),
                ("Drei Monate danach", "Das alte Team bleibt ansprechbar. Danach ist Schluss."),
            ),
            "## Wer woran denkt",
            people(
                (
                    "Leitung des bisherigen Sekretariats",
                    "schreibt auf, was in keinem Ordner steht: wen man wofür anruft und warum.",
                ),
                (
                    "Leitung des neuen Sekretariats",
                    "fragt so lange nach, bis die Liste für Außenstehende verständlich ist.",
                ),
                ("Lenkungsgruppe", "prüft den Kassenstand und unterschreibt das Protokoll der Übergabe."),
            ),
            quote(
                "Wenn das neue Team mich im vierten Monat noch anruft, habe ich etwas vergessen.",
                "Leiterin des Sekretariats",
            ),
            """
            Die Website macht beim Umzug wenig Arbeit. Neue Zugänge anlegen, alte schließen, das Impressum ändern:
            Dafür genügt ein Vormittag. Alles andere bleibt, wo es ist, samt Kommunikationsplan und Archiv.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="The secretariat is moving: what is handed over and what stays",
        slug="the-secretariat-is-moving",
        teaser="About every three years another tandem takes charge. To keep knowledge from getting lost on the way, "
        "the handover starts six months early.",
        description="How the network’s secretariat passes from one tandem to the next: dates, roles and a list that "
        "anyone can follow.",
        keywords=("secretariat", "handover", "network"),
        body=body(
            """
            Call the network and you will reach the secretariat. It plans the meetings, keeps the budget, looks after
            the website and knows who is in charge of cycle paths in Linköping. About every three years it moves to
            another tandem.

            There is a good reason for that. No member should call the tune for ever, and each tandem is good at
            different things. But until now the price was high: with each move, passwords, mailing lists and half the
            archive went missing.

            ## Six months side by side

            This time is different. The new team joins half a year ahead, first as a guest, then with duties of its
            own.
            """,
            table(
                ("When", "What is handed over"),
                ("Six months before", "The new tandem names its team and is copied in on everything."),
                ("Three months before", "The new team plans the next meeting; the old one helps."),
                ("In the month of the move", "Budget, contracts and logins change hands, ticked off on a list."),
                ("Three months after", "The old team can still be reached. Then it is over."),
            ),
            "## Who thinks of what",
            people(
                (
                    "Head of the outgoing secretariat",
                    "writes down what is in no file: whom to ring about what, and why.",
                ),
                ("Head of the incoming secretariat", "keeps asking until an outsider could follow the list."),
                ("Steering group", "checks the accounts and signs the record of the handover."),
            ),
            quote(
                "If the new team is still ringing me in month four, I have forgotten something.",
                "Head of the secretariat",
            ),
            """
            The website is the easy part. Open new accounts, close the old ones, change the legal notice: a morning
            will do. Everything else stays where it is, the communication plan and the archive included.
            """,
            STORY_END_EN,
        ),
    ),
)
