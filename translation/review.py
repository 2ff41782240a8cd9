"""Comparing a translation with its original, and deciding about what is open. GET shows, POST decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from translation import services
from translation.assigning import AssignForm
from translation.models import TranslationState
from translation.originals import NotReady, make_original
from translation.side_by_side import side_by_side
from translation.strings import path_of
from translation.taking import Locked, take_new_blocks, taken_in_words, wanted_blocks


class ReviewView(WagtailAdminTemplateMixin, TemplateView):
    """Both languages side by side, for those who may edit one of them."""

    template_name = "translation/review.html"
    header_icon = "globe"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponseBase:
        states = TranslationState.objects.select_related("page__locale", "source__locale", "assignee", "marked_by")
        self.state = get_object_or_404(states, page=page_id)
        self.page = self.state.page.specific
        if self.state.source is None:
            messages.error(request, _("The original of this translation has been deleted."))
            return redirect("wagtailadmin_pages:edit", page_id)
        if not (may_edit(self.page, request.user) or may_edit(self.state.source, request.user)):
            raise PermissionDenied
        return super().dispatch(request)

    def get_page_title(self) -> str:
        return _("Translation: %(title)s") % {"title": self.page.get_admin_display_title()}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        title = self.page.get_admin_display_title()
        return [*self.breadcrumbs_items, {"url": edit, "label": title}, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown, source = side_by_side(self.page, self.state), self.state.source
        return {
            **super().get_context_data(**kwargs),
            "page": self.page,
            "state": self.state,
            "shown": shown,
            "language": self.page.locale.language_code,
            "source_language": source.locale.language_code if source else "",
            "assign_form": AssignForm(instance=self.state),
            "may_edit": may_edit(self.page, self.request.user),
            "may_correct": source is not None and may_edit(source, self.request.user),
            "has_choices": any(passage.is_open or passage.is_kept for passage in shown.passages),
        }


def may_edit(page: Page, user: Any) -> bool:
    return bool(page.specific.permissions_for_user(user).can_edit())


@require_POST
def act(request: HttpRequest, page_id: int, action: str) -> HttpResponse:
    """Do one of ``ACTIONS`` with the translation and say what came of it."""
    page = get_object_or_404(Page, pk=page_id).specific
    if action not in ACTIONS:
        raise PermissionDenied
    try:
        messages.success(request, ACTIONS[action](request, page))
    except (services.NoSource, services.ChangedBefore, NotReady, Locked) as answer:
        messages.error(request, str(answer))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect(get_valid_next_url_from_request(request) or reverse("translation:review", args=[page_id]))


def _up_to_date(request: HttpRequest, page: Page) -> str:
    services.mark_up_to_date(page, request.user)
    return _("The translation counts as up to date.")


def _correction(request: HttpRequest, page: Page) -> str:
    services.mark_correction(page, request.user)
    return _("The change was a correction; the translation stays as it is.")


def _confirm(request: HttpRequest, page: Page) -> str:
    services.confirm_machine_text(page, request.user)
    return _("The machine's text is confirmed.")


def _keep(request: HttpRequest, page: Page) -> str:
    paths = set(request.POST.getlist("path"))
    state = services.state_of(page)
    keys = {*state.untranslated, *state.kept}
    services.keep_as_is(page, [key for key in keys if path_of(key) in paths], request.user)
    return _("Saved what stays the same or empty on purpose.")


def _assign(request: HttpRequest, page: Page) -> str:
    state = services.state_of(page)
    if state.source is not None and not may_edit(state.source, request.user):
        raise PermissionDenied
    form = AssignForm(request.POST, instance=state)
    if not form.is_valid():
        raise ValidationError([message for found in form.errors.values() for message in found])
    form.save()
    return _("Saved who translates the page, and by when.")


def _take_blocks(request: HttpRequest, page: Page) -> str:
    return taken_in_words(take_new_blocks(page, request.user, wanted_blocks(request.POST)))


def _make_original(request: HttpRequest, page: Page) -> str:
    make_original(page, request.user)
    return _("This page is the original now; the other language is its translation.")


ACTIONS: dict[str, Callable[[HttpRequest, Page], str]] = {
    "up-to-date": _up_to_date,
    "correction": _correction,
    "confirm": _confirm,
    "keep": _keep,
    "take-blocks": _take_blocks,
    "make-original": _make_original,
    "assign": _assign,
}
