"""Lublin: a room for one term. Cleared and waiting for its day."""

from __future__ import annotations

from demo.content.samples import STORY_END_DE, STORY_END_EN
from demo.content.shapes import News, Text, body, quote

LUBLIN_HOUSING = News(
    key="lublin-housing",
    days_ago=-3,
    themes=("urban-planning", "society"),
    goals=(11,),
    ambition=2,
    action="2.1",
    tandem="lublin",
    seed=219,
    de=Text(
        title="Lublin: ein Zimmer für ein Semester",
        slug="lublin-zimmer-fuer-ein-semester",
        teaser="Wer für ein Semester nach Lublin kommt, sucht oft länger nach einem Zimmer, als das Semester dauert. "
        "Stadt und Universität suchen jetzt gemeinsam.",
        description="Wohnen auf Zeit in Lublin: Stadt und Universität vermitteln Zimmer für ein Semester. Mustertext.",
        keywords=("Wohnen", "Studierende", "Lublin"),
        body=body(
            """
            Im Herbst kommen alle zugleich. Die Wohnheime sind voll, die Inserate nach zwei Stunden vergeben, und wer
            aus dem Ausland anreist, verhandelt am Telefon in einer fremden Sprache. In Lublin haben Wohnungsamt und
            International Office deshalb eine gemeinsame Sprechstunde eingerichtet.

            Das Amt weiß, welche Wohnungen für einige Monate leer stehen. Die Universität weiß, wer wann kommt. Bisher
            lag beides in getrennten Schubladen.
            """,
            quote(
                "Wir haben keine einzige Wohnung gebaut. Wir haben nur zwei Listen nebeneinandergelegt.",
                "Mitarbeiterin des Wohnungsamts",
            ),
            """
            ## Was noch fehlt

            Ein Mustervertrag, den Vermieter:innen und Studierende verstehen, auf Polnisch und auf Englisch. Den
            schreibt gerade ein Seminar der juristischen Fakultät.
            """,
            STORY_END_DE,
        ),
    ),
    en=Text(
        title="Lublin: a room for one term",
        slug="lublin-a-room-for-one-term",
        teaser="Students who come to Lublin for a term often look for a room longer than the term lasts. City and "
        "university have started to look together.",
        description="Housing for a term in Lublin: city and university find rooms together. Sample text.",
        keywords=("Housing", "Students", "Lublin"),
        body=body(
            """
            In autumn everybody arrives at once. The halls of residence are full, advertisements are answered within
            two hours, and those who come from abroad negotiate by telephone in a language that is not theirs. So the
            housing department and the international office in Lublin have set up an advice hour together.

            The department knows which flats stand empty for some months. The university knows who is coming and when.
            Until now the two facts were kept in separate drawers.
            """,
            quote(
                "We have not built a single flat. All we did was put two lists side by side.",
                "Member of staff, housing department",
            ),
            """
            ## What is still missing

            A model contract that landlords and students understand, in Polish and in English. A seminar at the
            faculty of law is writing it now.
            """,
            STORY_END_EN,
        ),
    ),
)
