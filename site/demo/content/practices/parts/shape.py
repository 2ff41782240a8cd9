"""How the parts of a practice are written down."""

from __future__ import annotations

from demo.content.shapes import PracticeParts, paragraphs

Words = tuple[str, str, str, str, str, str, str]


def told(words: Words) -> PracticeParts:
    """``words``: city, university, residents, businesses, what helped, what hindered, contact."""
    city, university, citizens, business, helped, hindered, contact = (" ".join(text.split()) for text in words)
    return PracticeParts(city, university, citizens, business, paragraphs(helped), paragraphs(hindered), contact)


def both(de: Words, en: Words) -> dict[str, PracticeParts]:
    return {"de": told(de), "en": told(en)}
