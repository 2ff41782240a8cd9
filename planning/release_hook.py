"""The editor's "Publish": where the story has other languages waiting, they go live with the page, or none does."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from planning.assessment import is_planned
from planning.gate import publish_together
from planning.page_views import tell
from planning.reasons import NotClear
from planning.sentence import spoken
from planning.stories import companions


def release_instead(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Publish the whole story (hook ``before_publish_page``); None leaves a page that stands alone to Wagtail."""
    if not is_planned(page.specific_class):
        return None
    pages = companions(page)
    if len(pages) == 1:
        return None
    try:
        _demand_rights(request, pages)
        live = publish_together(pages, request.user)
    except NotClear as refusal:
        tell(request, refusal.all_reasons)
        return redirect("wagtailadmin_pages:edit", page.pk)
    except ValidationError as error:
        messages.error(request, _("Not published: %(errors)s") % {"errors": " ".join(error.messages)})
        return redirect("wagtailadmin_pages:edit", page.pk)
    messages.success(request, _message(live))
    return redirect("wagtailadmin_explore", page.get_parent().pk)


def _demand_rights(request: HttpRequest, pages: list[Page]) -> None:
    for page in pages:
        if not page.specific.permissions_for_user(request.user).has_right_to_publish():
            raise PermissionDenied


def _message(pages: list[Page]) -> str:
    titles = ", ".join(page.title for page in pages)
    if scheduled := pages[0].scheduled_revision:
        moment = spoken(scheduled.approved_go_live_at)
        return _("Scheduled together for %(moment)s: %(titles)s") % {"moment": moment, "titles": titles}
    return _("Published together: %(titles)s") % {"titles": titles}
