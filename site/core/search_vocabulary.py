"""The words of the site itself: which German compounds hold a word, and which word somebody may have meant to type.

A dictionary would bring words that no page has. The site's own words are a short list (some ten thousand), so that
both databases look through it in a few milliseconds, and alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.db.models.functions import Length

from core.caching.signals import content_changed
from core.models import SearchForm
from core.search_text import fold, stems, tokens

#: A part of a compound: the shortest, from which length its neighbours need not be words of the site, and from which
#: length it may stand in the middle.
SHORTEST_PART, TELLING_PART, SHORTEST_MIDDLE = 3, 6, 4
SHORTEST_NEIGHBOUR = 3
#: Letters that join the parts of German compounds: Arbeit-s-platz, Städt-e-partner, Kind-er-garten.
JOINTS = ("", "s", "es", "n", "en", "er", "e")
MOST_COMPOUNDS, MOST_CANDIDATES = 400, 2_000
SHORTEST_CORRECTED, LONGEST_CORRECTED, SHORTEST_STEM = 4, 40, 5
#: Words with digits (years, numbers of rooms) are not guessed at.
_PLAIN = re.compile(r"[a-z]+")
_VOWEL = re.compile(r"[aeiouy]")


def forms(text: str, language: str) -> dict[str, SearchForm]:
    """The different words of a text that the search could look up, by their folded form."""
    found: dict[str, SearchForm] = {}
    for match in tokens(text, language):
        spelling = match.group()
        form = fold(spelling)[:40]
        if form not in found and len(spelling) <= LONGEST_CORRECTED and _PLAIN.fullmatch(form):
            for stem in stems(spelling, language)[:1]:
                found[form] = SearchForm(
                    language=language, form=form, backwards=form[::-1], stem=stem, spelling=spelling
                )
    return found


def learn(text: str, language: str) -> None:
    """Add the words of a text that are new. Two that learn at once do not stand in each other's way."""
    found = forms(text, language)
    names = list(found)
    known: set[str] = set()
    for at in range(0, len(names), 500):
        rows = SearchForm.objects.filter(language=language, form__in=names[at : at + 500])
        known.update(rows.values_list("form", flat=True))
    new = [found[form] for form in sorted(found.keys() - known)]
    if new:
        SearchForm.objects.bulk_create(new, batch_size=500, ignore_conflicts=True)
        content_changed()


def compounds(parts: Iterable[str], language: str) -> dict[str, tuple[str, ...]]:
    """For each stem the stems of the site's compounds that it is a part of. Two queries, none but for German."""
    wanted = [part for part in parts if len(part) >= SHORTEST_PART and _PLAIN.fullmatch(part)]
    if language != "de" or not wanted:
        return {}
    holds = Q()
    for part in wanted:
        holds |= Q(stem__contains=part)
    rows = SearchForm.objects.filter(holds, language=language).exclude(stem__in=wanted)
    candidates = list(rows.order_by("stem").values_list("stem", flat=True).distinct()[:MOST_COMPOUNDS])
    splits = {part: [split for word in candidates for split in _splits(word, part)] for part in wanted}
    known = _known({each for found in splits.values() for split in found for each in split.neighbours}, language)
    return {
        part: tuple(dict.fromkeys(split.word for split in found if split.makes_sense(known)))
        for part, found in splits.items()
    }


@dataclass(frozen=True)
class Split:
    """A place in a word where a part stands, with what is left before and behind it."""

    word: str
    part: str
    before: str
    behind: str

    @property
    def neighbours(self) -> set[str]:
        return {*self._bare_before(), *self._bare_behind()}

    def _bare_before(self) -> list[str]:
        return [self.before.removesuffix(joint) for joint in JOINTS if self.before.endswith(joint)]

    def _bare_behind(self) -> list[str]:
        return [self.behind.removeprefix(joint) for joint in JOINTS if self.behind.startswith(joint)]

    def makes_sense(self, known: set[str]) -> bool:
        """Whether the word is made of the part and other words, and does not just hold its letters by chance."""
        if self.before and self.behind and len(self.part) < SHORTEST_MIDDLE:
            return False
        return self._is_word(self.before, self._bare_before(), known) and self._is_word(
            self.behind, self._bare_behind(), known
        )

    def _is_word(self, rest: str, bare: list[str], known: set[str]) -> bool:
        shortest = SHORTEST_NEIGHBOUR if len(self.part) > SHORTEST_PART else SHORTEST_NEIGHBOUR + 1
        if not rest or any(len(each) >= shortest and each in known for each in bare):
            return True
        return len(self.part) >= TELLING_PART and len(rest) >= SHORTEST_NEIGHBOUR and bool(_VOWEL.search(rest))


def _splits(word: str, part: str) -> Iterator[Split]:
    at = word.find(part)
    while at >= 0:
        yield Split(word, part, word[:at], word[at + len(part) :])
        at = word.find(part, at + 1)


def _known(words: set[str], language: str) -> set[str]:
    wanted = sorted(word for word in words if len(word) >= SHORTEST_NEIGHBOUR)
    rows = SearchForm.objects.filter(Q(stem__in=wanted) | Q(form__in=wanted), language=language)
    return {each for row in rows.values_list("stem", "form") for each in row} if wanted else set()


def close(words: Iterable[str], language: str) -> dict[str, list[SearchForm]]:
    """For each word the site's words that are at most one typing error away, the word itself first. One query.

    With one error, either the first half of a word is right or the second: both are looked up by an index.
    """
    halves, wanted = Q(), {}
    for word in words:
        folded = _foldings(word)
        if folded:
            wanted[word] = folded
            for form in folded:
                halves |= _halves(form)
    if not wanted:
        return {}
    rows = SearchForm.objects.annotate(length=Length("form")).filter(halves, language=language)
    found: dict[str, list[SearchForm]] = defaultdict(list)
    for row in rows.order_by("form")[:MOST_CANDIDATES]:
        for word, folded in wanted.items():
            if any(_alike(form, row) for form in folded):
                found[word].append(row)
    return {word: sorted(rows, key=lambda row: _strangeness(row, wanted[word])) for word, rows in found.items()}


def _foldings(word: str) -> list[str]:
    """The word without accents, and with ``ae`` for ``ä`` taken back."""
    form = fold(word)
    usual = SHORTEST_CORRECTED <= len(form) <= LONGEST_CORRECTED and _PLAIN.fullmatch(form)
    return list(dict.fromkeys([form, re.sub(r"(?<=[aou])e", "", form)])) if usual else []


def _alike(form: str, row: SearchForm) -> bool:
    if within_one_error(form, row.form):
        return True
    # An error together with another ending: "Hochschlue" for "Hochschulen".
    return any(len(stem) >= SHORTEST_STEM and within_one_error(stem, row.stem) for stem in stems(form, row.language))


def _halves(form: str) -> Q:
    # A mixed-up pair in the middle spoils a letter of each half.
    half = len(form) // 2 - 1
    first, last = form[:half], form[::-1][:half]
    either = Q(form__gte=first, form__lt=after(first)) | Q(backwards__gte=last, backwards__lt=after(last))
    return either & Q(length__gte=len(form) - 2, length__lte=len(form) + 3)


def _strangeness(row: SearchForm, folded: list[str]) -> tuple[bool, bool, bool, str]:
    same_start = any(row.form[0] == form[0] for form in folded)
    return row.form not in folded, not same_start, len(row.form) not in {len(form) for form in folded}, row.form


def after(beginning: str) -> str:
    """The first word in the alphabet 0-9, a-z that comes after all words with this beginning."""
    bare = beginning.rstrip("z")
    if not bare:
        # No word is longer.
        return "z" * 41
    last = bare[-1]
    return bare[:-1] + ("a" if last == "9" else chr(ord(last) + 1))


def within_one_error(one: str, other: str) -> bool:
    """Whether a letter left out, added or mistaken, or two neighbours mixed up, make one word of the other."""
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[same:], other[same:]
    mistaken = a[1:] == b[1:]
    mixed_up = a[1::-1] == b[:2] and a[2:] == b[2:]
    if len(a) == len(b):
        return mistaken or mixed_up
    return a[1:] == b or a == b[1:]
