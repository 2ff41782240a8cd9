"""What the pages of an event take over from its record: what they are about, and the words by which they are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models.signals import m2m_changed

from core import search_index, terms

if TYPE_CHECKING:
    from events.models import Event


def tell_pages(event: Event) -> None:
    """Bring the public pages up to date after a change of the record."""
    for page in event.pages.filter(live=True).select_related("locale"):
        page.event = event
        terms.store(page)
        search_index.index(page)


def _topics_changed(instance: Any, action: str, **kwargs: Any) -> None:
    if action.startswith("post_"):
        tell_pages(instance)


def connect() -> None:
    """Themes and goals are written after the record itself; called once when the application starts."""
    from events.models import Event

    for relation in (Event.themes, Event.goals):
        sender = relation.through
        m2m_changed.connect(_topics_changed, sender=sender, dispatch_uid=f"events.following.{sender.__name__}")
