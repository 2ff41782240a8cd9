"""Asking the rule about pages: what is missing, for one page, for a story, or for many."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from planning.clearance import reasons_of
from planning.digest import content_of, digest_of
from planning.facts import Draft, gather
from planning.mixins import PlannedPageMixin
from planning.reasons import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The pages that the running transaction makes public together (set by planning.gate alone). It opens nothing by
#: itself: each of them is asked for its own reasons when it is written.
_releasing: ContextVar[frozenset[int]] = ContextVar("releasing", default=frozenset())


@contextmanager
def releasing(keys: Iterable[int]) -> Iterator[None]:
    token = _releasing.set(_releasing.get() | frozenset(keys))
    try:
        yield
    finally:
        _releasing.reset(token)


def is_releasing(key: int | None) -> bool:
    return key in _releasing.get()


def assess(
    drafts: Iterable[Draft], at: datetime | None = None, together: frozenset[int] | None = None
) -> list[list[Reason]]:
    """Reasons for each draft, in their order. The number of queries does not depend on the number of drafts."""
    moment = at or timezone.now()
    pages = _releasing.get() if together is None else together
    return [reasons_of(facts, moment, pages) for facts in gather(drafts)]


def assess_page(page: Page, at: datetime | None = None) -> list[Reason]:
    """Reasons against the content that the page object holds."""
    if page.alias_of_id:
        return _assess_alias(page)
    return assess([Draft.of(page)], at)[0]


def _assess_alias(page: Page) -> list[Reason]:
    """An alias has no approval of its own: it stands and falls with its source, in the source's language."""
    source = page.specific_class._base_manager.get(pk=page.alias_of_id)
    if source.locale_id != page.locale_id:
        return [Reason("alias-language", _("A page cannot mirror one in another language."))]
    if not source.live or _own_digest(source) != _own_digest(page):
        return [Reason("alias-differs", _("A mirrored page says just what its live source says."))]
    return assess_page(source)


def _own_digest(page: Page) -> str:
    """Fingerprint of the page's own columns: Wagtail copies the relations of an alias after it has saved the row."""
    columns = {field.name for field in page._meta.concrete_fields}
    own = {name: value for name, value in content_of(page).items() if name in columns}
    return digest_of(own, without=frozenset({"slug"}))


def is_planned(page_type: type[Page] | None) -> bool:
    """Whether pages of the type pass the gate."""
    return page_type is not None and issubclass(page_type, PlannedPageMixin)
