"""Subscribers and mailings in the admin. Both are looked at, not edited: people change their own subscription."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets.button import HeaderButton
from wagtail.log_actions import log
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from newsletter import consent
from newsletter.models import Mailing, Subscriber
from newsletter.progress import progress_of
from newsletter.sending import MAY_SEND


class LookOnly(ModelPermissionPolicy):
    """No forms in the admin, whatever rights a person has on the table."""

    forbidden: ClassVar[set[str]] = {"add", "change", "delete"}

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in self.forbidden and bool(super().user_has_permission(user, action))


class LookOrErase(LookOnly):
    forbidden: ClassVar[set[str]] = {"add", "change"}


register_permission_policy(Mailing, LookOnly(Mailing))
register_permission_policy(Subscriber, LookOrErase(Subscriber))


class EraseView(generic.DeleteView):
    """Deleting a subscriber is forgetting a person (Art. 17 GDPR), with everything that belongs to it."""

    def delete_action(self) -> None:
        # The log keeps what was done, not to whom.
        log(self.object, "newsletter.erase", user=self.request.user, title=gettext("(address erased)"), deleted=True)
        consent.erase(self.object)


class SubscriberIndexView(generic.IndexView):
    @cached_property
    def header_buttons(self) -> list[Any]:
        """The ways from the list; each leads to a page that asks for its own right."""
        ways = [
            (_("Enter subscribers"), "newsletter_enter", "plus"),
            (_("Has it arrived?"), "newsletter_find", "search"),
            (_("Readers in figures"), "newsletter_figures", "view"),
            (_("Export as CSV"), "newsletter_export", "download"),
        ]
        return [HeaderButton(label, url=reverse(name), icon_name=icon) for label, name, icon in ways]

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        log(instance=request.user, action="newsletter.look", user=request.user)
        return super().get(request, *args, **kwargs)


class SubscriberInspectView(generic.InspectView):
    #: What is worked out, not stored, has no label of its own.
    labels: ClassVar[dict[str, Any]] = {"readable_address": _("Address"), "topic_labels": _("Topics")}

    def get_field_label(self, field_name: str, field: Any) -> str:
        return str(self.labels.get(field_name) or super().get_field_label(field_name, field))

    def get_field_display_value(self, field_name: str, field: Any) -> Any:
        value = super().get_field_display_value(field_name, field)
        return "–" if value in (None, "") else value

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        # The log keeps that somebody looked and at which row, not at which address.
        title = gettext("(address erased)") if not self.object.address else f"№ {self.object.pk}"
        log(self.object, "newsletter.look", user=self.request.user, title=title)
        context["consents"] = self.object.consents.all()
        context["deliveries"] = self.object.deliveries.select_related("mailing").order_by("-pk")[:50]
        return context


class SubscriberViewSet(ModelViewSet):
    model = Subscriber
    name = "newsletter_subscriber"
    url_prefix = "newsletter/subscribers"
    icon = "group"
    menu_label = _("Subscribers")
    form_fields: ClassVar[list[str]] = ["language", "name"]
    list_display: ClassVar[list[Any]] = [
        TitleColumn(
            "__str__",
            label=_("Address"),
            sort_key="address",
            get_url=lambda reader: reverse("newsletter_subscriber:inspect", args=[reader.pk]),
        ),
        Column("get_language_display", label=_("Language"), sort_key="language"),
        Column("topic_labels", label=_("Topics")),
        Column("get_state_display", label=_("State"), sort_key="state"),
        DateColumn("requested_at", label=_("Since"), sort_key="requested_at"),
    ]
    list_filter: ClassVar[list[str]] = ["state", "language"]
    search_fields: ClassVar[list[str]] = ["address"]
    search_backend_name = None
    ordering: ClassVar[list[str]] = ["-requested_at"]
    index_view_class = SubscriberIndexView
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = SubscriberInspectView
    inspect_template_name = "newsletter/admin/subscriber.html"
    inspect_view_fields: ClassVar[list[str]] = [
        "readable_address", "name", "language", "topic_labels", "state", "requested_at", "confirmed_at", "ended_at",
    ]  # fmt: skip
    delete_view_class = EraseView
    add_to_reference_index = False


class MailingInspectView(generic.InspectView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        user = self.request.user
        rights = {
            "may_act": user.has_perm("newsletter.add_mailing"),
            "may_see_readers": user.has_perm("newsletter.view_subscriber"),
        }
        return context | rights | {"progress": progress_of(self.object)}


class MailingIndexView(generic.IndexView):
    @cached_property
    def header_buttons(self) -> list[Any]:
        label = _("Send an issue") if self.request.user.has_perm(MAY_SEND) else _("See all issues")
        return [HeaderButton(label, url=reverse("newsletter_choose"), icon_name="mail")]

    def get_base_queryset(self) -> QuerySet[Mailing]:
        return Mailing.objects.with_progress()


class MailingViewSet(ModelViewSet):
    model = Mailing
    name = "newsletter_mailing"
    url_prefix = "newsletter/mailings"
    icon = "mail"
    menu_label = _("Mailings")
    form_fields: ClassVar[list[str]] = ["title"]
    list_display: ClassVar[list[Any]] = [
        TitleColumn(
            "title",
            label=_("Subject"),
            sort_key="title",
            get_url=lambda mailing: reverse("newsletter_mailing:inspect", args=[mailing.pk]),
        ),
        Column("get_state_display", label=_("State"), sort_key="state"),
        DateColumn("started_at", label=_("Started"), sort_key="started_at"),
        Column("progress_label", label=_("Progress")),
        Column("started_by", label=_("Sent by")),
    ]
    index_view_class = MailingIndexView
    list_filter: ClassVar[list[str]] = ["state"]
    search_fields: ClassVar[list[str]] = ["title"]
    search_backend_name = None
    ordering: ClassVar[list[str]] = ["-started_at"]
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = MailingInspectView
    inspect_template_name = "newsletter/admin/mailing.html"
    add_to_reference_index = False


class NewsletterGroup(ModelViewSetGroup):
    menu_label = _("Newsletter")
    menu_icon = "mail"
    menu_order = 330
    items = (MailingViewSet, SubscriberViewSet)
