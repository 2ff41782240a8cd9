"""From a plan entry to its page: where a story of each planned type can be written, and by whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.utils.text import slugify
from wagtail.models import Page

from core.slugs import spelled_out
from planning.assessment import is_planned
from planning.models import PlanEntry
from planning.permissions import may_change
from planning.services import link

#: Where the session keeps the entry for which a page is being written.
SESSION_KEY = "planning.entry"


@dataclass(frozen=True)
class PageType:
    """A page type that can tell a story, and the page below which the user may write it."""

    app_label: str
    model_name: str
    label: str
    parent_id: int


def planned_types() -> list[type[Page]]:
    """All page types that pass the gate."""
    return [model for model in apps.get_models() if issubclass(model, Page) and is_planned(model)]


def page_types_for(user: Any) -> list[PageType]:
    """The types that the user may write, each below the first section (of the site's first language) that takes it."""
    found = []
    for model in planned_types():
        if (parent := _parent_for(model, user)) is not None:
            label = str(model._meta.verbose_name)
            found.append(PageType(model._meta.app_label, model._meta.model_name or "", label, parent.pk))
    return found


def _parent_for(model: type[Page], user: Any) -> Page | None:
    kinds = ContentType.objects.get_for_models(*model.allowed_parent_page_models()).values()
    sections = Page.objects.filter(content_type__in=kinds, alias_of__isnull=True).order_by("path")
    allowed = (page for page in sections if page.permissions_for_user(user).can_add_subpage())
    return next(allowed, None)


def begun_entry(request: Any, model: type[Page]) -> PlanEntry | None:
    """The entry for which the user is about to write a page of that type."""
    key = request.session.get(SESSION_KEY)
    if key is None or not is_planned(model):
        return None
    entry = PlanEntry.objects.unwritten().filter(pk=key).first()
    return entry if entry and may_change(request.user, entry) else None


def fill_from(entry: PlanEntry, page: Page) -> None:
    """Give a page that is not saved yet what the entry says already, so that nobody types it twice."""
    page.title = entry.title
    # The editor lets the slug follow the title only where the two agree from the start.
    page.slug = slugify(spelled_out(entry.title, page.locale.language_code))
    told = {
        "themes": list(entry.themes.all()),
        "goals": list(entry.goals.all()),
        "tandems": [entry.tandem] if entry.tandem else [],
        "served_action": entry.served_action,
    }
    for name in told.keys() & {field.name for field in page._meta.get_fields()}:
        setattr(page, name, told[name])


def link_new_page(request: Any, page: Page) -> None:
    """Lead the entry for which the page was begun to it (hook ``after_create_page``)."""
    entry = begun_entry(request, page.specific_class)
    request.session.pop(SESSION_KEY, None)
    if entry:
        link(entry, page, request.user)
