"""Courses with a client: municipal questions in the classroom."""

from __future__ import annotations

from demo.content.samples import PRACTICE_DE, PRACTICE_EN
from demo.content.shapes import Practice, PracticeText, paragraphs
from taxonomy.data.shapes import Name

MUNICIPAL_QUESTIONS = Practice(
    key="municipal-questions",
    themes=("society",),
    goals=(3, 10),
    years_ago=2,
    seed=307,
    place=Name("Delft", "Delft"),
    de=PracticeText(
        title="Kurse mit Auftrag: Fragen der Stadt im Seminar",
        slug="kurse-mit-auftrag",
        teaser="In Delft bearbeiten Studierende Fragen, die die Stadt wirklich hat. Zum Beispiel: Wie altern "
        "Menschen gut, die einst zugewandert sind?",
        description="Delft: Universitätskurse, die Fragen der Stadt bearbeiten, hier zu älteren Zugewanderten. "
        "Praxisbeispiel als Mustertext.",
        keywords=("Lehre", "Migration", "Alter"),
        challenge=paragraphs(
            """
            Städte haben viele Fragen, für die im Amt die Zeit fehlt. Eine davon betrifft Menschen, die vor
            Jahrzehnten zugewandert sind und nun alt werden. Viele Angebote für Ältere kennen sie nicht, oder sie
            fühlen sich dort fremd: die Sprache, das Essen, die Art zu fragen. In der Verwaltung ist das bekannt, aber
            niemand weiß genau, woran es liegt.

            Zur gleichen Zeit schreiben Studierende Hausarbeiten, die nach der Note in einer Schublade liegen. Es lag
            nahe, beides zu verbinden. Nur passten die Zeiten nicht zusammen: Ein Semester ist kurz, und Vertrauen
            braucht länger als zwölf Wochen.
            """
        ),
        solution=paragraphs(
            """
            Die Stadt legt vor jedem Semester eine kleine Zahl echter Fragen vor. Lehrende wählen eine aus und bauen
            den Kurs darum. Für die Frage nach älteren Zugewanderten begannen die Studierenden mit Besuchen, begleitet
            von Menschen aus den Gemeinschaften, die für ihre Zeit bezahlt wurden.

            Die Ergebnisse stellten sie dort vor, wo sie gesammelt worden waren, und erst danach im Rathaus. Nach
            einem Semester übergibt jede Gruppe an die nächste: ein Ordner, ein gemeinsamer Spaziergang, eine Liste
            mit Dingen, die man besser nicht zweimal fragt. So wird aus zwölf Wochen ein Weg, der länger reicht.
            """
        ),
        result=paragraphs(
            """
            Die Stadt bekam keine dicke Studie, sondern eine Reihe kleiner Hinweise, die sich umsetzen ließen. Manche
            betrafen Selbstverständliches, zum Beispiel einen Brief, den niemand verstand. Andere führten zu einem
            Gespräch, das seitdem regelmäßig stattfindet. Die Studierenden lernten, dass ein gutes Ergebnis auch eine
            bessere Frage sein kann.

            Schwierig blieb die Auswahl der Fragen. Manche waren zu groß, andere längst beantwortet und nur im
            falschen Amt gelandet. Seither sitzt eine Lehrperson dabei, wenn die Stadt ihre Liste schreibt. Wer das
            Modell übernimmt, sollte Geld für jene einplanen, die ihre Zeit und ihr Vertrauen geben. Das ist der erste
            Posten, nicht der letzte.
            """,
            PRACTICE_DE,
        ),
        not_worked=paragraphs(
            """
            Im ersten Durchgang schickten wir Fragebögen voraus. Zurück kam fast nichts, und einige Familien fühlten
            sich geprüft. Auch die Übergabe per Ordner allein genügte nicht; erst der gemeinsame Spaziergang brachte
            die nächste Gruppe ins Gespräch.
            """
        ),
        transfer=paragraphs(
            """
            Ein Amt, das seine Fragen ein Semester vorher nennt, Lehrende, die den Kurs danach umbauen dürfen, und
            Geld für Menschen aus den Gemeinschaften. Außerdem jemand, der zwischen den Semestern den Kontakt hält,
            denn Vertrauen kennt keine Ferien.
            """
        ),
    ),
    en=PracticeText(
        title="Courses with a client: municipal questions in the classroom",
        slug="courses-with-a-client",
        teaser="In Delft, students work on questions the city really has. One of them: how do people who once came "
        "as migrants grow old well?",
        description="Delft: university courses tied to municipal questions, here on older migrants. Practice, "
        "sample text.",
        keywords=("teaching", "migration", "ageing"),
        challenge=paragraphs(
            """
            Cities have many questions that no department has time for. One of them concerns people who arrived as
            migrants decades ago and are now growing old. They do not know about many of the services for older
            people, or they feel out of place there: the language, the food, the way questions are put. The
            administration is aware of it, but nobody knows exactly where the trouble lies.

            Meanwhile students write essays that end up in a drawer once they have been marked. It seemed obvious to
            connect the two. But the timing did not fit: a term is short, and trust takes longer than twelve weeks.
            """
        ),
        solution=paragraphs(
            """
            Before each term the city puts forward a small number of real questions. Teachers choose one and build the
            course around it. For the question about older migrants, students began with visits, together with people
            from the communities, who were paid for their time.

            They presented their findings first in the places where they had gathered them, and only then at the town
            hall. After a term each group hands over to the next: a folder, a walk together, a list of things better
            not asked twice. That way, twelve weeks become a road that leads further.
            """
        ),
        result=paragraphs(
            """
            The city did not get a thick report. It got a series of small pointers that could be acted on. Some
            concerned matters taken for granted, such as a letter that nobody understood. Others led to a conversation
            that has been held regularly ever since. The students learned that a good result can also be a better
            question.

            Choosing the questions remained hard. Some were too big; others had long been answered and had merely
            ended up in the wrong office. Since then a teacher has sat in when the city draws up its list. If you
            borrow the model, set money aside for those who give their time and their trust. That item comes first in
            the budget.
            """,
            PRACTICE_EN,
        ),
        not_worked=paragraphs(
            """
            The first time round we sent questionnaires ahead. Hardly any came back, and some families felt that they
            were being tested. Handing over a folder was not enough either; it took the walk together to get the next
            group talking.
            """
        ),
        transfer=paragraphs(
            """
            A city office that names its questions a term ahead, lecturers who may rebuild the course around them, and
            money for people from the communities. Also somebody who keeps in touch between terms, since trust does
            not take holidays.
            """
        ),
    ),
)
