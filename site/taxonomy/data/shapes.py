"""What one row of the vocabulary looks like before it becomes a database row."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """One short wording in both languages of the site."""

    de: str
    en: str

    def in_language(self, code: str) -> str:
        """Return the wording for ``"de"`` or ``"en"``; any other code is a ``KeyError``."""
        return {"de": self.de, "en": self.en}[code]


@dataclass(frozen=True, slots=True)
class Term:
    """A theme or an audience: a stable key and its names."""

    slug: str
    name: Name


@dataclass(frozen=True, slots=True)
class Goal:
    """One of the 17 Sustainable Development Goals.

    ``colour`` follows the colour guideline of the United Nations; ``text_colour`` is the one of black and white
    that reads better on it (contrast at least 4.5). ``target_count`` is the number of its targets.
    """

    number: int
    name: Name
    colour: str
    text_colour: str
    target_count: int

    @property
    def iri(self) -> str:
        """The identifier that the United Nations give to the goal."""
        return f"http://metadata.un.org/sdg/{self.number}"


@dataclass(frozen=True, slots=True)
class Target:
    """One of the 169 targets: its official code and a one-line title in our own words."""

    code: str
    name: Name

    @property
    def goal(self) -> int:
        """The number of the goal it belongs to."""
        return int(self.code.partition(".")[0])


@dataclass(frozen=True, slots=True)
class Action:
    """One numbered action of the action plan; ``measure`` says by what it is judged."""

    number: str
    name: Name
    measure: Name


@dataclass(frozen=True, slots=True)
class Ambition:
    """One of the four ambitions of the action plan, with its actions."""

    number: int
    slug: str
    name: Name
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to reach people. ``max_length`` counts characters of one message; ``None`` means no limit.

    ``language`` is set where a channel speaks one language only.
    """

    slug: str
    name: Name
    max_length: int | None = None
    language: str | None = None
