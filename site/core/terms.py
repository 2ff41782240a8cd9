"""Which page is about what: one small table over all page types, kept true by publishing.

Related content, the page of a tandem, of a goal or of an action and the facets of every index ask this table, so that
none of them has to know the page types. A page type says which of its attributes hold terms in ``term_fields``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Model, QuerySet
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from core.remembering import remembered

_kinds: dict[str, type[Model]] = {}


def register_kind(kind: str, model: type[Model]) -> None:
    """Declare that terms of ``kind`` are rows of ``model`` (whose ``label`` is what the reader sees)."""
    _kinds[kind] = model


def model_of(kind: str) -> type[Model]:
    """The model behind a kind of term. KeyError when nobody has registered it."""
    return _kinds[kind]


def rows_of(page: Any, kind: str) -> list[Model]:
    """The rows of one kind that the page points to, whether by one key or by many."""
    value: Any = page
    for name in page.term_fields[kind].split("."):
        value = getattr(value, name, None)
        if value is None:
            return []
    return list(value.all()) if hasattr(value, "all") else [value]


def vocabulary(kind: str) -> dict[int, Any]:
    """All rows of a kind by primary key, in their order; remembered."""
    return remembered(("vocabulary", kind), lambda: {row.pk: row for row in _kinds[kind]._default_manager.all()})


def shown_terms(page: Any, *, draft: bool = False) -> dict[str, list[Any]]:
    """The rows that a page is about, by kind and in their order. One query, none of them for the rows.

    For a preview (``draft``) the page itself is asked, because the table knows only what is live.
    """
    if draft:
        return {kind: rows_of(page, kind) for kind in page.term_fields}
    stored = set(page.terms.values_list("kind", "term_id"))
    return {kind: [row for pk, row in vocabulary(kind).items() if (kind, pk) in stored] for kind in page.term_fields}


def terms_of(page: Any) -> set[tuple[str, int]]:
    """All (kind, primary key) pairs of a page."""
    return {(kind, row.pk) for kind in getattr(page, "term_fields", {}) for row in rows_of(page, kind)}


def store(page: Any) -> None:
    """Make the table say what the page says now."""
    from core.models import PageTerm

    wanted = terms_of(page)
    PageTerm.objects.filter(page_id=page.pk).delete()
    PageTerm.objects.bulk_create(PageTerm(page_id=page.pk, kind=kind, term_id=pk) for kind, pk in wanted)


def pages_about(kind: str, term_ids: Iterable[int], pages: QuerySet[Page]) -> QuerySet[Page]:
    """Those of ``pages`` that point to one of the rows."""
    return pages.filter(terms__kind=kind, terms__term_id__in=list(term_ids)).distinct()


def counts(kind: str, pages: QuerySet[Page]) -> dict[int, int]:
    """How many of ``pages`` point to each row of a kind: {primary key: number}. One query."""
    from core.models import PageTerm

    found = PageTerm.objects.filter(kind=kind, page__in=pages.order_by().values("pk"))
    return dict(found.values_list("term_id").annotate(Count("page_id", distinct=True)))


def _published(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    if hasattr(instance, "term_fields"):
        store(instance)


def _unpublished(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    instance.terms.all().delete()  # type: ignore[attr-defined]


def connect() -> None:
    """Listen to publishing; called once when the application starts."""
    page_published.connect(_published, dispatch_uid="core.terms.published")
    page_unpublished.connect(_unpublished, dispatch_uid="core.terms.unpublished")
