"""Webinar: describing pictures for everyone."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import Text, UpcomingEvent, body
from taxonomy.data.shapes import Name

ALT_TEXT_WEBINAR = UpcomingEvent(
    key="alt-text-webinar",
    starts_in=12,
    days=1,
    starts_at="15:00",
    ends_at="16:00",
    zone="Europe/Lisbon",
    kind="webinar",
    place=Name("Online", "Online"),
    address=Name(
        "Videokonferenz; der Zugang kommt mit der Bestätigung",
        "Video conference; the link comes with your confirmation",
    ),
    themes=("lifelong-learning", "society"),
    goals=(4, 10),
    action="4.1",
    seed=403,
    tandem="aveiro",
    online=True,
    de=Text(
        title="Webinar: Bilder für alle beschreiben",
        slug="webinar-bilder-fuer-alle-beschreiben",
        teaser="Eine Stunde über Alternativtexte. Mitzubringen sind drei Bilder von der eigenen Website, für die "
        "Ihnen kein guter Satz einfällt.",
        description="Webinar für die Öffentlichkeitsarbeit der Tandems: Alternativtexte schreiben, die Menschen mit "
        "Vorleseprogramm etwas sagen.",
        keywords=("Webinar", "Barrierefreiheit", "Bilder"),
        body=body(
            """
            „Gruppenbild“ steht unter einem Gruppenbild, und wer es nicht sieht, weiß danach so viel wie vorher. In
            diesem Webinar üben wir, es besser zu machen. Ein Redakteur, der selbst mit einem Vorleseprogramm arbeitet,
            liest vor, was bei ihm ankommt.

            Die erste halbe Stunde gehört den Grundregeln: Was zeigt das Bild, und warum steht es hier? Wann bleibt
            der Alternativtext leer? Danach arbeiten alle an den mitgebrachten Bildern.

            Das Tandem Aveiro lädt ein. Die Uhrzeit gilt für Portugal; in Berlin ist es eine Stunde später. Gesprochen
            wird Englisch, Fragen sind auch auf Deutsch willkommen.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Webinar: describing pictures for everyone",
        slug="webinar-describing-pictures-for-everyone",
        teaser="An hour on alternative text. Bring three pictures from your own website for which you cannot think "
        "of a decent sentence.",
        description="A webinar for the network’s communication officers: how to write alternative text that tells "
        "screen reader users something.",
        keywords=("webinar", "accessibility", "pictures"),
        body=body(
            """
            Under the group photo it says “group photo”, and anyone who cannot see it is none the wiser. In this
            webinar we practise doing better. An editor who uses a screen reader himself will read out what reaches
            him.

            The first half hour is for the ground rules. What does the picture show, and why is it here? When should
            the alternative text stay empty? After that, everybody works on the pictures they have brought.

            The Aveiro tandem is the host. The time is Portuguese time; in Berlin it is an hour later. We will speak
            English, and questions in German are welcome.
            """,
            STORY_END_EN,
        ),
    ),
)
