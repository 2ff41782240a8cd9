"""The pages of the network: who is a member, and what each tandem does."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField

from core.blocks import StoryBlock
from core.caching.expiry import fresh_until
from core.gathering import GathersPages
from core.mixed_pages import visible_in
from core.models import BasePage, IndexPage
from network.additions import additions_to
from network.facets import CountryFacet, StandingFacet
from network.json_ld import tandem_organisation
from network.map import members_map, place_of
from network.members import membership
from network.models.records import Tandem
from network.standing import this_year

VOICE_FEATURES = ["bold", "italic", "link"]


class MembersPage(IndexPage):
    """All members, read from the records: a tandem is listed whether or not it has a page in this language."""

    facets = [
        CountryFacet("country", _("Country")),
        StandingFacet("status", _("Status"), choices=Tandem.Status.choices),
    ]
    ordering = ["city__name_en"]
    #: All on one page: members are some dozens, and a reader looks for a name.
    per_page = 200

    kind_label = _("Network")
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["network.TandemPage"]

    class Meta:
        verbose_name = _("members page")
        verbose_name_plural = _("members pages")

    def items(self) -> models.QuerySet[Any]:
        return Tandem.objects.for_cards()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["membership"] = membership(context["listing"].page.object_list, self.locale)
        context["map"] = members_map(context["membership"])
        context["membership_url"] = membership_url(self.locale_id)
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Who is a member is asked anew when a year begins."""
        response = super().serve(request, *args, **kwargs)
        fresh_until(response, datetime(this_year() + 1, 1, 1, tzinfo=get_current_timezone()))
        return response


class MembershipPage(BasePage):
    """How a city and its university join: what it means, the steps, and the way to the enquiry form."""

    lead = models.TextField(_("lead"), blank=True, help_text=_("The first paragraph, set large."))
    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)

    kind_label = _("Page")
    max_count_per_parent = 1
    body_fields = ["lead", "body"]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    content_panels = [*BasePage.content_panels, FieldPanel("lead"), FieldPanel("body")]

    class Meta:
        verbose_name = _("page for new members")
        verbose_name_plural = _("pages for new members")


def membership_url(locale_id: int) -> str:
    """Where one becomes a member, in one language; empty where there is no such page. One query."""
    page = MembershipPage.objects.filter(pk__in=visible_in(locale_id).values("pk")).first()
    return (page.get_url() or "") if page else ""


class TandemPage(GathersPages, BasePage):
    """One tandem in one language: who they are, in two voices, and all that was told about them."""

    tandem = models.ForeignKey(Tandem, verbose_name=_("tandem"), on_delete=models.PROTECT, related_name="pages")
    city_text = RichTextField(
        _("the city"),
        blank=True,
        features=VOICE_FEATURES,
        help_text=_("What the city brings to the tandem, in its own words: one or two paragraphs."),
    )
    university_text = RichTextField(
        _("the university"),
        blank=True,
        features=VOICE_FEATURES,
        help_text=_("What the university or universities bring, in their own words: one or two paragraphs."),
    )
    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)

    kind_label = _("Tandem")
    in_related = False
    parent_page_types = ["network.MembersPage"]
    subpage_types: list[str] = []
    body_fields = ["city_text", "university_text", "body"]
    term_fields = {"tandem": "tandem"}
    picture_records = {"tandem": ("wide", "share"), "tandem.city": ("natural",)}

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("tandem"),
        MultiFieldPanel([FieldPanel("city_text"), FieldPanel("university_text")], heading=_("Two voices")),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("page of a tandem")
        verbose_name_plural = _("pages of tandems")

    def clean(self) -> None:
        super().clean()
        if self.tandem_id and self.locale_id and self._others().exists():
            raise ValidationError({"tandem": _("This tandem already has a page in this language.")})

    def _others(self) -> models.QuerySet[TandemPage]:
        return TandemPage.objects.filter(tandem_id=self.tandem_id, locale_id=self.locale_id).exclude(pk=self.pk)

    def teaser_meta(self) -> list[str]:
        return [self.tandem.city.country_name]

    def json_ld(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [tandem_organisation(self, request)]

    def gathered_terms(self) -> dict[str, list[int]]:
        return {"tandem": [self.tandem_id]}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        # City and universities are named in several places of the page and in its structured data.
        self.tandem = Tandem.objects.for_cards().select_related("picture", "city__picture").get(pk=self.tandem_id)
        # Where the page has no picture of its own, that of the tandem stands above it and is shared.
        self.share_image = self.share_image or self.tandem.picture
        context = super().get_context(request, *args, **kwargs)
        context["map"] = place_of(self.tandem)
        context["meta"].follow_listing(context["gathering"].listing)
        context["additions"] = additions_to(self)
        return context
