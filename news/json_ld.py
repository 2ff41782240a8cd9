"""A news item in the words of schema.org."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core.chrome import identity_of
from core.meta import absolute, share_image_of

if TYPE_CHECKING:
    from news.models import NewsPage


def news_article(page: NewsPage, request: HttpRequest) -> dict[str, Any]:
    """A NewsArticle (https://schema.org/NewsArticle); addresses are absolute, dates are ISO 8601."""
    network = {"@type": "Organization", "name": identity_of(request).name}
    changed = page.last_published_at
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": page.title[:110],
        "description": page.search_description or page.teaser_text,
        "inLanguage": page.language,
        "datePublished": page.date.isoformat(),
        "dateModified": changed.isoformat() if changed else page.date.isoformat(),
        "mainEntityOfPage": absolute(request, page.get_url(request) or ""),
        "image": [share_image_of(page, request)[0]],
        "author": {"@type": "Organization", "name": page.author_name} if page.author_name else network,
        "publisher": network,
    }
