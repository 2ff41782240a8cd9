"""The communication plan of the demo: three objectives and fifteen entries."""

from __future__ import annotations

from dataclasses import dataclass

from demo.content.newsletter import Reference
from taxonomy.data.shapes import Name


@dataclass(frozen=True, slots=True)
class Indicator:
    """How an objective is seen to be reached: counted by the site (``measure``), or typed with its source."""

    name: Name
    baseline: int
    target: int
    measure: str = ""
    value: int | None = None
    source: Name | None = None


@dataclass(frozen=True, slots=True)
class Objective:
    """What the plan wants to reach with one audience, the message for it, and how it is seen to be reached."""

    key: str
    name: Name
    audience: str
    key_message: Name
    indicators: tuple[Indicator, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One planned activity. ``planned_in`` is in days from today (negative: in the past), ``at`` a time in Berlin.

    ``responsible`` is ``secretariat`` or ``contact`` (the contact person of ``tandem``); ``content`` names the page it
    is about, where there is one.
    """

    key: str
    name: Name
    objective: str
    action: str
    channels: tuple[str, ...]
    planned_in: int
    notes: Name
    tandem: str | None = None
    content: Reference | None = None
    languages: tuple[str, ...] = ("de", "en")
    at: str = "09:30"
    responsible: str = "secretariat"
    cleared: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A communication plan; its period is in days from today."""

    name: Name
    starts_in: int
    ends_in: int
    objectives: tuple[Objective, ...]
    entries: tuple[Entry, ...]


_COUNTED = Name("Zählung des Sekretariats (Beispiel)", "Counted by the secretariat (sample)")
_OBJECTIVES = (
    Objective(
        "reuse",
        Name("Gute Praxis wird anderswo übernommen", "Good practice is taken up elsewhere"),
        "city-staff",
        Name(
            "Sie müssen nicht von vorn anfangen. Ein anderes Tandem hat es schon versucht und erzählt Ihnen, was "
            "schiefging.",
            "You need not start from scratch. Another tandem has tried it and will tell you what went wrong.",
        ),
        (
            Indicator(
                Name("Anfragen zu Praxisbeispielen", "Enquiries about practices"), 4, 20, value=9, source=_COUNTED
            ),
            Indicator(
                Name("Praxisbeispiele in der Sammlung", "Practices in the library"), 0, 30, "practices.published"
            ),
        ),
    ),
    Objective(
        "leaders",
        Name("Leitungen stehen hinter der Arbeit der Tandems", "Leaders stand behind the work of the tandems"),
        "decision-makers",
        Name(
            "Eine Stunde im Jahr von Ihnen erspart Ihren Leuten Monate.",
            "One hour a year of your time saves your people months.",
        ),
        (
            Indicator(
                Name(
                    "Tandems, die beim Online-Treffen mit Stadt und Universität vertreten sind",
                    "Tandems represented by both city and university at the online meeting",
                ),
                6,
                12,
                value=8,
                source=_COUNTED,
            ),
        ),
    ),
    Objective(
        "joining",
        Name("Neue Städte und Hochschulen melden sich", "New cities and universities get in touch"),
        "prospective-members",
        Name(
            "Kommen Sie einmal mit. Danach wissen Sie, ob es passt.",
            "Come along once. After that you will know whether it suits you.",
        ),
        (Indicator(Name("Gäste bei thematischen Treffen", "Guests at thematic meetings"), 0, 10),),
    ),
    Objective(
        "both-languages",
        Name("Alle lesen alles, auf Deutsch und auf Englisch", "Everybody reads everything, in German and in English"),
        "members",
        Name(
            "Was das eine Tandem erlebt hat, liest das andere am selben Tag.",
            "What one tandem has been through, the other reads on the same day.",
        ),
        (
            Indicator(
                Name("Beiträge in beiden Sprachen", "Stories in both languages"), 0, 12, "planning.both_languages"
            ),
            Indicator(
                Name("Beiträge zum geplanten Termin", "Stories on their planned date"), 0, 12, "planning.in_time"
            ),
        ),
    ),
)

_ENTRIES = (
    Entry(
        key="webinar-notes",
        name=Name("Notizen aus dem Webinar zur Zweisprachigkeit", "Notes from the webinar on two languages"),
        objective="reuse",
        action="4.1",
        channels=("website-de", "website-en", "member-mail"),
        planned_in=-63,
        tandem="aveiro",
        content=("news", "webinar-notes"),
        notes=Name(
            "Tabelle mit Fristen aus dem Webinar übernehmen.", "Take over the table of deadlines from the webinar."
        ),
        cleared=True,
    ),
    Entry(
        key="library-opens",
        name=Name("Start der Praxissammlung", "Opening of the practice library"),
        objective="reuse",
        action="4.2",
        channels=("website-de", "website-en", "linkedin", "mastodon", "press"),
        planned_in=-41,
        content=("news", "library-opens"),
        notes=Name(
            "Pressemitteilung auch an die Pressestellen der Städte.", "Press release to the cities’ press offices too."
        ),
        cleared=True,
    ),
    Entry(
        key="issue-eight-cases",
        name=Name("Newsletter: acht Beispiele", "Newsletter: eight practices"),
        objective="reuse",
        action="4.1",
        channels=("newsletter",),
        planned_in=-33,
        content=("issues", "eight-cases"),
        notes=Name("Erste Ausgabe in beiden Sprachen.", "First issue in both languages."),
        at="10:00",
        cleared=True,
    ),
    Entry(
        key="tidelines-visit",
        name=Name("Reportage: ein Tag bei Tidelines", "Feature: a day with Tidelines"),
        objective="reuse",
        action="4.2",
        channels=("website-de", "website-en", "instagram"),
        planned_in=-19,
        tandem="exeter",
        content=("news", "tidelines-visit"),
        notes=Name(
            "Zitate vor der Freigabe vom Tandem lesen lassen.", "Have the tandem read the quotations before approval."
        ),
        responsible="contact",
        cleared=True,
    ),
    Entry(
        key="turku-announcement",
        name=Name("Ankündigung: Treffen in Turku", "Announcement: meeting in Turku"),
        objective="joining",
        action="1.1",
        channels=("website-de", "website-en", "member-mail"),
        planned_in=-12,
        tandem="turku",
        content=("events", "turku-meeting"),
        notes=Name("Gäste ausdrücklich einladen.", "Invite guests in so many words."),
        cleared=True,
    ),
    Entry(
        key="turku-call",
        name=Name("Aufruf: Beiträge für Turku", "Call: contributions for Turku"),
        objective="reuse",
        action="1.1",
        channels=("website-de", "website-en", "linkedin", "mastodon"),
        planned_in=-4,
        tandem="turku",
        content=("news", "turku-call"),
        notes=Name("Frist drei Wochen vor dem Treffen.", "Deadline three weeks before the meeting."),
        cleared=True,
    ),
    Entry(
        key="webinar-reminder",
        name=Name("Erinnerung: Webinar zu Bildbeschreibungen", "Reminder: webinar on describing pictures"),
        objective="reuse",
        action="4.1",
        channels=("member-mail", "mastodon"),
        planned_in=5,
        tandem="aveiro",
        notes=Name("Um drei eigene Bilder bitten.", "Ask people to bring three pictures."),
    ),
    Entry(
        key="issue-coming-to-turku",
        name=Name("Newsletter: Kommen Sie nach Turku?", "Newsletter: are you coming to Turku?"),
        objective="joining",
        action="4.1",
        channels=("newsletter",),
        planned_in=6,
        content=("issues", "coming-to-turku"),
        notes=Name("Beide Fassungen am Vortag freigeben.", "Approve both versions the day before."),
        at="10:00",
    ),
    Entry(
        key="tidelines-series",
        name=Name("Bilderreihe: Beobachtungen am Ufer", "Picture series: observations on the shore"),
        objective="reuse",
        action="4.2",
        channels=("instagram", "mastodon"),
        planned_in=9,
        tandem="exeter",
        notes=Name("Alternativtexte in beiden Sprachen schreiben.", "Write alternative texts in both languages."),
        responsible="contact",
    ),
    Entry(
        key="leaders-invitation",
        name=Name("Pressehinweis zum Treffen der Leitungen", "Press notice on the leaders’ meeting"),
        objective="leaders",
        action="1.2",
        channels=("press", "website-de", "website-en"),
        planned_in=16,
        notes=Name(
            "Nur eine Kernaussage: Leerstand gemeinsam erfassen.", "One message only: list empty buildings together."
        ),
    ),
    Entry(
        key="lublin-housing",
        name=Name("Lublin: Wohnen auf Zeit", "Lublin: housing for a term"),
        objective="reuse",
        action="2.1",
        channels=("website-de", "website-en"),
        planned_in=3,
        tandem="lublin",
        content=("news", "lublin-housing"),
        notes=Name("Bild der Sprechstunde nachreichen.", "Picture of the advice hour to follow."),
        responsible="contact",
        cleared=True,
    ),
    Entry(
        key="leaders-report",
        name=Name("Ergebnisse des Treffens der Leitungen", "Results of the leaders’ meeting"),
        objective="leaders",
        action="1.2",
        channels=("website-de", "website-en", "linkedin", "member-mail"),
        planned_in=26,
        notes=Name("Beschlüsse wörtlich aus dem Protokoll.", "Take the decisions word for word from the minutes."),
        at="14:00",
    ),
    Entry(
        key="innsbruck-workshop",
        name=Name("Nachlese zur Schreibwerkstatt in Innsbruck", "Follow-up to the writing workshop in Innsbruck"),
        objective="reuse",
        action="4.1",
        channels=("website-de",),
        planned_in=35,
        tandem="innsbruck",
        languages=("de",),
        notes=Name(
            "Nur auf Deutsch: Es geht um deutsche Verwaltungssprache.",
            "German only: it deals with German administrative language.",
        ),
    ),
    Entry(
        key="turku-report",
        name=Name("Bericht vom Treffen in Turku", "Report from the meeting in Turku"),
        objective="reuse",
        action="1.1",
        channels=("website-de", "website-en", "linkedin", "newsletter"),
        planned_in=56,
        tandem="turku",
        notes=Name(
            "Vorsätze der Tandems sammeln, je ein Satz.", "Collect the tandems’ resolutions, one sentence each."
        ),
        responsible="contact",
    ),
    Entry(
        key="guests-wanted",
        name=Name("Aufruf: als Gast zum nächsten Treffen", "Call: join the next meeting as a guest"),
        objective="joining",
        action="3.1",
        channels=("website-de", "website-en", "linkedin", "press"),
        planned_in=70,
        notes=Name(
            "Mit einem Gast aus Turku sprechen, Rolle statt Name.", "Talk to a guest from Turku; role instead of name."
        ),
    ),
)

PLAN = Plan(
    name=Name("Kommunikationsplan des Netzwerks (Beispiel)", "Communication plan of the network (sample)"),
    starts_in=-90,
    ends_in=275,
    objectives=_OBJECTIVES,
    entries=_ENTRIES,
)
