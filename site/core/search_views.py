"""The search page: one in each language, over all public pages of that language and the documents they link to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from core.document_hits import DocumentHit, document_hits
from core.meta import Meta
from core.pace import Pace
from core.rate_limit import client_address
from core.routing import locales
from core.search import LONGEST_QUERY
from core.search_correction import corrected
from core.search_results import Search
from core.search_suggestions import suggestions
from core.teaser import Teaser

#: Hits of another language that are shown below; the rest is one link away.
SHOWN_ELSEWHERE = 3
#: Far more than the fastest typist asks for.
_pace = Pace(limit=60, seconds=10)


@dataclass(frozen=True)
class Elsewhere:
    """Hits in another language: the first of them, where all are, and how many."""

    language: str
    url: str
    number: int
    hits: list[Teaser]
    documents: list[DocumentHit]


@dataclass
class Answer:
    """All that the page shows for what was typed."""

    typed: str
    locale: Locale
    parameters: dict[str, str]
    others: list[Locale]
    instead_of: str = field(default="", init=False)
    search: Search = field(init=False)

    def __post_init__(self) -> None:
        self.search = Search(self.typed, self.locale, self.parameters)
        if self.search.asked and not self.has_exact_hits:
            self._forgive()

    @property
    def has_exact_hits(self) -> bool:
        return bool(self.search.found or self.documents or any(other.found for other in self._other_searches))

    def _forgive(self) -> None:
        better = corrected(self.typed, self.locale)
        search = Search(better, self.locale, {**self.parameters, "q": better}, wide=False)
        if better and search.found:
            self.instead_of, self.search = self.typed, search
            self.__dict__.pop("_documents", None)

    @cached_property
    def _other_searches(self) -> list[Search]:
        return [Search(self.typed, locale, {"q": self.typed}) for locale in self.others]

    @cached_property
    def _documents(self) -> dict[str, list[DocumentHit]]:
        return document_hits([self.search] if self.instead_of else [self.search, *self._other_searches])

    @property
    def documents(self) -> list[DocumentHit]:
        """Of the page's language; only with the first hits."""
        return self._documents.get(self.search.language, []) if self._is_first_page else []

    @property
    def _is_first_page(self) -> bool:
        return self.parameters.get("page", "1") == "1"

    @cached_property
    def elsewhere(self) -> list[Elsewhere]:
        """For every other language that has any hits; only below the first of this one."""
        if self.instead_of or not self.search.asked or not self._is_first_page:
            return []
        return [each for each in map(self._elsewhere, self._other_searches) if each.hits or each.documents]

    def _elsewhere(self, search: Search) -> Elsewhere:
        hits = search.teasers([found.page_id for found in search.found[:SHOWN_ELSEWHERE]])
        address = _address(search.language, search.text)
        return Elsewhere(search.language, address, len(search.found), hits, self._documents.get(search.language, []))


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    typed = clean(request.GET.get("q", ""))
    here = active_locale()
    known = {code for code, _name in settings.LANGUAGES}
    others = [each for each in locales().values() if each != here and each.language_code in known]
    answer = Answer(typed[:LONGEST_QUERY].strip(), here, _parameters(request, typed), others)
    context: dict[str, Any] = {
        "meta": Meta(title=_title(typed), noindex=True),
        "query": answer.typed,
        "shortened": len(typed) > LONGEST_QUERY,
        "answer": answer,
        "search": answer.search,
        "elsewhere": answer.elsewhere,
    }
    return render(request, "core/search.html", context)


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """``{"suggestions": [text, …]}`` for what stands in the field; see suggest.js."""
    if not _pace.allows(client_address(request)):
        return JsonResponse({"suggestions": []}, status=429)
    found = suggestions(clean(request.GET.get("q", "")), active_locale())
    return JsonResponse({"suggestions": found}, headers={"X-Robots-Tag": "noindex"})


def active_locale() -> Locale:
    active = {locale.language_code: locale for locale in locales().values()}
    return active.get(get_language() or "") or Locale.get_default()


def clean(typed: str) -> str:
    """One line without control characters."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in typed).split())


def _parameters(request: HttpRequest, typed: str) -> dict[str, str]:
    return {**request.GET.dict(), "q": typed[:LONGEST_QUERY]}


def _title(typed: str) -> str:
    return _("Search for “%(query)s”") % {"query": typed[:80]} if typed else _("Search")


def _address(language: str, query: str) -> str:
    with override(language):
        return f"{reverse('search')}?{urlencode({'q': query})}"
