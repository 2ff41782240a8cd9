"""Ghent: young people have their say, and the plan changes."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, gallery, quote

PARK_ON_PAPER = News(
    key="park-on-paper",
    days_ago=350,
    themes=("society", "urban-planning"),
    goals=(11, 16),
    ambition=2,
    action="2.1",
    tandem="ghent",
    seed=211,
    de=Text(
        title="Gent: Jugendliche reden mit, und der Plan ändert sich",
        slug="gent-jugendliche-reden-mit",
        teaser="Im Keizerspark haben Studierende und Jugendliche gemeinsam geplant. Der wichtigste Vorschlag kam von "
        "einer Fünfzehnjährigen und kostet fast nichts.",
        description="Studierende und Jugendliche planen gemeinsam den Keizerspark in Gent. Mustertext über "
        "Beteiligung, die Folgen hat.",
        keywords=("Gent", "Beteiligung", "Jugend"),
        body=body(
            """
            Beteiligung hat oft einen Haken: Gefragt wird, wenn alles schon gezeichnet ist. Im Keizerspark in Gent
            lief es andersherum. Studierende der Sozialen Arbeit und der Architektur kamen mit leerem Papier und
            blieben, bis es dunkel wurde.

            Denn abends sieht ein Park anders aus. Die Jugendlichen, die hier ihre Zeit verbringen, zeigten den
            Studierenden, wo man sitzt, wo man nicht sitzt und weshalb. Am dritten Abend lag eine Karte auf dem Boden,
            mit Kreide gemalt, so groß wie ein halbes Spielfeld.

            ## Der Vorschlag mit der Bank

            Eine Fünfzehnjährige wollte weder Skateranlage noch Café. Sie wollte, dass die Bänke sich anschauen. Alle
            Bänke im Entwurf standen mit Blick auf den Weg, wie im Kino. Zwei Bänke über Eck, sagte sie, und man kann
            zu viert reden. Die Planer:innen drehten die Bänke noch am selben Abend um. Auf dem Papier kostet das
            einen Strich.
            """,
            quote(
                "Wir hatten sechs Entwürfe und in keinem ein Gespräch zwischen vier Leuten.",
                "Studentin der Architektur",
            ),
            """
            ## Was die Stadt zugesagt hat

            Die Stadtverwaltung hat sich auf drei Dinge festgelegt, schriftlich und öffentlich:

            - Jeder Vorschlag bekommt eine Antwort, auch der abgelehnte.
            - Vor dem Umbau gibt es einen Probemonat mit Möbeln aus Holzpaletten.
            - Wer mitgeplant hat, wird nach einem Jahr noch einmal gefragt, ob es stimmt.

            Für die Studierenden zählte der Park als Prüfungsleistung. Benotet wurde allerdings nicht der Entwurf,
            sondern das Zuhören: Jede Gruppe musste belegen, was sie wegen eines Gesprächs geändert hatte. Wer nichts
            geändert hatte, fiel durch.

            Für die geplante Praxissammlung wird das Vorhaben ausführlich beschrieben.
            """,
            gallery(
                ("park-plan", "Der Plan am zweiten Abend."),
                ("hands", "Entschieden wird am großen Tisch."),
                ("tree-street", "Ein Weg, auf dem man gesehen wird."),
            ),
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Ghent: young people have their say, and the plan changes",
        slug="ghent-young-people-have-their-say",
        teaser="In Keizerspark, students and teenagers planned together. The best idea came from a fifteen-year-old "
        "and costs next to nothing.",
        description="Students and teenagers plan Keizerspark in Ghent together. Sample text about participation that "
        "has consequences.",
        keywords=("Ghent", "participation", "youth"),
        body=body(
            """
            Participation often has a catch: people are asked once everything has been drawn. In Keizerspark in Ghent
            it went the other way round. Students of social work and of architecture arrived with blank paper and
            stayed until it was dark.

            A park looks different in the evening. The teenagers who spend their time there showed the students where
            you sit, where you don’t, and why. On the third evening there was a map on the ground, drawn in chalk,
            half the size of a football pitch.

            ## The idea about the bench

            One fifteen-year-old wanted neither a skate park nor a café. She wanted the benches to look at each other.
            In the draft they all faced the path, like seats in a cinema. Put two at a corner, she said, and four
            people can talk. The planners turned the benches round that same evening. On paper it takes one line.
            """,
            quote(
                "We had six designs, and not one of them had room for four people talking.",
                "Student of architecture",
            ),
            """
            ## What the city promised

            The city administration committed itself to three things, in writing and in public:

            - Every suggestion gets an answer, including those that are turned down.
            - Before building starts there will be a trial month with furniture made of pallets.
            - A year later, everyone who helped to plan will be asked whether it works.

            For the students the park counted as coursework. The mark was not for the design, though; it was for
            listening. Each group had to show what it had changed because of a conversation. Those who had changed
            nothing failed.

            A full account is being written for the practice library that the network is planning.
            """,
            gallery(
                ("park-plan", "The plan on the second evening."),
                ("hands", "Decisions are made at the big table."),
                ("tree-street", "A path on which people can be seen."),
            ),
            STORY_END_EN,
        ),
    ),
)
