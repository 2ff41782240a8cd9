"""Keeps the library's index true: one row for each live page, written in the transaction that changes what it says.

A row holds all that facets ask for as words, ``goal:11 theme:3 tandem:7 country:PT stage:running``: kind and value,
where rows of the vocabulary are named by their primary keys, so that a new name or a new slug makes nothing old.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from core.caching.signals import content_changed
from core.collation import sort_key
from network.models import City, Tandem
from practices.sealing import settle

if TYPE_CHECKING:
    from practices.models import LibraryEntry, Practice, PracticePage


def refresh(practice: Practice) -> None:
    """Write the rows of all live pages of a practice anew, and forget those of pages that are not live."""
    from practices.models import LibraryEntry

    settle(practice)
    pages = list(practice.pages.filter(alias_of=None).select_related("locale"))
    live = [page for page in pages if page.live]
    LibraryEntry.objects.filter(pk__in=[page.pk for page in pages]).delete()
    shared = list(keys_of(practice, [page.language for page in live])) if live else []
    LibraryEntry.objects.bulk_create(_entry(page, practice, shared) for page in live)
    content_changed()


def keys_of(practice: Practice, languages: Iterable[str]) -> Iterator[str]:
    """The words of a practice's rows; the same in every language."""
    for kind, rows in _terms(practice):
        yield from (f"{kind}:{pk}" for pk in sorted(rows))
    yield f"stage:{practice.stage}"
    yield f"evidence:{practice.evidence_grade}"
    yield f"year:{practice.added.year}"
    if practice.sealed_on:
        yield "seal:yes"
    yield from (f"country:{code}" for code in sorted(_countries(practice)))
    yield from (f"language:{code}" for code in sorted(languages))


def _terms(practice: Practice) -> list[tuple[str, set[Any]]]:
    ambition = {practice.ambition_id} if practice.ambition_id else set()
    return [
        ("goal", {link.tag_id for link in practice.goal_links.all()}),
        ("theme", {theme.pk for theme in practice.themes.all()}),
        ("audience", {audience.pk for audience in practice.audiences.all()}),
        ("tandem", {tandem.pk for tandem in practice.tandems}),
        ("ambition", ambition),
    ]


def _countries(practice: Practice) -> set[str]:
    found = {tandem.city.country for tandem in practice.tandems} | {practice.country_code}
    return {code for code in found if code}


def _entry(page: PracticePage, practice: Practice, shared: list[str]) -> LibraryEntry:
    from practices.models import LibraryEntry

    latitude, longitude = practice.position or (None, None)
    return LibraryEntry(
        page_id=page.pk,
        locale_id=page.locale_id,
        keys=" ".join(shared),
        added=practice.added,
        title_key=sort_key(page.title)[0][:255],
        reuses=len(practice.reuses.all()),
        latitude=latitude,
        longitude=longitude,
        place=practice.place_in(page.language)[:160],
    )


def _told(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    """A story went live or was withdrawn: the other language shows that it is there, or no longer."""
    from practices.models import PracticePage

    if isinstance(instance, PracticePage):
        refresh(instance.practice)


def _moved_city(sender: Any, instance: Any, created: bool, **kwargs: Any) -> None:
    """Country and position of a practice are those of its tandem's city."""
    from practices.models import Practice

    if not created:
        which = {"tandem": instance} if isinstance(instance, Tandem) else {"tandem__city": instance}
        for practice in Practice.objects.filter(**which).select_related("tandem__city"):
            refresh(practice)


def connect() -> None:
    """Listen to publishing; called once when the application starts."""
    from practices.models import PracticePage

    page_published.connect(_told, dispatch_uid="practices.entries.published")
    page_unpublished.connect(_told, dispatch_uid="practices.entries.unpublished")
    post_delete.connect(_told, sender=PracticePage, dispatch_uid="practices.entries.deleted")
    for model in (City, Tandem):
        post_save.connect(_moved_city, sender=model, dispatch_uid=f"practices.entries.{model.__name__}")


def mend() -> int:
    """Write every row anew that does not say what its record says; the number of practices that were wrong.

    For what no signal tells: rows written by hand, a restored backup, an upgrade from a version without the index.
    """
    from practices.models import Practice

    wrong = [practice for practice in Practice.objects.select_related("tandem__city") if not _is_true(practice)]
    for practice in wrong:
        refresh(practice)
    return len(wrong)


def _is_true(practice: Practice) -> bool:
    from practices.models import LibraryEntry

    live = list(practice.pages.live().filter(alias_of=None).select_related("locale"))
    stored = dict(LibraryEntry.objects.filter(page__in=live).values_list("page_id", "keys"))
    wanted = " ".join(keys_of(practice, [page.language for page in live]))
    return stored == {page.pk: wanted for page in live}
