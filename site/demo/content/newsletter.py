"""The newsletter: two issues, the sign-up and the wording of consent."""

from __future__ import annotations

from dataclasses import dataclass

from demo.content.samples import NOTE_DE, NOTE_EN
from demo.content.shapes import Page, Text, body
from taxonomy.data.audiences import AUDIENCES
from taxonomy.data.channels import CHANNELS
from taxonomy.data.shapes import Name

#: (section, key): ``news``, ``events``, ``practices`` or ``issues``.
Reference = tuple[str, str]


@dataclass(frozen=True, slots=True)
class IssueText:
    """One issue in one language: the subject is at most 60 characters, the preheader at most 100."""

    subject: str
    slug: str
    preheader: str
    intro: str


@dataclass(frozen=True, slots=True)
class Issue:
    """One newsletter issue. ``days_ago`` is negative for an issue still to be sent; ``items`` are in reading order."""

    key: str
    days_ago: int
    sent: bool
    de: IssueText
    en: IssueText
    items: tuple[Reference, ...]
    channels: tuple[str, ...] = ("newsletter",)
    audiences: tuple[str, ...] = ("members", "city-staff", "researchers")


@dataclass(frozen=True, slots=True)
class Consent:
    """The exact wording a subscriber agrees to. A new wording is a new version; the old one stays on record."""

    version: str
    wording: Name
    note: Name


ISSUES: tuple[Issue, ...] = (
    Issue(
        key="eight-cases",
        days_ago=33,
        sent=True,
        de=IssueText(
            subject="Acht Beispiele, die Sie übernehmen dürfen",
            slug="acht-beispiele",
            preheader="Die Praxissammlung ist da. Außerdem: eine Vereinbarung auf zwei Seiten.",
            intro="Guten Tag, ab sofort müssen Sie für ein gutes Beispiel kein PDF mehr öffnen. Acht stehen in der "
            "neuen Praxissammlung, sortiert nach Themen und Nachhaltigkeitszielen. Was Ihnen fehlt, sagen Sie "
            "uns bitte. Dies ist eine Beispielausgabe.",
        ),
        en=IssueText(
            subject="Eight practices you are welcome to borrow",
            slug="eight-cases",
            preheader="The practice library is open. Also: an agreement on two pages.",
            intro="Hello, you no longer have to open a PDF to find a good example. Eight of them are in the new "
            "practice library, sorted by theme and by Sustainable Development Goal. Please tell us what you "
            "miss. This is a sample issue.",
        ),
        items=(
            ("news", "library-opens"),
            ("practices", "keizerspark"),
            ("news", "parma-agreement"),
            ("news", "webinar-notes"),
        ),
    ),
    Issue(
        key="coming-to-turku",
        days_ago=-6,
        sent=False,
        de=IssueText(
            subject="Kommen Sie nach Turku?",
            slug="kommen-sie-nach-turku",
            preheader="Beiträge gesucht, Gummistiefel empfohlen und eine Stunde über Bilder.",
            intro="Guten Tag, in Turku geht es um Menschen, die nach dem Abschluss weiterlernen. Zehn Minuten und "
            "zwei Stimmen brauchen Sie für einen Beitrag. Wie sich das anhört, wenn Stadt und Universität "
            "zusammen losziehen, lesen Sie in der Reportage von der Flussmündung. Dies ist eine "
            "Beispielausgabe.",
        ),
        en=IssueText(
            subject="Are you coming to Turku?",
            slug="are-you-coming-to-turku",
            preheader="A call for contributions, a pair of wellingtons and an hour on pictures.",
            intro="Hello, Turku will be about people who go on learning after their degree. For a contribution you "
            "need ten minutes and two voices. To find out what it sounds like when a city and a university set "
            "out together, read the story from the estuary. This is a sample issue.",
        ),
        items=(
            ("news", "turku-call"),
            ("events", "turku-meeting"),
            ("news", "tidelines-visit"),
            ("practices", "tidelines"),
            ("events", "alt-text-webinar"),
        ),
    ),
)

CONSENT = Consent(
    version="2026-11",
    wording=Name(
        "Ich möchte den Newsletter des Tandem-Netzwerks per E-Mail bekommen. Meine Adresse wird nur dafür verwendet. "
        "Meine Einwilligung kann ich jederzeit widerrufen, zum Beispiel mit dem Link in jeder Ausgabe.",
        "I would like to receive the newsletter of the Tandem Network by e-mail. My address will be used for nothing "
        "else. I can withdraw my consent at any time, for instance with the link in every issue.",
    ),
    note=Name(
        "Wir zählen weder Öffnungen noch Klicks. Nach der Abmeldung löschen wir Ihre Adresse. Mehr dazu steht in der "
        "Datenschutzerklärung.",
        "We count neither opens nor clicks. When you unsubscribe, we delete your address. The privacy notice has the "
        "details.",
    ),
)

SIGN_UP = Page(
    key="newsletter",
    kind="form",
    de=Text(
        title="Newsletter",
        slug="newsletter",
        teaser="Etwa alle zwei Monate eine Mail: Neues aus den Tandems, Termine und ein Beispiel zum Übernehmen.",
        description="Den Newsletter des Netzwerks abonnieren: etwa alle zwei Monate, auf Deutsch oder Englisch, "
        "jederzeit mit einem Klick abgemeldet.",
        lead="Etwa alle zwei Monate eine Mail, auf Deutsch oder Englisch. Sie lesen sie in fünf Minuten und wissen "
        "dann, was die Tandems gerade versuchen.",
        body=body(
            """
            Tragen Sie Ihre Adresse ein. Sie bekommen dann eine Mail mit einem Link; erst wenn Sie dort bestätigen,
            sind Sie angemeldet. So kann niemand Sie gegen Ihren Willen eintragen.
            """,
            NOTE_DE,
        ),
    ),
    en=Text(
        title="Newsletter",
        slug="newsletter",
        teaser="One mail about every two months: news from the tandems, dates and one practice to borrow.",
        description="Subscribe to the network’s newsletter: about every two months, in German or English, and you can "
        "leave with one click.",
        lead="One mail about every two months, in German or in English. It takes five minutes to read and tells you "
        "what the tandems are trying out.",
        body=body(
            """
            Enter your address. You will get a mail with a link, and only when you confirm there will you be on the
            list. That way nobody can sign you up against your will.
            """,
            NOTE_EN,
        ),
    ),
)

#: What visitors read at each step of signing up and leaving; the first answer is the same for every address.
ANSWERS: dict[str, Name] = {
    "sent": Name(
        "Danke. Wenn diese Adresse noch nicht angemeldet ist, kommt gleich eine Mail mit einem Link. Bitte "
        "bestätigen Sie innerhalb von sieben Tagen und sehen Sie auch im Spam-Ordner nach.",
        "Thank you. If this address is not on the list yet, a mail with a link is on its way. Please confirm within "
        "seven days, and check your spam folder too.",
    ),
    "confirmed": Name(
        "Sie sind angemeldet. Die nächste Ausgabe kommt in Ihr Postfach.",
        "You are on the list. The next issue will come to your inbox.",
    ),
    "expired": Name(
        "Dieser Link gilt nicht mehr. Melden Sie sich einfach noch einmal an; Sie bekommen dann einen neuen.",
        "This link is no longer valid. Simply sign up again and you will get a new one.",
    ),
    "unsubscribed": Name(
        "Sie sind abgemeldet. Wir haben Ihre Adresse gelöscht. Schade, dass Sie gehen.",
        "You have been unsubscribed. We have deleted your address. Sorry to see you go.",
    ),
}

#: The vocabulary an issue may name, for the loader and the tests.
ISSUE_CHANNELS: tuple[str, ...] = tuple(channel.slug for channel in CHANNELS)
ISSUE_AUDIENCES: tuple[str, ...] = tuple(audience.slug for audience in AUDIENCES)
