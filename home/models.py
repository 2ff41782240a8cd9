"""The home page and the pages that belong to no section."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from core.blocks import StoryBlock
from core.caching.expiry import fresh_until
from core.models import BasePage


class HomePage(BasePage):
    """The front door: what the network does in ten seconds, then what is new."""

    headline = models.CharField(
        _("headline"), max_length=120, blank=True, help_text=_("What the network does, in one short sentence.")
    )
    introduction = models.TextField(
        _("introduction"), blank=True, help_text=_("Two or three sentences below the headline.")
    )
    lead_page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("lead story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Shown large. Without one, the latest news leads."),
    )

    kind_label = _("Home page")
    parent_page_types = ["wagtailcore.Page"]
    body_fields = ["headline", "introduction"]

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("headline"), FieldPanel("introduction")], heading=_("Opening")),
        PageChooserPanel("lead_page"),
        InlinePanel("featured", label=_("practice"), heading=_("Featured practices"), max_num=3),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from home.composition import FrontPage

        context = super().get_context(request, *args, **kwargs)
        context["front"] = FrontPage(self)
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The next dates change by themselves when one of them is over."""
        response = super().serve(request, *args, **kwargs)
        response.add_post_render_callback(self._say_until_when)
        return response

    @staticmethod
    def _say_until_when(response: TemplateResponse) -> None:
        change = (response.context_data or {})["front"].next_change
        if change is not None:
            fresh_until(response, change)


class FeaturedPractice(Orderable):
    home = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="featured")
    page = models.ForeignKey("wagtailcore.Page", verbose_name=_("practice"), on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("page")]

    class Meta(Orderable.Meta):
        verbose_name = _("featured practice")
        verbose_name_plural = _("featured practices")


class ContentPage(BasePage):
    """A page of text: about the network, membership, legal notices."""

    lead = models.TextField(_("lead"), blank=True, help_text=_("The first paragraph, set large."))
    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    in_footer = models.BooleanField(
        _("link in the footer"), default=False, help_text=_("For legal pages, which must be reachable from everywhere.")
    )

    kind_label = _("Page")
    body_fields = ["lead", "body"]

    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]
    promote_panels = [*BasePage.promote_panels, FieldPanel("in_footer")]

    class Meta:
        verbose_name = _("content page")
        verbose_name_plural = _("content pages")
