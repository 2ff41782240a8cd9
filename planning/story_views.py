"""The view of one story, all languages at a glance, and what people can do with it there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from planning import asking, services
from planning.assessment import is_planned
from planning.languages import content_languages, language_name
from planning.models import ApprovalRequest, CommunicationPlan
from planning.page_views import tell
from planning.permissions import entries_for, may_change
from planning.reasons import NotClear
from planning.sentence import spoken
from planning.side_panel import story_context
from planning.stories import companions, go_live_for, proposed_moment, release_of, scheduled_pages
from planning.workflow import draft_of_page
from planning.writing import SESSION_KEY


def page_for(user: Any, page_id: int) -> Page:
    """The newest draft of a planned page that the user may edit. 404 or PermissionDenied otherwise."""
    page = get_object_or_404(Page.objects.filter(alias_of__isnull=True), pk=page_id)
    if not is_planned(page.specific_class) or not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return draft_of_page(page)


class StoryView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "planning/story.html"
    header_icon = "calendar-check"
    _show_breadcrumbs = True

    def get_page_title(self) -> str:
        return _("Story: %(title)s") % {"title": self.page.title}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit, "label": self.page.title},
            {"url": "", "label": self.get_page_title()},
        ]

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponseBase:
        self.page = page_for(request.user, page_id)
        return super().dispatch(request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        release = release_of(self.page)
        user = self.request.user
        rights = {
            "may_exempt": user.has_perm("planning.exempt_story"),
            "may_override": user.has_perm("planning.override_clearance"),
            "may_plan": user.has_perm("planning.add_planentry"),
        }
        return {
            **super().get_context_data(**kwargs),
            **story_context(self.page, release, user),
            **rights,
            "open_entries": entries_for(user).open().unwritten(),
            "proposed_moment": proposed_moment(release.story),
            "scheduled": scheduled_pages(self.page),
            "questions": asking.requests_for(self.page),
            "language_choices": [(code, language_name(code)) for code in content_languages()],
            "correctable": self.page.live and self.page.has_unpublished_changes,
        }


Act = Callable[[HttpRequest, Page], str]


@require_POST
def act(request: HttpRequest, page_id: int, action: str) -> HttpResponse:
    """Do one of ``ACTIONS`` with the story of the page and say what came of it."""
    page = page_for(request.user, page_id)
    if action not in ACTIONS:
        raise PermissionDenied
    try:
        messages.success(request, ACTIONS[action](request, page))
    except NotClear as refusal:
        tell(request, refusal.all_reasons)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect(get_valid_next_url_from_request(request) or reverse("planning:story", args=[page.pk]))


def _choose(request: HttpRequest, page: Page) -> str:
    entry = get_object_or_404(entries_for(request.user), pk=request.POST.get("entry") or 0)
    if not may_change(request.user, entry):
        raise PermissionDenied
    services.link(entry, page, request.user)
    return _("The story belongs to the plan entry “%(entry)s” now.") % {"entry": entry.title}


def _plan(request: HttpRequest, page: Page) -> str:
    """Make an entry for a page that was written first."""
    user: Any = request.user
    if not user.has_perm("planning.add_planentry"):
        raise PermissionDenied
    plan = CommunicationPlan.objects.current().first()
    if plan is None:
        raise ValidationError(_("There is no current communication plan. Ask the secretariat to make one."))
    entry = services.plan_story(plan, page.title[:160], [page], tandem=user.tandems.first(), responsible=user)
    return _("The plan entry “%(entry)s” was made. Give it a date and a channel.") % {"entry": entry.title}


def _unlink(request: HttpRequest, page: Page) -> str:
    entry = get_object_or_404(entries_for(request.user), story=page.translation_key)
    if not may_change(request.user, entry):
        raise PermissionDenied
    services.unlink(entry, page, request.user)
    return _("The story was taken out of the plan entry “%(entry)s”.") % {"entry": entry.title}


def _exempt(request: HttpRequest, page: Page) -> str:
    services.exempt(page, request.user, request.POST.get("reason", ""))
    return _("The story may become public outside the plan. Your reason is kept.")


def _approve(request: HttpRequest, page: Page) -> str:
    services.approve([page], request.user)
    return _("The content of “%(page)s” is approved as it stands.") % {"page": page.title}


def _withdraw(request: HttpRequest, page: Page) -> str:
    services.withdraw([page], request.user)
    return _("The approval of “%(page)s” was withdrawn.") % {"page": page.title}


def _release_now(request: HttpRequest, page: Page) -> str:
    pages = _releasable(request, page)
    services.publish_together(pages, request.user, at=timezone.now())
    return _("Published: %(titles)s") % {"titles": ", ".join(other.title for other in pages)}


def _release_at(request: HttpRequest, page: Page) -> str:
    moment = moment_in(request.POST.get("at", "")) or go_live_for(release_of(page))
    if moment is None or moment <= timezone.now():
        raise ValidationError(_("Choose a date and time in the future."))
    services.publish_together(_releasable(request, page), request.user, at=moment)
    return _("Scheduled for %(moment)s.") % {"moment": spoken(moment)}


def _unschedule(request: HttpRequest, page: Page) -> str:
    pages = services.unschedule(page, request.user)
    titles = ", ".join(other.title for other in pages)
    return _("The schedule was cancelled. These stay drafts until somebody releases them: %(titles)s") % {
        "titles": titles
    }


def _correct(request: HttpRequest, page: Page) -> str:
    services.correct(page, request.user, request.POST.get("reason", ""))
    return _("The small correction is published. Your reason is kept.")


def _override(request: HttpRequest, page: Page) -> str:
    pages = [page] if request.POST.get("scope") == "page" else companions(page)
    services.publish_in_emergency(pages, request.user, request.POST.get("reason", ""))
    return _("Published without clearance. Your reason is kept and shown in the history.")


def _ask(request: HttpRequest, page: Page) -> str:
    said = {name: request.POST.get(name, "") for name in ("name", "role", "email", "language", "note")}
    asked = asking.ask(page, request.user, **said)
    return _("%(who)s was asked by mail; the link is valid until %(until)s.") % {
        "who": asked,
        "until": spoken(asked.expires_at),
    }


def _revoke(request: HttpRequest, page: Page) -> str:
    asked = get_object_or_404(ApprovalRequest, story=page.translation_key, pk=request.POST.get("request") or 0)
    asking.revoke(asked, request.user)
    return _("The link for %(who)s opens nothing any more.") % {"who": asked}


ACTIONS: dict[str, Act] = {
    "choose": _choose,
    "plan": _plan,
    "unlink": _unlink,
    "exempt": _exempt,
    "approve": _approve,
    "withdraw": _withdraw,
    "release": _release_now,
    "schedule": _release_at,
    "unschedule": _unschedule,
    "correct": _correct,
    "override": _override,
    "ask": _ask,
    "revoke": _revoke,
}


def _releasable(request: HttpRequest, page: Page) -> list[Page]:
    """The pages that go live with this one. PermissionDenied when the user may not publish one of them."""
    pages = companions(page)
    for other in pages:
        if not other.specific.permissions_for_user(request.user).has_right_to_publish():
            raise PermissionDenied
    return pages


def moment_in(text: str) -> Any:
    """The moment in a ``datetime-local`` field, in the site's time zone; None when it is none."""
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return timezone.make_aware(moment) if moment and timezone.is_naive(moment) else moment


@require_POST
def write(request: HttpRequest, entry_id: int, app_label: str, model_name: str, parent_id: int) -> HttpResponse:
    """Begin the page of an entry: the editor opens, and the page that is saved there belongs to the entry."""
    entry = get_object_or_404(entries_for(request.user), pk=entry_id)
    if not may_change(request.user, entry):
        raise PermissionDenied
    request.session[SESSION_KEY] = entry.pk
    return redirect("wagtailadmin_pages:add", app_label, model_name, parent_id)


@require_POST
def approve_plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    plan = get_object_or_404(CommunicationPlan, pk=plan_id)
    services.approve_plan(plan, request.user)
    messages.success(request, _("“%(plan)s” is approved. Its stories can go live.") % {"plan": plan.title})
    return redirect("communication_plans:edit", plan.pk)
