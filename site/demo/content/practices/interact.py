"""Interact: one platform, seven joint projects."""

from __future__ import annotations

from demo.content.samples import PRACTICE_DE, PRACTICE_EN
from demo.content.shapes import Practice, PracticeText, paragraphs

INTERACT = Practice(
    key="interact",
    themes=("urban-planning", "culture"),
    goals=(11, 17),
    years_ago=2,
    seed=302,
    tandem="lausanne",
    de=PracticeText(
        title="Interact: eine Plattform, sieben gemeinsame Projekte",
        slug="interact-gemeinsame-plattform",
        teaser="Stadt und Universität Lausanne haben sich eine gemeinsame Plattform gegeben. Wer dort ein Projekt "
        "anmeldet, braucht von Anfang an ein Gegenüber.",
        description="Interact aus Lausanne: eine gemeinsame Plattform von Stadt und Universität mit sieben "
        "Projekten. Praxisbeispiel als Mustertext.",
        keywords=("Plattform", "Forschung", "Stadtverwaltung"),
        challenge=paragraphs(
            """
            Forschende brauchen Fälle aus der Stadt, die Stadt braucht Antworten aus der Forschung. Trotzdem finden
            beide oft erst zueinander, wenn der Antrag schon geschrieben ist. Dann wird schnell noch ein Name
            eingetragen, und die Zusammenarbeit endet mit dem Abschlussbericht.

            Ein zweites Hindernis ist das Tempo. Eine Verwaltung rechnet in Haushaltsjahren, ein Lehrstuhl in
            Semestern, eine Doktorarbeit in noch längeren Abständen. Was fehlte, war ein Ort, an dem Fragen liegen
            bleiben dürfen, bis sich jemand findet, und an dem man sieht, woran die andere Seite gerade arbeitet. Ein
            gemeinsames Postfach hatte dafür nicht gereicht.
            """
        ),
        solution=paragraphs(
            """
            Interact ist eine Plattform, die beiden gehört. Sieben Projekte laufen unter ihrem Dach, und für alle gilt
            dieselbe Regel: Jedes hat zwei Verantwortliche, eine Person aus der Stadt und eine aus der Universität.
            Beide stehen von der ersten Skizze an mit Namen da, beide unterschreiben.

            Ein kleines Büro in der Mitte führt eine Liste offener Fragen und bringt Menschen zusammen, die sich sonst
            nicht begegnen würden. Es hilft beim Antrag, beim Vertrag und bei der unangenehmen Frage, wem die
            Ergebnisse gehören. Entschieden wird in einer kurzen Runde, in der Stadt und Universität gleich viele
            Stimmen haben.
            """
        ),
        result=paragraphs(
            """
            Der größte Gewinn ist unscheinbar: Man kennt sich, bevor man etwas voneinander will. Anfragen, die früher
            durch fünf Abteilungen wanderten, landen jetzt beim kleinen Büro in der Mitte und kommen von dort in die
            richtigen Hände.

            Schwierig war der Anfang. Die Plattform startete mit vielen Themen und wenigen Menschen, die Zeit hatten.
            Erst als jedes Projekt zwei feste Verantwortliche bekam, ging es voran. Offen bleibt, wie man ein Projekt
            beendet, das niemandem mehr nützt. Dafür sieht die Plattform nun einen festen Termin im Jahr vor, an dem
            auch Schluss gemacht werden darf. Übertragbar ist vor allem die Regel der zwei Unterschriften.
            """,
            PRACTICE_DE,
        ),
        not_worked=paragraphs(
            """
            Ein Tag der offenen Tür für alle Projekte zugleich brachte viele Visitenkarten und kein einziges Vorhaben.
            Auch ein Verzeichnis aller Fachleute half wenig: Nach einem Jahr stimmten viele Angaben nicht mehr.
            Gespräche zu dritt wirken besser.
            """
        ),
        transfer=paragraphs(
            """
            Ein kleines Büro, dem beide Seiten trauen, und ein Vertrag, der Eigentum und Veröffentlichung vorab
            regelt. Ohne zwei feste Verantwortliche je Vorhaben geht es nicht. Rechnen Sie mit zwei Jahren, bis
            Anfragen von selbst kommen.
            """
        ),
    ),
    en=PracticeText(
        title="Interact: one platform, seven joint projects",
        slug="interact-joint-platform",
        teaser="The city and the University of Lausanne have set up a joint platform. If you want to register a "
        "project there, you need a partner from day one.",
        description="Interact from Lausanne: a joint platform of city and university with seven projects. Practice, "
        "sample text.",
        keywords=("platform", "research", "city administration"),
        challenge=paragraphs(
            """
            Researchers need cases from the city, and the city needs answers from research. Yet the two often meet
            only when the application has been written. A name is added in a hurry, and the cooperation ends with the
            final report.

            A second obstacle is pace. An administration thinks in budget years, a department in terms, a doctoral
            thesis in longer stretches still. What was missing was a place where questions may lie until somebody
            takes them up, and where each side can see what the other is working on. A shared mailbox had not been
            enough for that.
            """
        ),
        solution=paragraphs(
            """
            Interact is a platform that belongs to both. Seven projects run under its roof, and one rule holds for all
            of them: each has two people in charge, one from the city and one from the university. Both names are
            there from the first sketch, and both sign.

            A small office in the middle keeps a list of open questions and introduces people who would not otherwise
            meet. It helps with the application, with the contract and with the awkward question of who owns the
            results. Decisions are taken in a short session in which city and university have the same number of
            votes.
            """
        ),
        result=paragraphs(
            """
            The greatest gain is an unspectacular one: people know each other before they want something. Requests
            that used to pass through five departments now reach the small office in the middle, and from there the
            right hands.

            The beginning was hard. The platform started with many topics and few people who had the time. Things only
            moved once every project had two fixed people in charge. What remains open is how to end a project that no
            longer helps anyone. For that the platform now keeps one date a year on which it is fine to stop. The part
            most worth borrowing is the rule of the two signatures.
            """,
            PRACTICE_EN,
        ),
        not_worked=paragraphs(
            """
            An open day for all projects at once produced many business cards and not one new project. A directory of
            experts helped little too: after a year many of the entries were wrong. Conversations between three people
            work better.
            """
        ),
        transfer=paragraphs(
            """
            A small office that both sides trust, and a contract that settles ownership and publication beforehand. It
            will not work without two fixed people in charge of each project. Allow two years before requests start to
            arrive of their own accord.
            """
        ),
    ),
)
