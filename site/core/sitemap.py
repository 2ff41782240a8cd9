"""The sitemap: every public page with its last change and its other languages (sitemaps.org 0.9, hreflang by Google).

The order loc, lastmod, xhtml:link is what the schema demands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from core.alternates import alternates
from core.meta import HOME_DEPTH, absolute

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    body = HEAD + "".join(_entries(request)) + "</urlset>\n"
    return HttpResponse(body, content_type="application/xml")


def _public_pages(request: HttpRequest) -> list[Page]:
    site = Site.find_for_request(request)
    if site is None:
        return []
    root_key = site.root_page.translation_key
    homes = Page.objects.filter(translation_key=root_key).values_list("path", flat=True)
    pages = Page.objects.live().public().filter(alias_of=None).select_related("locale").order_by("path")
    return [page for page in pages if page.path.startswith(tuple(homes))]


def _entries(request: HttpRequest) -> Iterator[str]:
    family: dict[object, list[tuple[str, str]]] = defaultdict(list)
    pages = [(page, absolute(request, page.get_url(request) or "/")) for page in _public_pages(request)]
    for page, url in pages:
        family[page.translation_key].append((page.locale.language_code, url))
    for page, url in pages:
        root = absolute(request, "/") if page.depth == HOME_DEPTH else ""
        yield _entry(url, page, alternates(family[page.translation_key], root))


def _entry(url: str, page: Page, others: list[tuple[str, str]]) -> str:
    parts = [f"<loc>{escape(url)}</loc>"]
    if page.last_published_at:
        parts.append(f"<lastmod>{page.last_published_at.isoformat(timespec='seconds')}</lastmod>")
    parts += [f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(other)}/>' for code, other in others]
    return f"<url>{''.join(parts)}</url>\n"


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """RFC 9309. Search results and previews are for people."""
    lines = [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /*?q=",
        f"Sitemap: {absolute(request, '/sitemap.xml')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain")
