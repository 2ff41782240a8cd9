"""Workshop: land that belongs to both."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import Text, UpcomingEvent, body, callout
from taxonomy.data.shapes import Name

SHARED_LAND_WORKSHOP = UpcomingEvent(
    key="shared-land-workshop",
    starts_in=33,
    days=1,
    starts_at="09:30",
    ends_at="16:30",
    zone="Europe/Zurich",
    kind="workshop",
    place=Name("Lausanne", "Lausanne"),
    address=Name(
        "Seminarraum auf dem Campus (Beispieladresse), Lausanne, Schweiz",
        "Seminar room on campus (sample address), Lausanne, Switzerland",
    ),
    themes=("urban-planning",),
    goals=(11, 17),
    action="2.1",
    seed=404,
    tandem="lausanne",
    cancelled=True,
    de=Text(
        title="Workshop: Grundstücke, die beiden gehören",
        slug="workshop-grundstuecke-die-beiden-gehoeren",
        teaser="Der Workshop über gemeinsam genutzte Flächen in Lausanne findet nicht statt. Ein neuer Termin wird "
        "hier bekannt gegeben.",
        description="Der Workshop in Lausanne über gemeinsam genutzte Flächen von Stadt und Universität ist "
        "abgesagt. Ein neuer Termin folgt.",
        keywords=("Workshop", "Flächen", "Lausanne"),
        body=body(
            callout(
                "Abgesagt",
                "Zu viele Tandems hatten am selben Tag Haushaltsberatungen. Wer angemeldet war, hat eine Mail "
                "bekommen und muss nichts weiter tun. Den neuen Termin stimmen wir mit allen ab.",
            ),
            """
            Geplant war ein Arbeitstag über Grundstücke, die Stadt und Universität gemeinsam besitzen oder nutzen.
            Verträge sollten nebeneinander auf dem Tisch liegen, mit geschwärzten Beträgen.

            ## Was vorgesehen war

            - Drei Verträge im Vergleich: Was ist geregelt, was fehlt?
            - Spaziergang über eine gemeinsame Fläche
            - Entwurf einer Checkliste für neue Vereinbarungen

            Die Checkliste entsteht trotzdem, in einer kleinen Gruppe und online. Wer mitarbeiten möchte, meldet sich
            beim Sekretariat.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Workshop: land that belongs to both",
        slug="workshop-land-that-belongs-to-both",
        teaser="The workshop on shared land in Lausanne will not take place. A new date will be announced here.",
        description="The workshop in Lausanne on land shared by city and university has been cancelled. A new date "
        "will follow.",
        keywords=("workshop", "land", "Lausanne"),
        body=body(
            callout(
                "Cancelled",
                "Too many tandems had budget debates on the same day. If you had registered, you have been sent a "
                "mail and need do nothing more. We will agree the new date with everyone.",
            ),
            """
            The plan was a working day on sites that a city and a university own or use together. Contracts were to
            lie side by side on the table, with the sums blacked out.

            ## What had been planned

            - Three contracts compared: what is settled, what is missing?
            - A walk across a shared site
            - Draft of a checklist for new agreements

            The checklist will be written all the same, online and in a small group. If you would like to help, write
            to the secretariat.
            """,
            STORY_END_EN,
        ),
    ),
)
