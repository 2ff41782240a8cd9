"""Keeping the search's knowledge of the pages true: which words stand in which public page, and how it is shown.

Why not Wagtail's search index: its two engines rank differently, SQLite's ignores the weight of a title, and neither
can look for the beginning of a word in the same way. A plain table of (word, page, weight) gives the same answer, in
the same order, on SQLite and on PostgreSQL, and its list of words is what spelling hints and suggestions need.
(Wagtail's own index stays in use for the admin.)

The table is written in the transaction that publishes, so a rollback takes the words back as well, and nothing that was
unpublished can be found a moment longer. The site's list of words (core.search_vocabulary) only grows, so it learns
after the commit. ``rebuild_search`` writes all of it anew, after a change of the rules in core.search_text for example.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models.signals import post_save
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from core import search_text, search_vocabulary
from core.models import BasePage, SearchEntry, SearchForm, SearchWord
from core.teaser import Teaser

#: Raise it when the rules change: every page is then written anew by ``rebuild_search``.
RULES = "2"
TITLE, TEASER, MOST_FOR_REPETITION = 12, 4, 3
LONGEST_TEXT = 100_000
#: Pages that are written together when all are.
BATCH = 100


def index(page: BasePage) -> None:
    """Make the tables say what the page says now; forget it when no visitor should find it."""
    if not is_told(page):
        forget([page.pk])
        return
    entry = entry_of(page)
    known = SearchEntry.objects.filter(pk=page.pk).values_list("fingerprint", flat=True).first()
    if known != entry.fingerprint:
        store([(page, entry)], is_new=known is None)


def is_told(page: BasePage) -> bool:
    return bool(page.live and page.in_search and page.alias_of_id is None)


def forget(page_ids: Iterable[int]) -> None:
    ids = list(page_ids)
    SearchEntry.objects.filter(pk__in=ids).delete()
    SearchWord.objects.filter(page_id__in=ids).delete()


def rebuild() -> Iterator[int]:
    """Index every page anew; yields the number of pages done, for a sign of progress."""
    SearchForm.objects.all().delete()
    done = 0
    for model in _page_types(BasePage):
        pages = model._default_manager.filter(live=True).select_related("locale").iterator(chunk_size=BATCH)
        while batch := list(islice(pages, BATCH)):
            store([(page, entry_of(page)) for page in batch if is_told(page)])
            forget(page.pk for page in batch if not is_told(page))
            done += len(batch)
            yield done
    stale = Page.objects.filter(live=False).values("pk")
    SearchEntry.objects.filter(pk__in=stale).delete()
    SearchWord.objects.filter(page_id__in=stale).delete()


def _page_types(base: type[BasePage]) -> Iterator[type[BasePage]]:
    for model in base.__subclasses__():
        if not model._meta.abstract:
            yield model
        yield from _page_types(model)


def entry_of(page: BasePage) -> SearchEntry:
    """What the tables should say of a public page, with a fingerprint of it."""
    with override(page.language):
        return _entry(page)


def _entry(page: BasePage) -> SearchEntry:
    teaser = page.get_teaser()
    entry = SearchEntry(
        page_id=page.pk,
        title_key=search_text.normalise(page.title, page.language)[:255],
        kind=teaser.kind[:80],
        date=_day(teaser),
        teaser=teaser.text,
        text=page.search_body()[:LONGEST_TEXT],
    )
    parts = (
        RULES,
        page.language,
        page.title,
        page.search_description,
        entry.kind,
        entry.date,
        entry.teaser,
        entry.text,
    )
    entry.fingerprint = hashlib.sha256(repr(parts).encode()).hexdigest()
    return entry


def _day(teaser: Teaser) -> Any:
    if isinstance(teaser.date, datetime):
        return timezone.localtime(teaser.date).date()
    return teaser.date


@transaction.atomic
def store(told: Iterable[tuple[BasePage, SearchEntry]], *, is_new: bool = False) -> None:
    """Write pages with their words, in place of what was known of them; of new ones nothing is known."""
    told = list(told)
    if not is_new:
        forget(page.pk for page, _entry in told)
    SearchEntry.objects.bulk_create(entry for _page, entry in told)
    words: list[SearchWord] = []
    texts: dict[str, list[str]] = defaultdict(list)
    for page, entry in told:
        weights = weigh(page.title, f"{entry.teaser} {page.search_description}", entry.text, page.language)
        words += (SearchWord(page_id=page.pk, word=word, weight=weight) for word, weight in weights.items())
        texts[page.language].append(f"{page.title} {entry.teaser} {entry.text}")
    SearchWord.objects.bulk_create(words, batch_size=2_000)
    for language, parts in texts.items():
        # Last and apart: two that publish at once must not wait for each other's words.
        transaction.on_commit(partial(search_vocabulary.learn, "\n".join(parts), language), robust=True)


def weigh(title: str, teaser: str, text: str, language: str) -> dict[str, int]:
    """How much each stem says about a page: most in the title, a little more for each time it is repeated."""
    weights: Counter[str] = Counter()
    for word, times in Counter(search_text.all_stems(text, language)).items():
        weights[word] += min(times, MOST_FOR_REPETITION)
    for part, worth in ((title, TITLE), (teaser, TEASER)):
        weights.update(dict.fromkeys(search_text.all_stems(part, language), worth))
    return weights


def refresh(pages: Iterable[BasePage]) -> None:
    """For pages that show rows which have changed, such as the record of an event."""
    for page in pages:
        index(page)


def _saved(sender: type[Page], instance: Page, created: bool, update_fields: Any, **kwargs: Any) -> None:
    # A save of single fields leaves what is told alone; the object may hold a draft's text then.
    if (
        isinstance(instance, BasePage)
        and update_fields is None
        and not kwargs.get("raw")
        and (created or instance.live)
    ):
        index(instance)


def _published(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, BasePage):
        index(instance)


def _unpublished(sender: type[Page], instance: Page, **kwargs: Any) -> None:
    forget([instance.pk])


_LISTENERS = (
    (post_save, _saved, "core.search_index.saved"),
    (page_published, _published, "core.search_index.published"),
    (page_unpublished, _unpublished, "core.search_index.unpublished"),
)


def connect() -> None:
    """Listen to publishing; called once when the application starts."""
    for signal, listener, name in _LISTENERS:
        signal.connect(listener, dispatch_uid=name)


def disconnect() -> None:
    """Stop listening; who does so calls ``rebuild`` afterwards."""
    for signal, _listener, name in _LISTENERS:
        signal.disconnect(dispatch_uid=name)
