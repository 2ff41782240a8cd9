"""Rotas as records: their names, rhythm and the order of their tandems. The turns stand in their own view."""

from __future__ import annotations

from typing import Any, ClassVar

from wagtail.admin.panels import ObjectList
from wagtail.admin.viewsets.model import ModelViewSet

from planning.models import Rota


class RotaViewSet(ModelViewSet):
    model = Rota
    name = "rotas"
    icon = "rotate"
    edit_handler = ObjectList(Rota.panels)
    copy_view_enabled = False
    add_to_reference_index = False
    list_display: ClassVar[list[Any]] = ["title", "rhythm", "starts_on", "is_active"]
