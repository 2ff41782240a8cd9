"""The workplace's own menu: the board and the glossary."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet

from translation.board_view import may_see_board
from translation.models import GlossaryTerm


class GlossaryViewSet(ModelViewSet):
    model = GlossaryTerm
    name = "glossary"
    icon = "openquote"
    menu_label = _("Glossary")
    menu_order = 20
    copy_view_enabled = False
    add_to_reference_index = False
    list_display: ClassVar[list[Any]] = ["name", "remark"]
    search_fields: ClassVar[list[str]] = ["name", "remark", "words__text"]
    search_backend_name = None
    ordering: ClassVar[list[str]] = ["name"]


class BoardItem(MenuItem):
    def __init__(self) -> None:
        label = pgettext_lazy("menu", "Translation board")
        super().__init__(label, reverse_lazy("translation:board"), "translation-board", icon_name="globe", order=10)

    def is_shown(self, request: HttpRequest) -> bool:
        return may_see_board(request.user)


class TranslationGroup(ViewSetGroup):
    menu_label = _("Translation")
    menu_icon = "globe"
    menu_order = 155
    items = (GlossaryViewSet,)
    submenu_hook = "register_translation_menu_item"
