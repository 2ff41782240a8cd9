"""All that clearance has to know about some drafts, gathered with a number of queries that does not grow with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.dateparse import parse_datetime
from wagtail.images import get_image_model
from wagtail.models import Page, Revision

from planning.body_faults import faults_in
from planning.body_pictures import relying_pictures
from planning.checklist import Checklist, Demand
from planning.digest import content_of, digest_of
from planning.languages import content_languages
from planning.models import Approval, ClearanceRule, Exemption, Override, PlanEntry
from translation.models import TranslationState


@dataclass(frozen=True)
class Draft:
    """A content that may become public, and the page that it belongs to."""

    pk: int | None
    story: UUID
    language: str
    live: bool
    needs_plan_entry: bool
    content: Mapping[str, Any]
    page_type: type[Page] = Page

    @classmethod
    def of(cls, page: Page, content: Mapping[str, Any] | None = None) -> Draft:
        """The content of a page object (by default as it stands in memory)."""
        page_type = page.specific_class or type(page)
        return cls(
            pk=page.pk,
            story=page.translation_key,
            language=page.locale.language_code,
            live=page.live,
            needs_plan_entry=getattr(page_type, "needs_plan_entry", False),
            content=content if content is not None else content_of(page),
            page_type=page_type,
        )

    @property
    def digest(self) -> str:
        return digest_of(self.content)

    @property
    def go_live_at(self) -> datetime | None:
        return go_live_of(self.content)


def go_live_of(content: Mapping[str, Any]) -> datetime | None:
    """When the content itself asks to go live."""
    value = content.get("go_live_at")
    return parse_datetime(value) if isinstance(value, str) else value


@dataclass(frozen=True)
class Counterpart:
    """The page that tells the same story in another language."""

    pk: int
    live: bool


@dataclass(frozen=True)
class Story:
    """What was planned and stated about a story, and the pages that tell it by language."""

    entry: PlanEntry | None = None
    exemption: Exemption | None = None
    pages: Mapping[str, Counterpart] = field(default_factory=dict)

    @property
    def needed_languages(self) -> list[str]:
        return self.entry.needed_languages if self.entry else content_languages()


@dataclass(frozen=True)
class Facts:
    draft: Draft
    story: Story
    approved: bool = False
    overridden: bool = False
    #: What is known about the draft as a translation; None for an original.
    translation: TranslationState | None = None
    #: None where the draft has no picture, else whether its alternative text exists in the draft's language.
    picture_described: bool | None = None
    #: Titles of pictures in the running text without words in the draft's language, by the field they stand in.
    undescribed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    #: Codes of what is not accessible in the running text, by the field they stand in.
    faults: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    checklist: Checklist = field(default_factory=Checklist)


#: The list by which a whole release is judged, so that it is read once; None where nothing is being released.
_checklist: ContextVar[Checklist | None] = ContextVar("checklist", default=None)


@contextmanager
def by_one_checklist() -> Iterator[None]:
    """Judge all that is gathered inside by the list as it stands now."""
    token = _checklist.set(_checklist.get() or current_checklist())
    try:
        yield
    finally:
        _checklist.reset(token)


def gather(drafts: Iterable[Draft], known: Mapping[UUID, Story] | None = None) -> list[Facts]:
    """The facts about each draft, in their order. At most nine queries, however many drafts.

    ``known`` are the stories of the drafts where somebody has read them already.
    """
    rows = list(drafts)
    if not rows:
        return []
    stories = known if known is not None else stories_of({draft.story for draft in rows})
    keys = {draft.pk for draft in rows if draft.pk}
    approved = set(Approval.objects.standing().filter(page__in=keys).values_list("page_id", "digest"))
    overridden = set(Override.objects.filter(page__in=keys).values_list("page_id", "digest"))
    states = TranslationState.objects.for_pages(keys)
    relying = [relying_pictures(draft.page_type, draft.content) for draft in rows]
    inside = {key for found in relying for keys in found.values() for key in keys}
    checklist = _checklist.get() or current_checklist()
    pictures = _pictures({draft.content.get("share_image") for draft in rows} | inside)
    return [
        Facts(
            draft=draft,
            story=stories[draft.story],
            approved=(draft.pk, draft.digest) in approved,
            overridden=(draft.pk, draft.digest) in overridden,
            translation=states.get(draft.pk or 0),
            picture_described=_described(draft, pictures),
            undescribed=_undescribed(draft, found, pictures),
            faults=faults_in(draft.page_type, draft.content),
            checklist=checklist,
        )
        for draft, found in zip(rows, relying, strict=True)
    ]


def current_checklist() -> Checklist:
    """What the secretariat has set. One query."""
    rows = ClearanceRule.objects.values_list("page_type", "code", "demand")
    return Checklist({(page_type, code): Demand(demand) for page_type, code, demand in rows})


def stories_of(keys: set[UUID]) -> dict[UUID, Story]:
    """What is known about each story. Three queries."""
    entries = {entry.story: entry for entry in PlanEntry.objects.for_stories(keys).select_related("plan")}
    exemptions = exemptions_of(keys)
    pages: dict[UUID, dict[str, Counterpart]] = {key: {} for key in keys}
    originals = Page.objects.filter(translation_key__in=keys, alias_of__isnull=True)
    for pk, key, language, live in originals.values_list("pk", "translation_key", "locale__language_code", "live"):
        pages[key][language] = Counterpart(pk, live)
    return {key: Story(entries.get(key), exemptions.get(key), pages[key]) for key in keys}


def exemptions_of(keys: Iterable[UUID]) -> dict[UUID, Exemption]:
    return {row.story: row for row in Exemption.objects.filter(story__in=list(keys))}


def latest_drafts(pages: Iterable[Page]) -> list[Draft]:
    """The newest content of each page, read from its newest revision without building page objects. Two queries.

    A page without unpublished changes has no draft beside its row; its newest revision says the same.
    """
    rows = list(pages)
    revisions = Revision.objects.in_bulk({page.latest_revision_id for page in rows if page.latest_revision_id})
    found = ((page, revisions.get(page.latest_revision_id)) for page in rows)
    return [Draft.of(page, revision.content if revision else content_of(page.specific)) for page, revision in found]


def draft_of(revision: Revision) -> Draft:
    """The content of one revision of a page."""
    page = Page.objects.get(pk=revision.object_id)
    return Draft.of(page, revision.content)


def _pictures(keys: set[Any]) -> dict[int, Any]:
    wanted = {key for key in keys if key}
    if not wanted:
        return {}
    found: dict[int, Any] = get_image_model().objects.in_bulk(wanted)
    return found


def _described(draft: Draft, pictures: dict[int, Any]) -> bool | None:
    picture = pictures.get(draft.content.get("share_image"))  # type: ignore[arg-type]
    return None if picture is None else bool(picture.alt_in(draft.language).strip())


def _undescribed(
    draft: Draft, relying: Mapping[str, set[int]], pictures: Mapping[int, Any]
) -> dict[str, tuple[str, ...]]:
    found = {
        name: tuple(
            pictures[key].title for key in sorted(keys) if key in pictures and not pictures[key].alt_in(draft.language)
        )
        for name, keys in relying.items()
    }
    return {name: titles for name, titles in found.items() if titles}
