"""The newsletter as pages: an archive in each language, and an issue in each language."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from core.listing import YearFacet
from core.models import BasePage, IndexPage
from core.page_queries import PageTypeQuerySet
from newsletter.blocks import MAIL_FEATURES, IssueBlock
from planning.mixins import PlannedPageMixin

#: More is cut off in the lists of most mail programs.
SUBJECT_SHOWN = 60
PREHEADER_SHOWN = 100


class NewsletterIndexPage(IndexPage):
    """All issues of one language, and the way to subscribe."""

    kind_label = _("Newsletter")
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["newsletter.NewsletterIssuePage"]
    ordering = ["-date", "-pk"]
    facets = [YearFacet("year", _("Year"), field="date")]

    class Meta:
        verbose_name = _("newsletter archive")
        verbose_name_plural = _("newsletter archives")

    def items(self) -> models.QuerySet[Any]:
        return NewsletterIssuePage.objects.child_of(self).live().public().for_cards()


class NewsletterIssuePage(PlannedPageMixin, BasePage):
    """One issue in one language. Its pages are chosen once and told in the language of each reader."""

    date = models.DateField(_("date"), default=timezone.localdate, help_text=_("As it stands above the issue."))
    subject = models.CharField(
        _("subject"),
        max_length=150,
        blank=True,
        help_text=_("Of the mail. The first 60 characters are shown everywhere. Without one, the title is used."),
    )
    preheader = models.CharField(
        _("preheader"),
        max_length=150,
        blank=True,
        help_text=_("What mail programs show behind the subject: up to 100 characters that make one want to open."),
    )
    intro = RichTextField(_("greeting"), blank=True, features=MAIL_FEATURES)
    items = StreamField(IssueBlock(), verbose_name=_("content"), blank=True)

    objects = PageTypeQuerySet.as_page_manager()

    kind_label = _("Newsletter")
    in_related = False
    og_type = "article"
    parent_page_types = ["newsletter.NewsletterIndexPage"]
    subpage_types: list[str] = []
    body_fields = ["intro", "items"]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("date"),
        MultiFieldPanel([FieldPanel("subject"), FieldPanel("preheader")], heading=_("In the mailbox")),
        FieldPanel("intro"),
        HelpPanel(
            content=_(
                "Pages appear with the teaser that they have in the language of the issue. Where a page exists in the "
                "other language only, the issue says so."
            )
        ),
        FieldPanel("items"),
    ]

    class Meta:
        verbose_name = _("newsletter issue")
        verbose_name_plural = _("newsletter issues")

    def clean(self) -> None:
        super().clean()
        # The stored form is read: building the blocks would give them numbers, and so change what was approved.
        chosen = [block["value"].get("page") for block in self.items.raw_data if block["type"] == "page"]
        if chosen and Page.objects.filter(pk__in=chosen, translation_key=self.translation_key).exists():
            raise ValidationError({"items": _("An issue cannot contain itself. Choose another page.")})

    @property
    def teaser_date(self) -> Any:
        return self.date

    @property
    def mail_subject(self) -> str:
        return " ".join((self.subject or self.title).split())

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        return [("", _("Web page")), ("html", _("Mail as HTML")), ("text", _("Mail as text"))]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        from newsletter.composing import compose
        from newsletter.rendering import as_html, as_text

        if mode_name == "html":
            return HttpResponse(as_html(compose(self)))
        if mode_name == "text":
            return HttpResponse(as_text(compose(self)), content_type="text/plain; charset=utf-8")
        response: HttpResponse = super().serve_preview(request, mode_name)
        return response

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from newsletter.composing import compose

        context = super().get_context(request, *args, **kwargs)
        context["letter"] = compose(self)
        return context
