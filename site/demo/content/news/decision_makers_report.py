"""Ninety minutes, three decisions: the leaders’ online meeting."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, quote, steps

DECISION_MAKERS_REPORT = News(
    key="decision-makers-report",
    days_ago=230,
    themes=("economy", "urban-planning"),
    goals=(11, 17),
    ambition=1,
    action="1.2",
    tandem=None,
    seed=209,
    de=Text(
        title="Neunzig Minuten, drei Beschlüsse: das Online-Treffen der Leitungen",
        slug="neunzig-minuten-drei-beschluesse",
        teaser="Bürgermeister:innen, Rektor:innen und Dekan:innen haben sich per Video getroffen. Auf der "
        "Tagesordnung: Wohnraum, gemeinsame Flächen und ein Wunsch der Studierenden.",
        description="Bericht vom Online-Treffen der Entscheidungsträger:innen: Wohnraum für Studierende, gemeinsame "
        "Flächen und drei Beschlüsse. Mustertext.",
        keywords=("Entscheidungsträger:innen", "Wohnen", "Online-Treffen"),
        body=body(
            """
            Wer Bürgermeister:innen und Rektor:innen aus vierzehn Städten zugleich sprechen will, braucht einen
            Kalender mit viel Geduld. Einmal im Jahr gelingt es, und zwar am Bildschirm. Das virtuelle Treffen dauert
            neunzig Minuten. Länger hält niemand durch, und kürzer lohnt sich das Einwählen nicht.

            Vorträge gab es diesmal keine. Die Unterlagen lagen zwei Wochen vorher vor, jede auf einer Seite. Im
            Treffen selbst wurde nur noch gesprochen und beschlossen.

            ## Worum es ging

            Den Anfang machte das Wohnen. In fast allen Mitgliedsstädten suchen Studierende und Familien dieselben
            kleinen Wohnungen. Ein Tandem schlug vor, freie Gebäude der Universitäten gemeinsam zu erfassen, bevor
            über Neubau geredet wird. Danach ging es um Grundstücke, die beiden gehören und die deshalb oft niemand
            entwickelt.

            Zum Schluss hatten die Studierenden das Wort. Ihr Wunsch war schlicht: Wenn über sie beraten wird, wollen
            sie mit am Tisch sitzen, und zwar vor dem Beschluss.
            """,
            steps(
                (
                    "Leerstand erfassen",
                    "Jedes Tandem legt bis zum nächsten Treffen eine Liste ungenutzter Gebäude beider Seiten vor.",
                ),
                ("Flächen vergleichen", "Eine kleine Gruppe sammelt Verträge über gemeinsam genutzte Grundstücke."),
                (
                    "Studierende hören",
                    "Bei jedem Treffen der Leitungen gehört ein Tagesordnungspunkt den Studierenden.",
                ),
            ),
            quote(
                "Ich wusste gar nicht, dass uns der halbe Parkplatz gehört.",
                "Rektor einer Mitgliedsuniversität",
            ),
            """
            Ob die Beschlüsse etwas bewirken, wird sich zeigen. Das Sekretariat fragt nach sechs Monaten nach und
            veröffentlicht die Antworten im Aktionsplan, auch die unangenehmen.

            Das nächste Online-Treffen steht schon im Kalender. Eingeladen sind wieder alle Leitungen der Städte und
            Hochschulen, je Tandem höchstens vier Personen. Die Runde soll klein genug bleiben, dass alle zu Wort
            kommen.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Ninety minutes, three decisions: the leaders’ online meeting",
        slug="ninety-minutes-three-decisions",
        teaser="Mayors, rectors and deans met by video. On the agenda: housing, land that belongs to both sides, and "
        "a request from the students.",
        description="Report on the decision-makers’ online meeting: student housing, shared land and three "
        "decisions. Sample text.",
        keywords=("decision-makers", "housing", "online meeting"),
        body=body(
            """
            To speak to the mayors and rectors of fourteen cities at once takes a very patient diary. Once a year it
            works, on screen. The virtual meeting lasts ninety minutes. Nobody can sit through more, and for less it
            is hardly worth dialling in.

            There were no talks this time. The papers had gone out two weeks ahead, one page each. The meeting itself
            was for discussion and decisions.

            ## What was on the table

            Housing came first. In nearly all member cities, students and families are looking for the same small
            flats. One tandem suggested listing empty university buildings before anyone talks of building new ones.
            Then came land that belongs to both sides and that, for that very reason, often nobody develops.

            The students spoke last. Their request was plain: when they are being discussed, they want a seat at the
            table, and they want it before the decision.
            """,
            steps(
                (
                    "List what stands empty",
                    "By the next meeting each tandem brings a list of unused buildings on both sides.",
                ),
                ("Compare the land", "A small group collects contracts for sites that are used jointly."),
                ("Hear the students", "At every leaders’ meeting one item on the agenda belongs to the students."),
            ),
            quote(
                "I had no idea that half the car park was ours.",
                "Rector of a member university",
            ),
            """
            Whether the decisions change anything remains to be seen. The secretariat will ask after six months and
            publish the answers in the action plan, awkward ones included.

            The next online meeting is in the calendar. Once again all heads of cities and universities are invited,
            four people at most from each tandem, so that the circle stays small enough for everyone to speak.
            """,
            STORY_END_EN,
        ),
    ),
)
