"""The library of one language, and the ways into it: by goal and by theme."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField

from core.chrome import identity_of
from core.models import IndexPage
from practices.facets import FACETS
from practices.library_context import library_context
from practices.listing import LibraryListing
from practices.shelf import Shelf, shelf_of
from taxonomy.models import Goal, Theme


class PracticeLibraryPage(RoutablePageMixin, IndexPage):
    """All practices of one language: by words and by what their records say, as a list, on a map, as a wheel."""

    facets = FACETS
    listing_type = LibraryListing

    kind_label = _("Best-practice library")
    max_count_per_parent = 1
    takes_contributions = True
    parent_page_types = ["home.HomePage"]
    subpage_types = ["practices.PracticePage", "practices.TopicPage"]

    class Meta:
        verbose_name = _("best-practice library")
        verbose_name_plural = _("best-practice libraries")

    def items(self) -> Shelf:  # type: ignore[override]
        return shelf_of(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | library_context(self, context["listing"], identity_of(request))

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        return self.render(request)

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        from practices.feeds import library_feed

        return library_feed(self, request)

    @path("compare/", name="compare")
    def compare(self, request: HttpRequest) -> HttpResponse:
        from practices.compare import compared

        return self.render(request, template="practices/compare.html", context_overrides=compared(self, request))

    @path("sheet/<slug:slug>/", name="sheet")
    def sheet(self, request: HttpRequest, slug: str) -> HttpResponse:
        from practices.taking_away import sheet_response

        return sheet_response(self, request, slug)

    @path("export/<str:kind>/", name="export")
    def export(self, request: HttpRequest, kind: str) -> HttpResponseBase:
        from practices.taking_away import export_response

        return export_response(self, request, kind)


class TopicPage(IndexPage):
    """The practices of one goal or one theme, with an introduction of its own in each language."""

    goal = models.ForeignKey(
        Goal, verbose_name=_("goal"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    theme = models.ForeignKey(
        Theme,
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("A page is about one goal or about one theme."),
    )
    text = RichTextField(
        _("text"),
        blank=True,
        features=["bold", "italic", "link", "ul"],
        help_text=_("What the goal or theme means for cities and universities: one to three paragraphs."),
    )

    facets = FACETS
    listing_type = LibraryListing
    kind_label = _("Practices by topic")
    in_related = False
    parent_page_types = ["practices.PracticeLibraryPage"]
    subpage_types: list[str] = []
    body_fields: ClassVar[list[str]] = ["intro", "text"]

    content_panels = [
        *IndexPage.content_panels,
        MultiFieldPanel([FieldPanel("goal"), FieldPanel("theme")], heading=_("What it is about")),
        FieldPanel("text"),
    ]

    class Meta:
        verbose_name = _("page of a goal or theme")
        verbose_name_plural = _("pages of goals and themes")

    def clean(self) -> None:
        super().clean()
        if bool(self.goal_id) == bool(self.theme_id):
            raise ValidationError({"goal": _("Choose a goal or a theme, and only one of them.")})
        same = TopicPage.objects.filter(goal=self.goal_id, theme=self.theme_id, locale=self.locale_id)
        if self.locale_id and same.exclude(pk=self.pk).exists():
            raise ValidationError({"goal": _("There is a page about it in this language already.")})

    @property
    def key(self) -> str:
        return f"goal:{self.goal_id}" if self.goal_id else f"theme:{self.theme_id}"

    @property
    def library(self) -> Any:
        line = getattr(self, "line", None)
        return line[-2] if line else self.get_parent()

    def items(self) -> Shelf:  # type: ignore[override]
        return shelf_of(self.library).having(self.key)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        own = "goal" if self.goal_id else "theme"
        return context | library_context(self, context["listing"], identity_of(request), without=own)
