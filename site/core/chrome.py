"""What surrounds every page: navigation, language switch, footer. Template context processor ``chrome``."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info, override
from wagtail.models import Page

from core.meta import live_translations
from core.models import SiteIdentity
from core.remembering import remembered
from core.routing import home_of, locales, site_of


@dataclass(frozen=True)
class Link:
    title: str
    url: str
    current: bool = False


@dataclass(frozen=True)
class LanguageSwitch:
    """The word that leads to the same page in the other language; ``missing`` when it does not exist there."""

    lang: str
    label: str
    url: str
    missing: bool = False


@dataclass
class Chrome:
    request: HttpRequest
    language: str = field(default_factory=lambda: (get_language() or settings.LANGUAGE_CODE)[:2])

    @cached_property
    def home(self) -> Page | None:
        site = site_of(self.request)
        return home_of(site) if site else None

    @property
    def home_url(self) -> str:
        return f"/{self.language}/"

    @cached_property
    def identity(self) -> SiteIdentity:
        return identity_of(self.request)

    @property
    def site_name(self) -> str:
        return self.identity.name

    @property
    def tagline(self) -> str:
        return self.identity.tagline

    @property
    def contact_email(self) -> str:
        return self.identity.contact_email

    @cached_property
    def children(self) -> list[Page]:
        return sections_of(self.home) if self.home else []

    def _links(self, pages: list[Page]) -> list[Link]:
        here = self.request.path
        urls = [(page.title, page.get_url(self.request) or "") for page in pages]
        return [Link(title, url, here.startswith(url)) for title, url in urls]

    @cached_property
    def navigation(self) -> list[Link]:
        return self._links([page for page in self.children if page.show_in_menus])

    @cached_property
    def legal_links(self) -> list[Link]:
        return self._links([page for page in self.children if getattr(page, "in_footer", False)])

    @cached_property
    def footer_links(self) -> list[Link]:
        """Pages below the home page that stand neither in the navigation nor among the legal ones."""
        others = (page for page in self.children if not page.show_in_menus and not getattr(page, "in_footer", False))
        return self._links(list(others))

    @cached_property
    def language_switch(self) -> list[LanguageSwitch]:
        if self._is_the_same_everywhere():
            return []
        return [self._switch(code) for code, _name in settings.LANGUAGES if code != self.language]

    def _is_the_same_everywhere(self) -> bool:
        """Whether the address belongs to no language, so that a switch would lead to where it stands."""
        others = [code for code, _name in settings.LANGUAGES if code != self.language]
        return any(self._view_url(code) == self.request.path for code in others)

    def _switch(self, code: str) -> LanguageSwitch:
        label = capfirst(get_language_info(code)["name_local"])
        url = self._translated_url(code)
        if url:
            return LanguageSwitch(code, label, url)
        return LanguageSwitch(code, label, self._honest_url(code), missing=True)

    def _honest_url(self, code: str) -> str:
        """The page that says, in both languages, where the page exists; without a page the home page."""
        page = getattr(self.request, "chrome_page", None)
        if page is None or page.pk is None:
            return f"/{code}/"
        with override(code):
            return reverse("only_in", args=[page.pk])

    def _translated_url(self, code: str) -> str | None:
        # A view below a page knows best where the same is said in another language.
        given: dict[str, str] = getattr(self.request, "chrome_urls", {})
        if code in given:
            return given[code]
        page: Any = getattr(self.request, "chrome_page", None)
        if page is None:
            return self._view_url(code)
        found = next((other for other in live_translations(page) if other.locale.language_code == code), None)
        return found.get_url(self.request) if found else None

    def _view_url(self, code: str) -> str | None:
        match = self.request.resolver_match
        if match is None or match.view_name == "wagtail_serve":
            return None
        # An address without a name (a file below /media/) is the same in every language: nothing to switch to.
        with override(code), suppress(NoReverseMatch):
            return reverse(match.view_name, args=match.args, kwargs=match.kwargs)
        return None

    @property
    def search_url(self) -> str:
        return reverse("search")

    @property
    def newsletter_url(self) -> str:
        return reverse("newsletter:subscribe")

    @property
    def feedback_url(self) -> str:
        """The form, filled in with the page it is opened from."""
        return f"{reverse('feedback')}?{urlencode({'from': self.request.path})}"

    @cached_property
    def updated(self) -> Any:
        """When something on the site last changed, in the language that is read."""
        return remembered(("updated", self.language), lambda: last_change_in(self.language))


def identity_of(request: HttpRequest) -> SiteIdentity:
    """Name and addresses of the site that is asked; remembered."""
    site = site_of(request)
    if site is None:
        return SiteIdentity()
    return remembered(("identity", site.pk), lambda: SiteIdentity.for_site(site))


def sections_of(home: Page) -> list[Page]:
    """The public pages below the home page, in its language; remembered."""
    return remembered(("sections", home.pk), lambda: _sections_of(home))


def _sections_of(home: Page) -> list[Page]:
    below = home.get_children().live().public().specific()
    pages = [page for page in below if page.locale_id == home.locale_id]
    for page in pages:
        page.locale = locales()[page.locale_id]
    return pages


def last_change_in(language: str) -> Any:
    live = Page.objects.live().filter(locale__language_code=language)
    return live.aggregate(latest=Max("last_published_at"))["latest"]


def chrome(request: HttpRequest) -> dict[str, Any]:
    if request.path.startswith(("/admin/", "/documents/")):
        return {}
    return {"chrome": Chrome(request)}
