"""Online meeting for decision-makers."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import Text, UpcomingEvent, body
from taxonomy.data.shapes import Name

DECISION_MAKERS = UpcomingEvent(
    key="decision-makers",
    starts_in=24,
    days=1,
    starts_at="10:00",
    ends_at="11:30",
    zone="Europe/Berlin",
    kind="decision-makers",
    place=Name("Online", "Online"),
    address=Name(
        "Videokonferenz; der Zugang kommt mit der Bestätigung",
        "Video conference; the link comes with your confirmation",
    ),
    themes=("urban-planning", "economy"),
    goals=(11, 17),
    action="1.2",
    seed=402,
    online=True,
    de=Text(
        title="Online-Treffen der Entscheidungsträger:innen",
        slug="online-treffen-entscheidungstraeger-innen",
        teaser="Neunzig Minuten für Bürgermeister:innen, Rektor:innen und Dekan:innen. Wir ziehen Bilanz zum "
        "Leerstand und beschließen, was im nächsten Jahr dran ist.",
        description="Jährliches Online-Treffen der Bürgermeister:innen, Rektor:innen und Dekan:innen des Netzwerks: "
        "Bilanz, Schwerpunkte, Stimme der Studierenden.",
        keywords=("Entscheidungsträger:innen", "Online-Treffen"),
        body=body(
            """
            Einmal im Jahr sitzen die Leitungen aller Städte und Universitäten in einer Videokonferenz zusammen.
            Vorträge gibt es nicht. Die Unterlagen kommen zwei Wochen vorher, jede auf einer Seite.

            ## Tagesordnung

            - 10:00 Uhr: Was aus den Beschlüssen des letzten Jahres geworden ist
            - 10:25 Uhr: Leerstand, den beide Seiten gemeinsam nutzen könnten
            - 10:50 Uhr: Tagesordnungspunkt der Studierenden
            - 11:10 Uhr: Schwerpunkte für das kommende Jahr, Beschluss

            Alle Uhrzeiten gelten für Mitteleuropa. Übersetzt wird zwischen Deutsch und Englisch.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Online meeting for decision-makers",
        slug="online-meeting-for-decision-makers",
        teaser="Ninety minutes for mayors, rectors and deans. We take stock of empty buildings and decide what comes "
        "next year.",
        description="Annual online meeting of the network’s mayors, rectors and deans: taking stock, setting "
        "priorities, hearing the students.",
        keywords=("decision-makers", "online meeting"),
        body=body(
            """
            Once a year the heads of all cities and universities meet by video. There are no talks. The papers go out
            two weeks ahead, one page each.

            ## Agenda

            - 10:00: What has become of last year’s decisions
            - 10:25: Empty buildings that both sides could use
            - 10:50: The students’ item
            - 11:10: Priorities for the coming year, decision

            All times are Central European. There will be interpreting between German and English.
            """,
            STORY_END_EN,
        ),
    ),
)
