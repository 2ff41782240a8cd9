"""The site's glossary at the translation server, where that server keeps glossaries and the settings ask for it.

One glossary for each pair of languages. It is made at the first translation, and brought up to date when an officer has
changed a term since; what it said then is known by a fingerprint, so that nothing is sent in between.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from translation.machine.deepl import DeepL
from translation.machine.errors import MachineError, NotUnderstood
from translation.machine.models import RemoteGlossary
from translation.machine.provider import Languages, Provider
from translation.models.terms import words_between

#: DeepL takes terms up to so many bytes.
MOST_BYTES = 1024


def with_glossary(provider: Provider, languages: Languages) -> tuple[Provider, str]:
    """The provider with the terms of the site, and "", or why it has to do without them.

    The provider comes back as it was where the settings do not ask for a glossary, or there is no term in both
    languages.
    """
    if not isinstance(provider, DeepL) or not settings.MACHINE_TRANSLATION["GLOSSARY"]:
        return provider, ""
    entries = entries_between(languages)
    if not entries:
        return provider, ""
    try:
        return replace(provider, glossary=_up_to_date(provider, languages, entries)), ""
    except MachineError as error:
        return provider, _("The glossary could not be used. %(reason)s") % {"reason": error}


def entries_between(languages: Languages) -> str:
    """The terms that have a word in both languages: a line each, the two words separated by a tab."""
    words = words_between(languages.source, languages.target)
    wanted = {word.term: _one_line(word.forms[0]) for word in words[languages.target]}
    pairs: dict[str, str] = {}
    for word in words[languages.source]:
        pairs.setdefault(_one_line(word.forms[0]), wanted.get(word.term, ""))
    return "\n".join(f"{term}\t{text}" for term, text in pairs.items() if _fits(term) and _fits(text))


def forget(provider: DeepL) -> DeepL:
    """The server does not know its glossary any more: go on without, the next run makes a new one."""
    RemoteGlossary.objects.filter(identifier=provider.glossary).delete()
    return replace(provider, glossary="")


def _up_to_date(provider: DeepL, languages: Languages, entries: str) -> str:
    fingerprint = hashlib.sha256(entries.encode()).hexdigest()
    key: dict[str, Any] = {"server": provider.url, "source": languages.source, "target": languages.target}
    known = RemoteGlossary.objects.filter(**key).first()
    if known is not None and known.fingerprint == fingerprint:
        return known.identifier
    identifier = _write(provider, languages, entries, known.identifier if known else "")
    RemoteGlossary.objects.update_or_create(**key, defaults={"identifier": identifier, "fingerprint": fingerprint})
    return identifier


def _write(provider: DeepL, languages: Languages, entries: str, identifier: str) -> str:
    """Replace the entries of the glossary, or make one where there is none, or where it has been deleted there."""
    if identifier:
        try:
            provider.replace_glossary(identifier, languages, entries)
            return identifier
        except NotUnderstood:
            pass
    return provider.make_glossary(languages, entries)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _fits(text: str) -> bool:
    return bool(text) and len(text.encode()) <= MOST_BYTES
