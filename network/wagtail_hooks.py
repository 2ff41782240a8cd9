"""Cities, universities and tandems in the admin: one menu group."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from network.models import City, Tandem, University
from taxonomy.choosers import ChooserInEveryLanguage

NAMES = ["name_de", "name_en"]


class TandemViewSet(SnippetViewSet):
    model = Tandem
    icon = "link"
    chooser_viewset_class = ChooserInEveryLanguage
    list_display: ClassVar[list[Any]] = [
        "city",
        Column("standing_label", label=_("Status"), sort_key="status"),
        "joined",
        "left",
        "contact_role",
    ]
    list_filter: ClassVar[list[str]] = ["status"]
    search_backend_name = None
    search_fields: ClassVar[list[str]] = ["city__name_de", "city__name_en", "contact_role"]
    ordering: ClassVar[list[str]] = ["city__name_en"]
    copy_view_enabled = False


class CityViewSet(SnippetViewSet):
    model = City
    icon = "site"
    chooser_viewset_class = ChooserInEveryLanguage
    list_display: ClassVar[list[Any]] = [*NAMES, Column("country_name", label=_("Country"), sort_key="country"), "slug"]
    search_fields: ClassVar[list[str]] = [*NAMES, "slug", "country"]
    ordering: ClassVar[list[str]] = ["name_en"]
    copy_view_enabled = False


class UniversityViewSet(SnippetViewSet):
    model = University
    icon = "glasses"
    chooser_viewset_class = ChooserInEveryLanguage
    list_display: ClassVar[list[Any]] = [*NAMES, "kind"]
    list_filter: ClassVar[list[str]] = ["kind"]
    search_fields: ClassVar[list[str]] = NAMES
    ordering: ClassVar[list[str]] = ["name_en"]
    copy_view_enabled = False


@register_snippet
class NetworkGroup(SnippetViewSetGroup):
    menu_label = _("Network")
    menu_icon = "site"
    menu_order = 300
    items = (TandemViewSet, CityViewSet, UniversityViewSet)
