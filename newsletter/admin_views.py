"""Pages of the admin: send an issue, see how far a mailing is, act on it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from newsletter import sending
from newsletter.admin_forms import SendForm, TestForm
from newsletter.models import Mailing, NewsletterIssuePage
from newsletter.progress import progress_of
from newsletter.readiness import readiness
from newsletter.trying_out import send_test

_ON_ITS_WAY = gettext_lazy("The issue is on its way. Here you can see how far it is.")
_SCHEDULED = gettext_lazy("The issue will be sent at that time. Until then you can cancel it here.")


class SendView(WagtailAdminTemplateMixin, TemplateView):
    """Everything an officer should know before an issue leaves, and the two buttons."""

    template_name = "newsletter/admin/send.html"
    page_title = gettext_lazy("Send the newsletter")
    header_icon = "mail"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponseBase:
        if not request.user.has_perm(sending.MAY_SEND):
            raise PermissionDenied
        self.issue = get_object_or_404(NewsletterIssuePage, pk=page_id)
        return super().dispatch(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.issue.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit, "label": self.issue.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        own = {"issue": self.issue, "state": readiness(self.issue)}
        own_address = getattr(self.request.user, "email", "")
        forms = {"send_form": SendForm(), "test_form": TestForm(initial={"addresses": own_address})}
        return {**context, **own, **forms, **kwargs}

    def post(self, request: HttpRequest) -> HttpResponse:
        return self._test(request) if "test" in request.POST else self._send(request)

    def _test(self, request: HttpRequest) -> HttpResponse:
        form = TestForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(test_form=form), status=422)
        number = send_test(self.issue, form.cleaned_data["addresses"])
        said = ngettext("%(number)s test is on its way.", "%(number)s tests are on their way.", number)
        messages.success(request, said % {"number": number})
        return redirect(request.path)

    def _send(self, request: HttpRequest) -> HttpResponse:
        form = SendForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(send_form=form), status=422)
        only_ready, at = form.cleaned_data["only_ready"], form.cleaned_data["at"]
        try:
            mailing = sending.send_issue(self.issue, request.user, only_ready, at)
        except sending.NotReady as refusal:
            messages.error(request, str(refusal))
            return self.render_to_response(self.get_context_data(send_form=form), status=422)
        messages.success(request, _SCHEDULED if at else _ON_ITS_WAY)
        return redirect("newsletter_mailing:inspect", mailing.pk)


#: What an officer can do with a mailing, and what is said when it is done.
ACTIONS = {
    "pause": (sending.pause, gettext_lazy("The mailing pauses.")),
    "resume": (sending.resume, gettext_lazy("The mailing goes on.")),
    "cancel": (sending.cancel, gettext_lazy("The mailing was cancelled. Anyone who already has the issue keeps it.")),
    "doubtful": (sending.send_doubtful_again, gettext_lazy("Those in doubt get the issue once more.")),
}


@require_POST
def act(request: HttpRequest, mailing_id: int, action: str) -> HttpResponse:
    """Pause, resume, cancel, or send again to those in doubt."""
    if not request.user.has_perm(sending.MAY_SEND):
        raise PermissionDenied
    mailing = get_object_or_404(Mailing, pk=mailing_id)
    do, said = ACTIONS[action]
    if do(mailing):
        log(instance=mailing, action=f"newsletter.{action}", user=request.user)
        messages.success(request, said)
    else:
        messages.warning(request, _("Nothing was changed: the mailing is not in a state for that."))
    return redirect("newsletter_mailing:inspect", mailing.pk)


def show_progress(request: HttpRequest, mailing_id: int) -> HttpResponse:
    """The counts of a mailing alone, for the script that renews them on its page."""
    if not request.user.has_perm("newsletter.view_mailing"):
        raise PermissionDenied
    mailing = get_object_or_404(Mailing, pk=mailing_id)
    response = render(request, "newsletter/admin/progress.html", {"progress": progress_of(mailing)})
    response["X-Mailing-State"] = mailing.state
    return response
