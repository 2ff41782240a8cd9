"""The story of a practice in each language."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField

from core.blocks import StoryBlock
from core.models import BasePage
from core.page_queries import PageTypeQuerySet
from core.terms import shown_terms
from planning.mixins import PlannedPageMixin
from practices.json_ld import practice_article
from practices.models.keywords import PracticeKeyword
from practices.models.records import Practice
from practices.panels import SealPanel
from practices.story_form import StoryForm
from practices.telling import telling_of

STORY_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class PracticePageQuerySet(PageTypeQuerySet):
    def for_cards(self) -> PracticePageQuerySet:
        return super().for_cards().select_related("practice__tandem__city", "share_image", "locale")  # type: ignore[return-value]


class PracticePage(PlannedPageMixin, BasePage):
    """The story of one practice in one language."""

    practice = models.ForeignKey(
        Practice,
        verbose_name=_("practice record"),
        on_delete=models.PROTECT,
        related_name="pages",
        help_text=_("Tandem, goals, dates and stage: entered once for all languages."),
    )
    challenge = RichTextField(
        _("the challenge"), features=STORY_FEATURES, help_text=_("What was the problem, and for whom?")
    )
    solution = RichTextField(
        _("what was done"), features=STORY_FEATURES, help_text=_("Who did what? What did city and university each do?")
    )
    result = RichTextField(
        _("the result"),
        features=STORY_FEATURES,
        help_text=_("What has changed, for whom?"),
    )
    evidence = RichTextField(
        _("evidence"),
        blank=True,
        features=STORY_FEATURES,
        help_text=_("How do you know? What was asked, counted or compared, by whom, and where can it be read?"),
    )
    city_part = models.TextField(_("what the city did"), blank=True, help_text=_("One or two sentences."))
    university_part = models.TextField(_("what the university did"), blank=True, help_text=_("One or two sentences."))
    citizens_part = models.TextField(_("what residents did"), blank=True, help_text=_("One or two sentences."))
    business_part = models.TextField(_("what businesses did"), blank=True, help_text=_("One or two sentences."))
    helped = RichTextField(_("what helped"), blank=True, features=STORY_FEATURES, help_text=_("People, rules, luck."))
    hindered = RichTextField(
        _("what hindered"), blank=True, features=STORY_FEATURES, help_text=_("And how you dealt with it.")
    )
    not_worked = RichTextField(
        _("what did not work"),
        blank=True,
        features=STORY_FEATURES,
        help_text=_("The most useful chapter for others. Honest, without names."),
    )
    transfer = RichTextField(
        _("what others need"),
        blank=True,
        features=STORY_FEATURES,
        help_text=_("Conditions, people, money and time that another city needs to reuse it."),
    )
    contact_role = models.CharField(
        _("contact role"),
        max_length=160,
        blank=True,
        help_text=_("The office that answers questions, such as “Science office of the city”. No personal names."),
    )
    body = StreamField(
        StoryBlock(),
        verbose_name=_("more"),
        blank=True,
        help_text=_("Gallery, quotations, pictures, figures: what does not fit into the chapters."),
    )
    keywords = ClusterTaggableManager(
        through=PracticeKeyword, verbose_name=_("keywords"), blank=True, related_name="practice_pages"
    )

    #: The rows of the vocabulary that the page shows, by kind (core.terms.shown_terms); set when it is served.
    about: dict[str, list[Any]]

    objects = PracticePageQuerySet.as_page_manager()

    base_form_class = StoryForm

    kind_label = _("Practice")
    kind_plural = _("Practices")
    og_type = "article"
    parent_page_types = ["practices.PracticeLibraryPage"]
    subpage_types: list[str] = []
    body_fields = [
        "place",
        "challenge",
        "solution",
        "city_part",
        "university_part",
        "citizens_part",
        "business_part",
        "result",
        "evidence",
        "helped",
        "hindered",
        "not_worked",
        "transfer",
        "body",
        "keyword_list",
    ]
    term_fields = {
        "goal": "practice.goals",
        "theme": "practice.themes",
        "tandem": "practice.tandems",
        "ambition": "practice.ambition",
        "action": "practice.action",
        "audience": "practice.audiences",
    }
    #: Keywords belong to one language: a translation starts without them.
    not_translated = ["tagged_keywords"]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("practice"),
        SealPanel(heading=_("Review by the network")),
        MultiFieldPanel([FieldPanel("challenge"), FieldPanel("solution")], heading=_("The story")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("city_part"), FieldPanel("university_part")]),
                FieldRowPanel([FieldPanel("citizens_part"), FieldPanel("business_part")]),
            ],
            heading=_("Who took part"),
        ),
        MultiFieldPanel([FieldPanel("result"), FieldPanel("evidence")], heading=_("Results and evidence")),
        MultiFieldPanel(
            [FieldPanel("helped"), FieldPanel("hindered"), FieldPanel("not_worked"), FieldPanel("transfer")],
            heading=_("What others learn from it"),
        ),
        FieldPanel("contact_role"),
        FieldPanel("keywords"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("practice")
        verbose_name_plural = _("practices")

    def clean(self) -> None:
        super().clean()
        if self.practice_id and self.locale_id and self._others().exists():
            raise ValidationError({"practice": _("This practice already has a page in this language.")})

    def _others(self) -> models.QuerySet[PracticePage]:
        same = PracticePage.objects.filter(practice_id=self.practice_id, locale_id=self.locale_id, alias_of=None)
        return same.exclude(pk=self.pk)

    @property
    def place(self) -> str:
        """Where it happens, in the language of the page."""
        return self.practice.place_in(self.language)

    @property
    def library(self) -> Any:
        """The page above, without a query where the address was looked up."""
        line = getattr(self, "line", None)
        return line[-2] if line else self.get_parent()

    @cached_property
    def keyword_list(self) -> str:
        return ", ".join(sorted(word.name for word in self.keywords.all()))

    def teaser_meta(self) -> list[str]:
        return [fact for fact in (self.place, self.practice.years) if fact]

    def json_ld(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [practice_article(self, request)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        self.practice = Practice.objects.for_story().get(pk=self.practice_id)
        self.about = shown_terms(self, draft=getattr(request, "is_preview", False))
        self.practice.served_goals = self.about["goal"]
        context = super().get_context(request, *args, **kwargs)
        return context | telling_of(self, request, context["meta"])
