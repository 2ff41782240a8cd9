"""How a shorter practice is told: its chapters in two languages, marked as samples, and its facts by key."""

from __future__ import annotations

from demo.content.practices.facts import Facts
from demo.content.samples import PRACTICE_DE, PRACTICE_EN, STORY_DE, STORY_EN
from demo.content.shapes import Practice, PracticeText, paragraphs

#: Of the network's collection: their titles and places are not ours.
COLLECTED = {"childrens-centre", "start-up-centre", "cultural-engineering"}


def text(language: str, key: str, words: tuple[str, ...]) -> PracticeText:
    """``words``: title, slug, teaser, challenge, solution, result, what did not work, what others need."""
    title, slug, teaser, challenge, solution, result, not_worked, transfer = words
    ours = STORY_DE if language == "de" else STORY_EN
    theirs = PRACTICE_DE if language == "de" else PRACTICE_EN
    end = " Mustertext." if language == "de" else " Sample text."
    return PracticeText(
        title=title,
        slug=slug,
        teaser=teaser,
        description=teaser[: 150 - len(end)].rsplit(".", 1)[0] + "." + end,
        challenge=paragraphs(challenge),
        solution=paragraphs(solution),
        result=paragraphs(result, theirs if key in COLLECTED else ours),
        evidence=paragraphs(EVIDENCE[language]),
        not_worked=paragraphs(not_worked),
        transfer=paragraphs(transfer),
    )


EVIDENCE = {
    "de": "Was hier steht, haben die Beteiligten im Muster-Datensatz so angegeben; die Stufe folgt der Art der Belege.",
    "en": "What is said here is what those involved have entered in the sample record; the grade follows the kind of "
    "evidence.",
}

#: By key; ``practice`` enters each.
FACTS: dict[str, Facts] = {}


def practice(
    key: str, tandem: str, goals: tuple[int, ...], themes: tuple[str, ...], seed: int, facts: Facts,
    de: tuple[str, ...], en: tuple[str, ...] | None,
) -> Practice:  # fmt: skip
    FACTS[key] = facts
    return Practice(
        key=key, tandem=tandem, goals=goals, themes=themes, seed=seed, years_ago=seed % 4,
        de=text("de", key, de), en=text("en", key, en) if en else None,
    )  # fmt: skip
