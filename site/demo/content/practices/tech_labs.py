"""Tech Labs in all municipal schools."""

from __future__ import annotations

from demo.content.samples import PRACTICE_DE, PRACTICE_EN
from demo.content.shapes import Practice, PracticeText, paragraphs

TECH_LABS = Practice(
    key="tech-labs",
    themes=("lifelong-learning",),
    goals=(4, 9),
    years_ago=1,
    seed=303,
    tandem="aveiro",
    de=PracticeText(
        title="Tech Labs: Werkstätten in allen städtischen Schulen",
        slug="tech-labs-an-schulen",
        teaser="In Aveiro steht Technik dort, wo Kinder ohnehin sind. Die Stadt stellt Räume und Geräte, die "
        "Universität Wissen und Studierende.",
        description="Tech Labs aus Aveiro: Technik-Werkstätten in allen städtischen Schulen. Praxisbeispiel als "
        "Mustertext.",
        keywords=("Schule", "Technik", "Lehrkräfte"),
        challenge=paragraphs(
            """
            Technik lernt man, indem man sie anfasst. In vielen Schulen ist das schwer: Geräte fehlen, oder sie stehen
            verpackt im Schrank, weil sich niemand zuständig fühlt. Kinder, die zu Hause keinen Werkzeugkasten haben,
            kommen so kaum in Berührung damit. Welche Schule man besucht, entscheidet mit darüber, was man sich später
            zutraut.

            Die Universität wiederum sucht junge Leute, die sich für technische Fächer begeistern, und erreicht mit
            ihren Schnuppertagen vor allem jene, die ohnehin kommen würden. Beide Seiten wollten deshalb nicht noch
            ein Angebot, zu dem man sich anmelden muss, sondern etwas, das zum Stundenplan gehört.
            """
        ),
        solution=paragraphs(
            """
            Die Tech Labs sind Werkstätten in allen städtischen Schulen. Die Ausstattung ist überall gleich, damit
            Lehrkräfte sich gegenseitig helfen können. Jede Einheit beginnt mit einer Frage aus dem Schulalltag, etwa
            nach dem Lärm in der Turnhalle oder dem Wasser im Schulgarten. Die Kinder messen, bauen und stellen ihr
            Ergebnis der Schulleitung vor.

            Die Universität bildet Lehrkräfte fort und schreibt mit ihnen die Einheiten. Studierende kommen regelmäßig
            in den Unterricht und erhalten dafür Studienpunkte. Die Stadt sorgt für Wartung und Ersatz. Ein
            gemeinsames Lager hält Teile vor, damit keine Stunde an einem fehlenden Kabel scheitert.
            """
        ),
        result=paragraphs(
            """
            Die Werkstätten sind Teil des Unterrichts geworden, und das ist mehr, als die meisten Technikprojekte
            erreichen. Mädchen und Jungen nutzen sie gleichermaßen, solange die Frage stimmt; bei reinen
            Bastelaufgaben war das anders. Auch Lehrkräfte, die anfangs skeptisch waren, arbeiten inzwischen eigene
            Einheiten aus und tauschen sie untereinander.

            Als mühsam erwies sich alles, was nach dem Kauf kommt: Pflege, Updates, Vertretung. Ohne freigestellte
            Stunden für eine verantwortliche Person verstaubt jedes Gerät. Wer die Idee übernehmen möchte, sollte das
            Geld für Menschen zuerst einplanen und das für Geräte danach. Und klein anfangen: eine Schule, ein
            Schuljahr, eine ehrliche Auswertung.
            """,
            PRACTICE_DE,
        ),
        not_worked=paragraphs(
            """
            Eine gemeinsame Anschaffung von Spezialgeräten erwies sich als Fehler: Sie standen in einer Schule und
            wurden von den anderen nie abgeholt. Auch Fortbildungen am Samstag blieben halb leer. Heute liegen sie in
            der Unterrichtszeit, mit Vertretung.
            """
        ),
        transfer=paragraphs(
            """
            In jeder Schule eine Person mit freigestellten Stunden, dieselbe Grundausstattung an allen Orten und ein
            Lager für Ersatzteile. Die Stadt braucht einen Posten für Wartung, die Hochschule eine Regelung, nach der
            Studierende im Unterricht Punkte erwerben.
            """
        ),
    ),
    en=PracticeText(
        title="Tech Labs in all municipal schools",
        slug="tech-labs-in-schools",
        teaser="In Aveiro, technology is where the children already are. The city provides rooms and equipment, the "
        "university knowledge and students.",
        description="Tech Labs from Aveiro: workshops in all municipal schools. Practice, sample text.",
        keywords=("school", "technology", "teachers"),
        challenge=paragraphs(
            """
            You learn technology by getting your hands on it. In many schools that is hard: equipment is missing, or
            it sits in a cupboard in its wrapping because nobody feels in charge of it. Children with no toolbox at
            home hardly come into contact with it. Which school you go to helps to decide what you will dare to try
            later.

            The university, for its part, is looking for young people with a taste for technical subjects, and its
            taster days mostly reach those who would have come anyway. So neither side wanted one more offer to sign
            up for. They wanted something that is part of the timetable.
            """
        ),
        solution=paragraphs(
            """
            The Tech Labs are workshops in all municipal schools. Their equipment is the same everywhere, so that
            teachers can help one another. Each unit begins with a question from school life, such as the noise in the
            gym or the water in the garden. The children measure, build, and present what they found to the head
            teacher.

            The university trains teachers and writes the units with them. Students join lessons regularly and earn
            credits for it. The city sees to maintenance and replacements. A shared store keeps spare parts, so that
            no lesson founders on a missing cable.
            """
        ),
        result=paragraphs(
            """
            The labs have become part of teaching, which is more than most technology projects achieve. Girls and boys
            use them alike as long as the question is a good one; with mere craft tasks that was not so. Teachers who
            had their doubts at first now work out units of their own and pass them round.

            The laborious part turned out to be everything after the purchase: care, updates, cover. Without hours set
            aside for someone in charge, any device gathers dust. If you want to borrow the idea, budget for people
            first and equipment second. And start small: one school, one school year, one honest review.
            """,
            PRACTICE_EN,
        ),
        not_worked=paragraphs(
            """
            Buying special equipment jointly proved a mistake: it stood in one school, and the others never came to
            fetch it. Training on Saturdays stayed half empty as well. It now takes place in school hours, with cover
            provided.
            """
        ),
        transfer=paragraphs(
            """
            In each school one person with hours set aside, the same basic equipment everywhere, and a store of spare
            parts. The city needs a budget line for maintenance, the university a rule by which students earn credits
            in the classroom.
            """
        ),
    ),
)
