"""Youth in Keizerspark: planning a park together."""

from __future__ import annotations

from demo.content.samples import PRACTICE_DE, PRACTICE_EN
from demo.content.shapes import Practice, PracticeText, paragraphs

KEIZERSPARK = Practice(
    key="keizerspark",
    themes=("society",),
    goals=(11, 16),
    years_ago=1,
    seed=306,
    tandem="ghent",
    de=PracticeText(
        title="Jugend im Keizerspark: ein Park wird gemeinsam geplant",
        slug="jugend-im-keizerspark",
        teaser="Jugendliche, Studierende und Planer:innen entwerfen in Gent gemeinsam einen Park. Geplant wird "
        "abends, denn dann ist er voll.",
        description="Keizerspark in Gent: Jugendliche und Studierende planen einen Park mit der Stadt. "
        "Praxisbeispiel als Mustertext.",
        keywords=("Beteiligung", "Jugend", "Park"),
        challenge=paragraphs(
            """
            Parks werden tagsüber geplant und abends genutzt. In den Plänen kommen deshalb Wege, Rasen und Spielgeräte
            vor, selten aber Jugendliche, die sich nach der Schule treffen. In der Nachbarschaft gelten sie schnell
            als Störung, und in Beteiligungsverfahren tauchen sie kaum auf: Der Abend im Gemeindesaal ist nicht ihr
            Ort.

            Die Stadt wollte den Keizerspark umgestalten, ohne dass danach die eine Gruppe die andere verdrängt. Die
            Hochschulen suchten für Studierende der Sozialen Arbeit und der Planung ein Vorhaben, bei dem das Ergebnis
            offen ist. Beide wussten, dass ein Fragebogen nicht reichen würde.
            """
        ),
        solution=paragraphs(
            """
            Die Studierenden gingen dorthin, wo die Jugendlichen ohnehin waren, und kamen so oft wieder, bis man sich
            kannte. Erst dann wurde gezeichnet, mit Kreide auf den Boden und in Originalgröße. Vorschläge wurden
            gleich ausprobiert: Holzpaletten als Bänke, Baustrahler als Laternen, ein Seil als Wegkante.

            Die Planer:innen der Stadt kamen an festen Abenden dazu und durften in der ersten Stunde nur Fragen
            stellen. Die Hochschulen gaben den Rahmen vor, mit klaren Regeln für Datenschutz und für den Umgang mit
            Konflikten. Jeder Vorschlag bekam eine Nummer und eine Antwort, und die hing sichtbar im Park aus.
            """
        ),
        result=paragraphs(
            """
            Der Entwurf trägt Spuren der Abende: Bänke, die sich gegenüberstehen, Licht, das niemanden blendet, und
            ein Dach ohne Eingang, unter dem man einfach stehen kann. Wichtiger war vielleicht, dass Jugendliche und
            ältere Nachbar:innen sich beim Ausprobieren kennenlernten. Gegrüßt wird seitdem häufiger, wie beide Seiten
            sagen.

            Nicht gelungen ist die Beteiligung jüngerer Mädchen. Sie mieden den Park abends, und genau das hätte
            früher auffallen müssen. In einer zweiten Runde begann die Gruppe deshalb am Nachmittag und an anderer
            Stelle. Wer das Vorgehen übernimmt, sollte zuerst fragen, wer fehlt, und dann, wer etwas zu sagen hat.
            """,
            PRACTICE_DE,
        ),
        not_worked=paragraphs(
            """
            Die ersten Modelle waren zu schön. Vor sauber gebauten Entwürfen traute sich kaum jemand, etwas zu ändern.
            Mit Kreide und Paletten ging es leichter. Auch ein Abend mit Mikrofon misslang, denn danach redeten nur
            jene, die immer reden.
            """
        ),
        transfer=paragraphs(
            """
            Zeit, bevor irgendetwas gezeichnet wird, mindestens ein paar Monate mit regelmäßigen Abenden im Park. Dazu
            eine Fachperson aus der Jugendarbeit, ein kleines Budget für Material und Ämter, die jede Antwort
            begründen, auch ein Nein.
            """
        ),
    ),
    en=PracticeText(
        title="Youth in Keizerspark: planning a park together",
        slug="youth-in-keizerspark",
        teaser="Teenagers, students and planners in Ghent design a park together. They work in the evening, because "
        "that is when it is full.",
        description="Keizerspark in Ghent: teenagers and students plan a park with the city. Practice, sample text.",
        keywords=("participation", "youth", "park"),
        challenge=paragraphs(
            """
            Parks are planned by day and used in the evening. That is why plans contain paths, lawns and playgrounds,
            but seldom the teenagers who meet after school. Neighbours soon see them as a nuisance, and in
            consultations they hardly appear: an evening in the parish hall is not their kind of place.

            The city wanted to redesign Keizerspark without one group driving out another. The universities were
            looking for a project for students of social work and of planning in which the outcome was really open.
            Both knew that a questionnaire would not do.
            """
        ),
        solution=paragraphs(
            """
            The students went where the teenagers already were, and came back until people knew each other. Only then
            did anyone draw, in chalk on the ground and at full size. Ideas were tried out at once: pallets for
            benches, work lights for lamps, a rope for the edge of a path.

            The city’s planners joined in on fixed evenings, and for the first hour they were only allowed to ask
            questions. The universities set the frame, with clear rules on data protection and on handling conflict.
            Every suggestion was given a number and an answer, and the answer was put up in the park for all to see.
            """
        ),
        result=paragraphs(
            """
            The design bears the marks of those evenings: benches that face each other, light that dazzles nobody, and
            a roof without a door under which you can simply stand. What mattered more, perhaps, was that teenagers
            and older neighbours got to know each other while trying things out. Both sides say they nod to each other
            more often now.

            What did not work was reaching younger girls. They kept away from the park in the evening, and that should
            have been noticed sooner. So in a second round the group began in the afternoon, and somewhere else. If
            you borrow the method, ask first who is missing, and only then who has something to say.
            """,
            PRACTICE_EN,
        ),
        not_worked=paragraphs(
            """
            The first models were too beautiful. Faced with neatly built designs, hardly anybody dared to change a
            thing. Chalk and pallets made it easier. An evening with a microphone failed too, because only those who
            always speak went on to speak.
            """
        ),
        transfer=paragraphs(
            """
            Time before anything is drawn: a few months of regular evenings in the park at the very least. Also a
            professional youth worker, a small budget for materials, and city departments that give a reason for each
            answer, including a no.
            """
        ),
    ),
)
