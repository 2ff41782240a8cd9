"""The private calendar: the file behind its address, and the buttons by which a person gets, renews and ends it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from planning import own_feed
from planning.link_views import sealed
from planning.permissions import SEE_PLAN


@never_cache
@require_safe
def own_calendar(request: HttpRequest, token: str) -> HttpResponse:
    """404 for an address that opens nothing (any more); it does not say why."""
    reader = own_feed.reader_of(token)
    if reader is None:
        raise Http404
    response = HttpResponse(own_feed.calendar_of(reader), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = 'inline; filename="plan.ics"'
    return sealed(response)


@require_POST
def change_own_calendar(request: HttpRequest, action: str) -> HttpResponse:
    if not request.user.has_perm(SEE_PLAN):
        raise PermissionDenied
    if action == "renew":
        own_feed.renew(request.user)
        messages.success(request, _("Your calendar has a new address. An older one opens nothing any more."))
    elif action == "revoke":
        own_feed.revoke(request.user)
        messages.success(request, _("Your calendar has no address any more."))
    else:
        raise Http404
    return redirect("planning:notices")
