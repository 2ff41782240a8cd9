"""Words as the search compares them: cut to their stems, without accents, the same for what was written and typed.

Neither database can do this for German: SQLite has no stemmer, PostgreSQL one configuration for all languages, and
neither takes ``ae`` for ``ä``. Here the Snowball stemmer of the language does it, which knows German umlauts and their
spellings (``Städte``, ``Staedte`` and ``Stadte`` are one). Around it stand four rules: forms of gender
(``Bürgermeister:innen``, ``Studentin``) are one word with the plain form; plurals that no stemmer knows (``Museen``)
lead to their singular; foreign accents are left out; words that say nothing (``und``, ``the``) are dropped.

In a language other than German ``ö`` may be typed as ``o`` or ``oe``: a word with such a letter has two stems there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

import snowballstemmer
from django.utils.html import strip_tags

from core.stop_words import STOP_WORDS

LONGEST = 40

_STEMMERS = {"de": "german", "en": "english"}
_WORD = re.compile(r"[^\W_]+(?:['’]s\b)?")
#: A German word together with its form of gender: Bürger:innen, Bürger*in, Bürger_innen, Bürger/-innen, Bürger(innen).
_GENDERED = re.compile(r"[^\W_]+(?:(?:[:*·_]|/-?)in(?:nen)?(?![^\W_])|\(in(?:nen)?\))?")
_SIGNS = re.compile(r"['’]s$|[\W_]")
#: Endings of a stem that name a woman or women after a word for people: Student-in, Akteur-inn(en), Ärzt-inn(en).
_FEMALE = re.compile(r"(?<=..or|.eur|.ent|.ant|.ist|.log|.ert|..eg|..an|.ekt|.irt|.rzt|walt|.amt|udat|idat)in$")
_FEMALES = re.compile(r"(?<=....)(?<=[^aeiou])inn$")
_PLURALS = {
    "museen": "museum",
    "zentren": "zentrum",
    "themen": "thema",
    "gremien": "gremium",
    "stipendien": "stipendium",
    "kriterien": "kriterium",
    "ministerien": "ministerium",
    "praxen": "praxis",
}
_PLURAL = re.compile(f"({'|'.join(_PLURALS)})$")
_TO_UMLAUT = str.maketrans({"ø": "ö", "æ": "ä", "œ": "ö"})
_TO_DIGRAPH = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_TO_PLAIN = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)


def tokens(text: str, language: str) -> Iterator[re.Match[str]]:
    """The words of a text where they stand; a German word with its form of gender is one."""
    return (_GENDERED if language == "de" else _WORD).finditer(text)


@lru_cache(maxsize=50_000)
def stems(token: str, language: str) -> tuple[str, ...]:
    """The stems under which a word is found: none for one that says nothing, mostly one, at most two."""
    word = unicodedata.normalize("NFC", _SIGNS.sub("", token).lower())
    if word in STOP_WORDS.get(language, ()) or (len(word) == 1 and not word.isdigit()):
        return ()
    found = (_german(word),) if language == "de" else _other(word, language)
    return tuple(dict.fromkeys(stem[:LONGEST] for stem in found if stem))


def all_stems(text: str, language: str) -> Iterator[str]:
    for match in tokens(text, language):
        yield from stems(match.group(), language)


def normalise(text: str, language: str) -> str:
    """The text as its first stems, separated by spaces: equal for texts that the search holds for the same."""
    found = (stems(match.group(), language) for match in tokens(text, language))
    return " ".join(forms[0] for forms in found if forms)


def fold(token: str) -> str:
    """A word in small letters without accents and signs, but with its ending."""
    return _without_accents(unicodedata.normalize("NFC", _SIGNS.sub("", token).lower()))


def _german(word: str) -> str:
    plain = _without_accents(word.translate(_TO_UMLAUT), keep="\u0308")
    singular = _PLURAL.sub(lambda match: _PLURALS[match.group()], plain)
    stem = _without_accents(_stemmer("de").stemWord(singular))
    return _FEMALES.sub("", _FEMALE.sub("", stem))


def _other(word: str, language: str) -> tuple[str, ...]:
    spellings = (_without_accents(word), _without_accents(word.translate(_TO_DIGRAPH)))
    if language not in _STEMMERS:
        return spellings
    return tuple(_stemmer(language).stemWord(spelling) for spelling in spellings)


def _without_accents(word: str, keep: str = "") -> str:
    apart = unicodedata.normalize("NFD", word)
    bare = "".join(sign for sign in apart if sign in keep or not unicodedata.combining(sign))
    return unicodedata.normalize("NFC", bare).translate(_TO_PLAIN)


@cache
def _stemmer(language: str) -> Any:
    return snowballstemmer.stemmer(_STEMMERS[language])


def words_of(page: Any) -> str:
    """The visible words of a page: title, teaser and what its type names in ``body_fields``."""
    parts = [page.title, page.teaser_text, page.search_description, body_of(page)]
    return " ".join(part for part in parts if part)


def body_of(page: Any) -> str:
    """The words of the fields named in ``body_fields``, in their spelling and order."""
    parts = (_plain(getattr(page, name, "")) for name in page.body_fields)
    return " ".join(" ".join(part.split()) for part in parts if part)


def _plain(value: Any) -> str:
    if hasattr(value, "stream_block"):
        return " ".join(str(part) for part in value.stream_block.get_searchable_content(value))
    return strip_tags(str(value or "").replace("<", " <"))
