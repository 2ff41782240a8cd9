"""Which terms of the network occur in a text, and what they are called in another language. Pure, over given terms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Word:
    """A term in one language. ``forms`` are all spellings that count as it, the term itself first."""

    term: int
    forms: tuple[str, ...]

    def occurs_in(self, text: str) -> bool:
        """Whether the text has a word that begins with one of the forms, so that endings do not matter."""
        return any(re.search(rf"(?<!\w){re.escape(form)}", text, re.IGNORECASE) for form in self.forms)


@dataclass(frozen=True)
class Hint:
    """``found`` stands in the original; the translation should have ``expected``."""

    found: str
    expected: Word

    @property
    def text(self) -> str:
        return self.expected.forms[0]

    def is_missing_in(self, text: str) -> bool:
        return not self.expected.occurs_in(text)


def hints(text: str, source: Iterable[Word], target: Iterable[Word]) -> list[Hint]:
    """The terms of the source language in the text that have a word in the target language."""
    wanted = {word.term: word for word in target}
    return [Hint(word.forms[0], wanted[word.term]) for word in source if word.term in wanted and word.occurs_in(text)]
