"""Exeter: a start-up clinic for the undecided."""

from __future__ import annotations

from demo.content.samples import STORY_END_EN
from demo.content.shapes import News, Text, body
from taxonomy.data.shapes import Name

START_UP_CLINIC = News(
    key="start-up-clinic",
    days_ago=575,
    themes=("economy",),
    goals=(8, 9),
    ambition=2,
    action="2.1",
    tandem="exeter",
    seed=214,
    only="en",
    reason=Name(
        "Die Sprechstunde richtet sich an Studierende vor Ort in Exeter und findet auf Englisch statt.",
        "The clinic is for students on site in Exeter and is held in English.",
    ),
    de=None,
    en=Text(
        title="Exeter: a start-up clinic for the undecided",
        slug="exeter-start-up-clinic",
        teaser="Half an idea is enough. At the start-up clinic in Exeter, final-year students get an hour with "
        "someone who has failed at least once.",
        description="A start-up clinic for final-year students in Exeter, with advice from people who have failed "
        "before. Sample text.",
        keywords=("Exeter", "start-ups", "students"),
        body=body(
            """
            No pitch, no slides, no jury. At the start-up clinic you sit down with your half-finished idea and one
            person who has already run a business into the ground. You have an hour. Most people leave with fewer
            plans than they brought, and that is the point.

            The clinic is run by the city’s business team together with the start-up centre for students and
            graduates. It is meant for final-year students from any subject. Historians are as welcome as engineers.

            ## What to bring

            - One sentence that says who would pay for it
            - One reason why they might not
            - A pencil

            Sessions take place in Exeter and are held in English. To ask for a slot, get in touch with the contact at
            the Exeter tandem.
            """,
            STORY_END_EN,
        ),
    ),
)
