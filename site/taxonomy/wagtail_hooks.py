"""The vocabulary in the admin: one menu group, each list searchable by both names."""

from __future__ import annotations

from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from taxonomy.choosers import ChooserInEveryLanguage
from taxonomy.models import FURTHER, Action, Ambition, Audience, Channel, Goal, Target, Theme

NAMES = ["name_de", "name_en", *(f"name_{code}" for code in FURTHER)]


class VocabularyViewSet(SnippetViewSet):
    """Searched in the database itself: the names are short and the rows few."""

    chooser_viewset_class = ChooserInEveryLanguage
    search_backend_name = None
    search_fields: ClassVar[list[str]] = NAMES
    list_per_page = 50
    copy_view_enabled = False


class GoalViewSet(VocabularyViewSet):
    model = Goal
    icon = "globe"
    list_display: ClassVar[list[Any]] = ["number", *NAMES, "colour"]
    ordering: ClassVar[list[str]] = ["number"]


class TargetViewSet(VocabularyViewSet):
    model = Target
    icon = "crosshairs"
    list_display: ClassVar[list[Any]] = ["code", *NAMES, "goal"]
    list_filter: ClassVar[list[str]] = ["goal"]
    search_fields: ClassVar[list[str]] = ["code", *NAMES]
    ordering: ClassVar[list[str]] = ["sort_order"]


class TermViewSet(VocabularyViewSet):
    list_display: ClassVar[list[Any]] = [*NAMES, "slug", "sort_order"]
    search_fields: ClassVar[list[str]] = ["slug", *NAMES]
    ordering: ClassVar[list[str]] = ["sort_order", "name_en"]


class ThemeViewSet(TermViewSet):
    model = Theme
    icon = "tag"


class AmbitionViewSet(VocabularyViewSet):
    model = Ambition
    icon = "thumbtack"
    list_display: ClassVar[list[Any]] = ["number", *NAMES]
    ordering: ClassVar[list[str]] = ["number"]


class ActionViewSet(VocabularyViewSet):
    model = Action
    icon = "list-ol"
    list_display: ClassVar[list[Any]] = ["code", *NAMES, "ambition"]
    list_filter: ClassVar[list[str]] = ["ambition"]
    search_fields: ClassVar[list[str]] = ["code", *NAMES]
    ordering: ClassVar[list[str]] = ["code"]


class AudienceViewSet(TermViewSet):
    model = Audience
    icon = "group"


class ChannelViewSet(TermViewSet):
    model = Channel
    icon = "rss"
    list_display: ClassVar[list[Any]] = [*NAMES, "slug", "length_limit", "picture_format"]


@register_snippet
class TaxonomyGroup(SnippetViewSetGroup):
    menu_label = _("Taxonomy")
    menu_icon = "tag"
    menu_order = 600
    items = (
        ThemeViewSet,
        GoalViewSet,
        TargetViewSet,
        AmbitionViewSet,
        ActionViewSet,
        AudienceViewSet,
        ChannelViewSet,
    )
