"""From an address to its page with two queries at any depth, where Wagtail takes two for each level.

Middleware that finds the route before Wagtail's view asks for it (``request._wagtail_route_for_request`` is where
Wagtail keeps it). The page knows its line of ancestors from then on: breadcrumbs need no query of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import Resolver404
from django.utils.translation import get_language
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Locale, Page, Site

from core.remembering import remembered


class PageRouting:
    """After LocaleMiddleware, which knows the language from the address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        # Not at the head of the file: page types import this module, and Wagtail's views need them to be loaded.
        from wagtail.views import serve

        self.get_response = get_response
        self.page_view = serve

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> None:
        if view is self.page_view:
            request._wagtail_route_for_request = route(request, args[0] if args else kwargs["path"])


def site_of(request: Any) -> Site | None:
    """The site that the request's host name stands for; remembered."""
    if not hasattr(request, "_wagtail_site"):
        request._wagtail_site = remembered(
            ("site", request.get_host(), request.get_port()), lambda: Site.find_for_request(request)
        )
    site: Site | None = request._wagtail_site
    return site


def home_of(site: Site) -> Page:
    """The site's home page in the active language (its first one, where that is not live); remembered."""
    return remembered(("home", site.pk, get_language()), lambda: site.root_page.localized)


def locales() -> dict[int, Locale]:
    """All locales by primary key; remembered."""
    return remembered("locales", lambda: {locale.pk: locale for locale in Locale.objects.all()})


def route(request: HttpRequest, path: str) -> Any:
    """Wagtail's RouteResult for an address below the home page; None where there is no live page."""
    site = site_of(request)
    if site is None:
        return None
    names = [name for name in path.split("/") if name]
    line = _line(home_of(site).url_path, names)
    if not line:
        return None
    place = _place_of_route(line, names)
    page = _specific(line[: place + 1])
    try:
        return page.route(request, names[place:])
    except Http404:
        return None


def _line(root: str, names: list[str]) -> list[Page]:
    """The pages from the home page down to the deepest one that the address names. One query."""
    addresses = [root + "".join(f"{name}/" for name in names[:end]) for end in range(len(names) + 1)]
    pages = {page.url_path: page for page in Page.objects.filter(url_path__in=addresses)}
    line = []
    for address in addresses:
        if address not in pages:
            break
        line.append(pages[address])
    return line


def _place_of_route(line: list[Page], names: list[str]) -> int:
    """Where in the line the answer lies: at its end, or at a page above that has a route of its own for the rest."""
    for place, page in enumerate(line):
        if names[place:] and _has_route(page.specific_class, names[place:]):
            return place
    return len(line) - 1


def _has_route(page_type: Any, names: list[str]) -> bool:
    if not issubclass(page_type, RoutablePageMixin):
        return False
    try:
        page_type.get_resolver().resolve(f"/{'/'.join(names)}/")
    except Resolver404:
        return False
    return True


def _specific(line: list[Page]) -> Any:
    page = line[-1].specific
    page.line = line
    page.locale = locales()[page.locale_id]
    if len(line) > 1:
        page._cached_parent_obj = line[-2]
    return page
