"""Wellingtons instead of lectures: a day with Tidelines."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, gallery, quote

TIDELINES_VISIT = News(
    key="tidelines-visit",
    days_ago=19,
    themes=("sustainability", "society"),
    goals=(14, 13, 4),
    ambition=4,
    action="4.2",
    tandem="exeter",
    seed=203,
    de=Text(
        title="Gummistiefel statt Hörsaal: ein Tag bei Tidelines",
        slug="ein-tag-bei-tidelines",
        teaser="An der Flussmündung bei Exeter beobachten Anwohner:innen und Forschende gemeinsam, wie sich das Ufer "
        "verändert. Eine Reportage als Muster.",
        description="Reportage aus dem Umwelttreff Tidelines bei Exeter, in dem Anwohner:innen und Forschende "
        "zusammenarbeiten. Mustertext.",
        keywords=("Exeter", "Küste", "Reportage"),
        body=body(
            """
            Um neun Uhr ist das Wasser weg. Wo in der Nacht noch Boote schaukelten, liegt Schlick, und auf dem Schlick
            steht eine Gruppe Menschen in Gummistiefeln. Eine Studentin hält ein Klemmbrett. Neben ihr kniet ein
            Rentner, der hier seit seiner Kindheit angelt. Er zeigt auf einen dunklen Streifen im Sand. „Der war
            letztes Jahr noch drüben“, sagt er. Sie schreibt es auf.

            So ungefähr darf man sich einen Vormittag bei Tidelines vorstellen, dem Umwelttreff an der Flussmündung.
            Wer am Ufer wohnt, bringt Beobachtungen mit. Wer an der Universität arbeitet, bringt Methoden mit. Aus
            beidem entsteht etwas, das keine Seite allein hätte.

            ## Beobachten nach Plan

            Jede Gruppe bekommt einen Abschnitt des Ufers und ein Blatt mit einfachen Fragen. Welche Vögel sind zu
            sehen? Wie weit reicht der Tang? Liegt Müll dort, und welcher? Die Antworten landen in einer offenen
            Liste, die alle einsehen können. Die Forschenden prüfen Stichproben, damit die Daten halten, was sie
            versprechen.
            """,
            quote(
                "Die Leute kennen ihr Ufer besser als wir. Wir wissen nur besser, wie man daraus eine Reihe macht.",
                "Küstenforscherin an der Universität",
            ),
            """
            Die Stadt stellt den Raum, in dem danach Tee gekocht und gestritten wird. Denn gestritten wird auch: Ein
            Teil der Gruppe will den Uferweg verlegen, ein anderer ihn genau dort behalten. Die Daten entscheiden das
            nicht. Aber man streitet jetzt über dasselbe.

            ## Was andere übernehmen können

            - Ein fester Ort, zu dem man ohne Anmeldung kommen kann
            - Fragen, die auf ein einziges Blatt passen
            - Eine Liste, die allen offensteht, auch denen, die nicht mitmachen

            Mehr dazu steht in der Praxissammlung. Wer Tidelines kennenlernen möchte, wendet sich an die Kontaktperson
            des Tandems Exeter.
            """,
            gallery(
                ("measuring", "Der Messstab kommt jedes Mal an derselben Stelle ins Wasser."),
                ("warehouses", "Am Ende des Wegs liegt der kleine Hafen."),
                ("map", "Auf der Karte ist jeder Messpunkt verzeichnet."),
            ),
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Wellingtons instead of lectures: a day with Tidelines",
        slug="a-day-with-tidelines",
        teaser="On the estuary near Exeter, residents and researchers watch the shore change together. A feature "
        "story, written as a sample.",
        description="Feature story from Tidelines, the environmental hub near Exeter where residents and researchers "
        "work side by side. Sample text.",
        keywords=("Exeter", "coast", "feature"),
        body=body(
            """
            By nine o’clock the water has gone. Where boats were rocking in the night there is mud now, and on the mud
            stands a group of people in wellingtons. A student holds a clipboard. Beside her kneels a retired man who
            has fished here since he was a boy. He points at a dark line in the sand. “Last year that was over there,”
            he says. She writes it down.

            That is roughly how to picture a morning with Tidelines, the environmental hub on the estuary. People who
            live by the water bring what they have seen. People from the university bring methods. The two together
            make something neither side would have alone.

            ## Watching to a plan

            Each group is given a stretch of shore and a sheet of simple questions. Which birds can you see? How far
            up does the seaweed reach? Is there litter, and of what kind? The answers go into an open list that
            anybody can read. Researchers check samples of it, so that the data can bear some weight.
            """,
            quote(
                "They know their shore better than we do. We only know better how to turn it into a series.",
                "Coastal researcher at the university",
            ),
            """
            The city provides the room where, afterwards, people brew tea and argue. And they do argue. Some want to
            move the path along the bank; others want it exactly where it is. The data will not decide that. But at
            least everyone is now arguing about the same thing.

            ## What others can borrow

            - A fixed place where you can turn up unannounced
            - Questions that fit on one sheet
            - A list open to all, including those who take no part

            There is more in the practice library. If you would like to see Tidelines for yourself, get in touch with
            the contact at the Exeter tandem.
            """,
            gallery(
                ("measuring", "The rod always goes in at the same spot."),
                ("warehouses", "The small harbour lies at the end of the walk."),
                ("map", "Every measuring point is marked on the map."),
            ),
            STORY_END_EN,
        ),
    ),
)
