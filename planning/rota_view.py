"""The rota in the admin: whose turn it is, what can be done with a turn, and who did how much."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from planning import rota as rotas
from planning.models import Rota, Turn


class RotaView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "planning/rota.html"
    page_title = gettext_lazy("Rota")
    header_icon = "rotate"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.has_perm("planning.view_rota"):
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = [self._shown(rota) for rota in Rota.objects.filter(is_active=True)]
        return {
            **super().get_context_data(**kwargs),
            "rotas": found,
            "today": timezone.localdate(),
            "may_change": self.request.user.has_perm("planning.change_rota"),
            "may_add": self.request.user.has_perm("planning.add_rota"),
        }

    def _shown(self, rota: Rota) -> dict[str, Any]:
        turns = list(rota.turns.select_related("rota", "tandem__city", "entry"))
        everything = self.request.user.has_perm("planning.change_rota")
        own = set(Turn.objects.filter(rota=rota).for_user(self.request.user).values_list("pk", flat=True))
        return {
            "rota": rota,
            "turns": [(turn, turn.state == Turn.State.OPEN and (everything or turn.pk in own)) for turn in turns],
            "open": [turn for turn in turns if turn.state == Turn.State.OPEN] if everything else [],
            "shares": rotas.fairness(rota),
        }


@require_POST
def settle(request: HttpRequest, turn_id: int, action: str) -> HttpResponse:
    """Deliver, skip or swap a turn; a refusal is told at the head of the rota."""
    turn = get_object_or_404(Turn.objects.select_related("rota", "tandem"), pk=turn_id)
    try:
        _act(request, turn, action)
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, _("The rota is up to date."))
    return redirect("planning:rota")


def _act(request: HttpRequest, turn: Turn, action: str) -> None:
    if action == "done":
        rotas.deliver(turn, request.user)
    elif action == "skip":
        rotas.skip(turn, request.user, request.POST.get("reason", "")[:240])
    else:
        chosen = request.POST.get("other", "")
        other = Turn.objects.select_related("rota", "tandem").filter(pk=int(chosen) if chosen.isdecimal() else 0)
        if (found := other.first()) is None:
            raise ValidationError(_("Choose a turn of another tandem in the same rota."))
        rotas.swap(turn, found, request.user)


@require_POST
def give(request: HttpRequest, rota_id: int) -> HttpResponse:
    """Fill the rota for the time to come."""
    if not request.user.has_perm("planning.change_rota"):
        raise PermissionDenied
    made = rotas.give_turns(get_object_or_404(Rota, pk=rota_id), timezone.localdate())
    messages.success(request, _("Turns given: %(number)s") % {"number": len(made)})
    return redirect("planning:rota")
