"""Each person says which mails of the plan they want."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponse, HttpResponseBase
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.users.models import UserProfile

from planning.models import NoticeSettings
from planning.overview_mail import settings_of
from planning.own_feed import address_of
from planning.permissions import SEE_PLAN


class NoticeForm(forms.ModelForm[NoticeSettings]):
    class Meta:
        model = NoticeSettings
        fields = ("digest", "at_once")


class NoticeView(WagtailAdminTemplateMixin, FormView[NoticeForm]):
    template_name = "planning/notices.html"
    page_title = gettext_lazy("Mails of the plan")
    header_icon = "mail"
    form_class = NoticeForm
    success_url = reverse_lazy("planning:notices")
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.has_perm(SEE_PLAN):
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(own_calendar=address_of(self.request.user), **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "instance": settings_of(self.request.user)}

    def form_valid(self, form: NoticeForm) -> HttpResponse:
        row = form.save()
        # The mail at once is Wagtail's own; its switch stands in the profile.
        profile = UserProfile.get_for_user(row.user)
        profile.submitted_notifications = row.at_once
        profile.save(update_fields=["submitted_notifications"])
        messages.success(self.request, _("Your choice is saved."))
        return super().form_valid(form)
