"""From what a visitor types to the public pages of a language that hold the words.

Every word must occur in a page, in any inflection. A word of five letters or more also finds longer words that begin
with it (``Klima`` finds ``Klimaschutz``), and a German word the compounds that it is a part of (``Schutzmaßnahmen``
finds ``Klimaschutzmaßnahmen``); these count less. The words are looked up in the tables that core.search_index writes,
so that both databases answer alike; no part of what was typed reaches a query language of a search engine, and nothing
in it needs to be escaped.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Case, F, IntegerField, Max, Q, QuerySet, When

from core.models import SearchWord
from core.search_text import fold, stems, tokens
from core.search_vocabulary import after, compounds

LONGEST_QUERY = 200
MOST_WORDS = 8
SHORTEST_BEGINNING = 5
#: So many words with one beginning are looked up one by one; where there are more, they are read as a range.
MOST_LONGER = 1_000
#: An exact word counts this many times what a longer one does.
EXACT = 3


@dataclass(frozen=True)
class Asked:
    """One word of a query: the stems that are it, the beginning that longer words may share, compounds with it."""

    exact: tuple[str, ...]
    beginning: str = ""
    compounds: tuple[str, ...] = ()
    #: The words with the beginning, once they were looked up; None stands for all there may be.
    longer: tuple[str, ...] | None = None

    def condition(self) -> Q:
        found = Q(word__in=self.listed)
        return found | self.begins() if self.is_range else found

    @property
    def listed(self) -> tuple[str, ...]:
        return (*self.exact, *self.compounds, *(self.longer or ()))

    @property
    def is_range(self) -> bool:
        return bool(self.beginning) and self.longer is None

    def begins(self) -> Q:
        # A range instead of LIKE: it uses the index on both databases, whatever their collation.
        return Q(word__gte=self.beginning, word__lt=after(self.beginning))

    def with_longer(self, known: list[str]) -> Asked:
        found = tuple(word for word in known if word.startswith(self.beginning)) if self.beginning else ()
        return self if len(found) > MOST_LONGER else replace(self, longer=found)

    def is_in(self, stem: str) -> bool:
        begins = bool(self.beginning and stem.startswith(self.beginning))
        return begins or stem in self.exact or stem in self.compounds

    @property
    def worth(self) -> Max:
        """What the best of a page's matching words weighs."""
        cases = [
            When(word__in=self.exact, then=F("weight") * EXACT),
            When(self.condition(), then=F("weight")),
        ]
        return Max(Case(*cases, output_field=IntegerField()))


def ask(text: str, language: str) -> tuple[Asked, ...]:
    """The words of a query; none when it has no word that could be looked up."""
    different: dict[tuple[str, ...], Asked] = {}
    for match in tokens(text[:LONGEST_QUERY], language):
        forms = stems(match.group(), language)
        if forms:
            different.setdefault(forms, Asked(forms, _beginning(match.group(), forms[0], language)))
    return tuple(different.values())[:MOST_WORDS]


def _beginning(token: str, stem: str, language: str) -> str:
    # German puts words together, "Hochschulrat" begins with a stem. In English that would find "policy" by "police".
    beginning = stem if language == "de" else fold(token)
    plain = len(beginning) >= SHORTEST_BEGINNING and beginning.isascii() and beginning.isalnum()
    return beginning if plain and beginning.strip("z") else ""


def widened(asked: tuple[Asked, ...], language: str) -> tuple[Asked, ...]:
    """The words with the compounds of the site that they are parts of. Two queries, none but for German."""
    found = compounds((word.exact[0] for word in asked), language)
    return tuple(replace(word, compounds=found.get(word.exact[0], ())) for word in asked)


def spelt_out(asked: tuple[Asked, ...], words: QuerySet[Any]) -> tuple[Asked, ...]:
    """The words with the longer ones that ``words`` has for them. One query.

    A list of words is answered from the index alone; a list or a range would make the database read the rows as well.
    """
    ranges = [
        words.model._default_manager.filter(word.begins()).values_list("word").distinct()
        for word in asked
        if word.beginning
    ]
    if not ranges:
        return asked
    known = [word for (word,) in _together(ranges)]
    return tuple(word.with_longer(known) for word in asked)


def _together(ranges: list[QuerySet[Any]]) -> QuerySet[Any, Any]:
    return ranges[0].union(*ranges[1:]) if len(ranges) > 1 else ranges[0]


def any_of(asked: Iterable[Asked]) -> Q:
    """Condition on rows of any of the words: one list, and the ranges that could not be spelt out."""
    asked = tuple(asked)
    wanted = Q(word__in={each for word in asked for each in word.listed})
    for word in asked:
        if word.is_range:
            wanted |= word.begins()
    return wanted


def matching(asked: tuple[Asked, ...], words: QuerySet[Any], owner: str = "page_id") -> QuerySet[Any, Any]:
    """One row ``{owner, "score"}`` for each owner that holds all the words. ``asked`` is not empty.

    ``words`` are rows of a stem (``word``), of what holds it (``owner``) and of its ``weight``.
    """
    asked = spelt_out(asked, words)
    worths = {f"worth_{place}": word.worth for place, word in enumerate(asked)}
    rows = words.filter(any_of(asked)).order_by().values(owner).annotate(**worths)
    complete = rows.filter(**{f"{name}__isnull": False for name in worths})
    score = sum((F(name) for name in list(worths)[1:]), start=F(next(iter(worths))))
    return complete.annotate(score=score)


def page_ids(text: str, language: str, pages: QuerySet[Any]) -> QuerySet[Any]:
    """Primary keys of those of ``pages`` that hold all the words of ``text``, for filters of other lists."""
    asked = widened(ask(text, language), language)
    if not asked:
        return pages.none().values("pk")
    return matching(asked, SearchWord.objects.filter(page__in=pages.order_by().values("pk"))).values("page_id")
