"""Málaga: a working group in search of guests who stay."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, quote

TOURISM_GROUP = News(
    key="tourism-group",
    days_ago=660,
    themes=("sustainability", "economy"),
    goals=(12, 8, 11),
    ambition=1,
    action="1.1",
    tandem="malaga",
    seed=215,
    de=Text(
        title="Málaga: Arbeitsgruppe sucht Gäste, die bleiben",
        slug="malaga-gaeste-die-bleiben",
        teaser="Wie viel Besuch verträgt eine Stadt? Die Arbeitsgruppe Tourismus hat in Málaga weniger über Zahlen "
        "gesprochen als über Koffer, Treppenhäuser und Semesterferien.",
        description="Bericht von der Arbeitsgruppe Tourismus in Málaga: Was Städte und Universitäten tun, wenn Gäste "
        "und Studierende um Wohnraum werben.",
        keywords=("Málaga", "Tourismus", "Wohnen"),
        body=body(
            """
            Das Geräusch des Nachmittags war ein Rollkoffer auf Pflaster. Jemand hatte es aufgenommen und spielte es
            zu Beginn der Sitzung ab, eine Minute lang. Danach musste niemand mehr erklären, worum es geht.

            Die Arbeitsgruppe Tourismus des Netzwerks kam in Málaga zusammen, um an das thematische Treffen
            anzuknüpfen, das dort vor einigen Jahren stattgefunden hat. Mit am Tisch saßen Leute
            aus Stadtverwaltungen, Forschung und Hotelgewerbe, dazu eine ganze Hausgemeinschaft.

            ## Studierende und Gäste suchen dasselbe Zimmer

            Ein Gedanke zog sich durch den Tag: Tourismus und Universität werden in den meisten Städten getrennt
            behandelt, obwohl sie sich im Treppenhaus begegnen. Eine Wohnung, die im Semester an Studierende geht,
            steht im Sommer auf Reiseportalen. Das kann ein Problem sein oder eine Lösung, je nachdem, wer die Regeln
            macht.
            """,
            quote(
                "Gäste sind nicht das Problem. Das Problem ist, wenn niemand mehr da ist, bei dem sie zu Gast sind.",
                "Sprecherin einer Hausgemeinschaft",
            ),
            """
            ## Drei Ansätze, die weiterverfolgt werden

            - Wohnheime vermieten im Sommer Zimmer, und der Erlös senkt die Miete im Semester.
            - Studierende führen durch Viertel, in denen keine Sehenswürdigkeit steht, und bekommen dafür
              Studienpunkte.
            - Stadt und Universität führen einen gemeinsamen Kalender, damit Kongress, Erstsemesterwoche und Stadtfest
              nicht auf denselben Tag fallen.

            Der dritte Vorschlag klingt am unscheinbarsten und fand die meisten Anhänger:innen. Einen solchen Kalender
            gibt es bisher in keiner der Städte am Tisch.

            Die Gruppe trifft sich im nächsten Halbjahr wieder, diesmal online. Wer mitarbeiten möchte, meldet sich
            beim Sekretariat.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Málaga: a working group in search of guests who stay",
        slug="malaga-guests-who-stay",
        teaser="How many visitors can a city take? In Málaga the working group on tourism talked less about numbers "
        "than about suitcases, stairwells and term dates.",
        description="Report from the working group on tourism in Málaga: what cities and universities can do when "
        "visitors and students compete for rooms.",
        keywords=("Málaga", "tourism", "housing"),
        body=body(
            """
            The sound of the afternoon was a suitcase being wheeled over cobbles. Somebody had recorded it and played
            it at the start of the session, for a full minute. After that no one had to explain what the subject was.

            The network’s working group on tourism met in Málaga to take up the thread of a thematic meeting held
            there some years ago. Around the table were people from city administrations, from research and from two
            hotels, along with the residents of one apartment house.

            ## Students and visitors want the same room

            One thought ran through the day. In most cities, tourism and the university are handled by different
            departments, although the two meet on the stairs. A flat that goes to students in term time is on travel
            websites in the summer. That can be a problem or a solution, depending on who makes the rules.
            """,
            quote(
                "Guests are not the problem. The problem is having nobody left for them to be the guests of.",
                "Spokeswoman of a residents’ group",
            ),
            """
            ## Three ideas worth pursuing

            - Halls of residence let rooms in the summer, and the proceeds lower the rent in term.
            - Students give tours of districts without a single sight, and earn credits for it.
            - City and university keep one calendar, so that the congress, freshers’ week and the city festival do not
              fall on the same day.

            The third sounds the most modest and won the most support. None of the cities at the table has such a
            calendar yet.

            The group will meet again in the coming half-year, this time online. If you would like to join, write to
            the secretariat.
            """,
            STORY_END_EN,
        ),
    ),
)
