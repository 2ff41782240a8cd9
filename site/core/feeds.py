"""Atom feeds (RFC 4287) of a section in one language, from the teasers of its pages.

``feed_of(request, index, pages)`` is all a section needs. Identifiers are tag URIs (RFC 4151) built from the story's
translation key and its language: they survive a new title, a moved page and a new address of the site as long as
``TAG_AUTHORITY`` stays what it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.http import http_date
from django.utils.xmlutils import SimplerXMLGenerator

from core.chrome import identity_of
from core.meta import absolute
from core.models import BasePage, IndexPage
from core.teaser import Teaser

#: RFC 4151 wants a day on which the authority owned its name; it is part of every identifier and never changes.
AUTHORITY_SINCE = "2026"
#: A feed without stories still needs a date that does not change from one request to the next.
NEVER = datetime(2026, 1, 1, tzinfo=UTC)
#: Signs that XML 1.0 cannot carry at all; pasted text has them now and then.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class StoryAtom(Atom1Feed):
    """Django's Atom, with summaries that are plain text and dates that stand still while nothing happens."""

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        summary = item["description"]
        super().add_item_elements(handler, {**item, "description": None})  # type: ignore[misc]
        if summary:
            handler.addQuickElement("summary", summary, {"type": "text"})

    def latest_post_date(self) -> datetime:
        return max((item["updateddate"] for item in self.items), default=NEVER)


def feed_of(
    request: HttpRequest, index: IndexPage, pages: Iterable[BasePage], choice: str = "", title: str = ""
) -> HttpResponse:
    """The feed of ``pages``, told as a part of ``index``; ``rel=self`` is the address that was asked for.

    A feed of a part of the section says which one: ``choice`` makes its identifier its own, ``title`` its name.
    """
    feed = _empty_feed(request, index, choice, title)
    for page in pages:
        teaser = page.get_teaser()
        feed.add_item(
            title=_UNPRINTABLE.sub("", teaser.title),
            link=absolute(request, teaser.url),
            description=_UNPRINTABLE.sub("", teaser.text),
            unique_id=tag_of(page),
            pubdate=page.first_published_at,
            updateddate=_last_change(page),
            categories=_categories(teaser),
        )
    response = HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)
    response.headers["Last-Modified"] = http_date(feed.latest_post_date().timestamp())
    return response


def tag_of(page: BasePage) -> str:
    """The identifier that a story keeps for ever, one for each language in which it is told."""
    return f"tag:{_authority()}:{page.translation_key}/{page.language}"


def _authority() -> str:
    given: str = getattr(settings, "TAG_AUTHORITY", "")
    return given or f"{urlsplit(settings.BASE_URL).hostname},{AUTHORITY_SINCE}"


def _empty_feed(request: HttpRequest, index: IndexPage, choice: str, title: str) -> StoryAtom:
    name = identity_of(request).name
    return StoryAtom(
        title=_UNPRINTABLE.sub("", f"{index.title}: {title} – {name}" if title else f"{index.title} – {name}"),
        link=absolute(request, index.get_url(request) or "/"),
        description=None,
        subtitle=index.intro or index.teaser_text or None,
        language=index.language,
        author_name=name,
        feed_url=request.build_absolute_uri(),
        feed_guid=f"{tag_of(index)}?{choice}" if choice else tag_of(index),
    )


def _last_change(page: BasePage) -> datetime:
    return page.last_published_at or page.first_published_at or NEVER


def _categories(teaser: Teaser) -> list[str]:
    return [teaser.kind] if teaser.kind else []
