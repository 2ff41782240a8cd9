"""News: what happened in the network, told in each language."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import ItemBase, TagBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField

from core.blocks import StoryBlock
from core.listing import TermFacet, YearFacet
from core.models import BasePage, IndexPage
from core.page_queries import PageTypeQuerySet
from core.related import related_to
from core.term_pages import with_addresses
from core.terms import shown_terms
from network.models import Tandem
from news.facets import KeywordFacet
from news.json_ld import news_article
from planning.mixins import PlannedPageMixin
from taxonomy.models import Action, Goal, Theme


class Keyword(TagBase):
    """A free word of one language; officers coin it while they write."""

    class Meta:
        verbose_name = _("keyword")
        verbose_name_plural = _("keywords")


class NewsKeyword(ItemBase):
    tag = models.ForeignKey(Keyword, on_delete=models.CASCADE, related_name="news")
    content_object = ParentalKey("news.NewsPage", on_delete=models.CASCADE, related_name="tagged_keywords")


class NewsIndexPage(RoutablePageMixin, IndexPage):
    """All news of one language, narrowed by theme, tandem, year and keyword, with an Atom feed."""

    kind_label = _("News")
    max_count_per_parent = 1
    takes_contributions = True
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsPage"]
    ordering = ["-date", "-pk"]
    facets = [
        TermFacet("theme", _("Theme"), kind="theme"),
        TermFacet("tandem", _("Tandem"), kind="tandem"),
        YearFacet("year", _("Year"), field="date"),
        KeywordFacet("keyword", _("Keyword")),
    ]

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    def items(self) -> models.QuerySet[Any]:
        return NewsPage.objects.child_of(self).live().public().for_cards()

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        return self.render(request)

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        from core.feeds import feed_of

        return feed_of(request, self, self.items().order_by(*self.ordering)[:30])


class NewsQuerySet(PageTypeQuerySet):
    card_relations = ("tandems__city",)


class NewsPage(PlannedPageMixin, BasePage):
    """One news item: date, lead, body, and what it is about."""

    date = models.DateField(
        _("date"), default=timezone.localdate, help_text=_("The day of the news, as it appears above the title.")
    )
    lead = models.TextField(
        _("lead"), blank=True, help_text=_("The first paragraph, set large: who, what, where, when and why.")
    )
    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    author_name = models.CharField(
        _("author"), max_length=120, blank=True, help_text=_("An office or a person, if it should be named.")
    )
    themes = ParentalManyToManyField(Theme, verbose_name=_("themes"), blank=True, related_name="+")
    goals = ParentalManyToManyField(Goal, verbose_name=_("sustainable development goals"), blank=True, related_name="+")
    tandems = ParentalManyToManyField(Tandem, verbose_name=_("tandems"), blank=True, related_name="+")
    # Not "action": an input of that name hides the form's own address from scripts, and autosave would fail.
    served_action = models.ForeignKey(
        Action,
        verbose_name=_("action of the action plan"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Which promise of the network this news serves; its ambition follows from it."),
    )
    keywords = ClusterTaggableManager(
        through=NewsKeyword, verbose_name=_("keywords"), blank=True, related_name="news_pages"
    )

    objects = NewsQuerySet.as_page_manager()

    kind_label = _("News")
    kind_plural = _("News")
    og_type = "article"
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []
    body_fields = ["lead", "body"]
    term_fields = {
        "theme": "themes",
        "goal": "goals",
        "tandem": "tandems",
        "action": "served_action",
        "ambition": "served_action.ambition",
    }
    #: Keywords belong to one language: a translation starts without them.
    not_translated = ["tagged_keywords"]

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("date"), FieldPanel("author_name")]),
        FieldPanel("lead"),
        FieldPanel("body"),
        MultiFieldPanel(
            [
                FieldPanel("tandems"),
                FieldPanel("themes"),
                FieldPanel("goals"),
                FieldPanel("served_action"),
                FieldPanel("keywords"),
            ],
            heading=_("What it is about"),
        ),
    ]

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    @property
    def teaser_date(self) -> Any:
        return self.date

    def teaser_meta(self) -> list[str]:
        return [tandem.label for tandem in self.tandems.all()]

    def json_ld(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [news_article(self, request)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["about"] = shown_terms(self, draft=getattr(request, "is_preview", False))
        context["actions"] = with_addresses("action", context["about"]["action"], self.locale)
        context["related"] = related_to(self)
        context["index_url"] = self.get_parent().get_url(request)
        return context
