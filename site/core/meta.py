"""What the head of a page says to search engines and to those who share it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from wagtail.models import Locale, Page, Site

from core.alternates import alternates
from core.languages import locale_of
from core.listing import Listing
from core.page_queries import in_private_section

#: Open Graph names a language with its country.
#: Where a home page stands in Wagtail's tree, below its root.
HOME_DEPTH = 2


@dataclass
class Meta:
    """Title, description, canonical address, alternates and structured data of one page. Addresses are absolute."""

    title: str
    description: str = ""
    canonical: str = ""
    alternates: list[tuple[str, str]] = field(default_factory=list)
    image_url: str = ""
    image_alt: str = ""
    type: str = "website"
    locale: str = ""
    other_locales: list[str] = field(default_factory=list)
    json_ld: list[dict[str, Any]] = field(default_factory=list)
    breadcrumbs: list[tuple[str, str]] = field(default_factory=list)
    noindex: bool = False

    def follow_listing(self, listing: Listing) -> None:
        """Page 2 is canonical to itself; a combination of facets is for people, not for the index (design, B3)."""
        if listing.is_narrowed:
            self.noindex = True
            self.alternates = []
        elif listing.page.number > 1:
            self.canonical = f"{self.canonical}?page={listing.page.number}"
            self.alternates = []

    @cached_property
    def has_breadcrumbs(self) -> bool:
        return len(self.breadcrumbs) > 1


def absolute(request: HttpRequest, url: str) -> str:
    return request.build_absolute_uri(url)


def live_translations(page: Any) -> list[Page]:
    """The page in every language in which it is live, itself included. One query, once for each page object."""
    if not hasattr(page, "family"):
        family = Page.objects.filter(translation_key=page.translation_key, live=True, alias_of=None)
        family = family.annotate(is_private=in_private_section())
        page.family = list(family.select_related("locale").order_by("locale__language_code"))
    found: list[Page] = page.family
    return found


def meta_for(page: Any, request: HttpRequest) -> Meta:
    crumbs = breadcrumbs_of(page, request)
    meta = Meta(
        title=page.seo_title or page.title,
        description=page.search_description or page.teaser_text,
        canonical=absolute(request, page.get_url(request) or ""),
        alternates=alternates_of(page, request),
        type=page.og_type,
        locale=locale_of(page.language),
        other_locales=[locale_of(code) for code in _other_languages(page)],
        breadcrumbs=crumbs,
    )
    meta.image_url, meta.image_alt = share_image_of(page, request)
    meta.json_ld = [breadcrumb_json_ld(request, crumbs), *page.json_ld(request)]
    return meta


def _other_languages(page: Any) -> list[str]:
    return [other.locale.language_code for other in live_translations(page) if other.locale_id != page.locale_id]


def alternates_of(page: Page, request: HttpRequest) -> list[tuple[str, str]]:
    """(language, address) for every version that anybody may read, and ``x-default`` (core.alternates)."""
    family = [other for other in live_translations(page) if not other.is_private]  # type: ignore[attr-defined]
    found = [(other.locale.language_code, absolute(request, other.get_url(request) or "")) for other in family]
    return alternates(found, absolute(request, "/") if page.depth == HOME_DEPTH else "")


def share_image_of(page: Any, request: HttpRequest) -> tuple[str, str]:
    """Address and alternative text of the 1200 x 630 picture for sharing; drawn by the site where there is none."""
    image = page.share_image
    if image is not None:
        return absolute(request, image.get_rendition("fill-1200x630|format-jpeg").url), image.alt_in(page.language)
    drawn = gettext("A drawn town of simple blocks, crossed by rings")
    return absolute(request, reverse("share_picture", args=[page.translation_key])), drawn


def breadcrumbs_of(page: Any, request: HttpRequest) -> list[tuple[str, str]]:
    """(title, address) from the home page down to the page itself."""
    return [(step.title, step.get_url(request) or "") for step in _line_to(page, request)]


def _line_to(page: Any, request: HttpRequest) -> list[Page]:
    """The pages from the home page down to the page; no query where core.routing has found it."""
    if hasattr(page, "line"):
        line: list[Page] = [*page.line[:-1], page]
        return _with_locale(line, page.locale)
    site = Site.find_for_request(request)
    root_depth = site.root_page.depth if site else 2
    return _with_locale(list(page.get_ancestors(inclusive=True).filter(depth__gte=root_depth)), page.locale)


def _with_locale(line: list[Page], locale: Locale) -> list[Page]:
    for step in line:
        if step.locale_id == locale.pk:
            step.locale = locale
    return line


def breadcrumb_json_ld(request: HttpRequest, crumbs: list[tuple[str, str]]) -> dict[str, Any]:
    steps = [
        {"@type": "ListItem", "position": place, "name": title, "item": absolute(request, url)}
        for place, (title, url) in enumerate(crumbs, start=1)
    ]
    return {"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": steps}
