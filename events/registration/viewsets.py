"""Registrations, participants and invitations in the admin."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.log_actions import log
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from events.models.participants import Invitation, Participant
from events.models.registration import EventRegistration
from events.registration import mails, personal_data


class SeenOrErased(ModelPermissionPolicy):
    """People change what they said by their own link, and officers enter them by a form of its own."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in {"add", "change"} and bool(super().user_has_permission(user, action))


register_permission_policy(Participant, SeenOrErased(Participant))


class LoggedIndex(generic.IndexView):
    """Names and addresses: who looked at them, and when, stays in the log."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        log(request.user, "events.look", user=request.user)
        return response


class LoggedInspect(generic.InspectView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        log(self.object.event, "events.look", user=request.user)
        return response


class EraseView(generic.DeleteView):
    """Deleting a participant is forgetting a person (Art. 17 GDPR); the log does not say whom."""

    def delete_action(self) -> None:
        log(self.object.event, "events.erase", user=self.request.user)
        personal_data.erase(self.object)


class ParticipantViewSet(ModelViewSet):
    model = Participant
    name = "events_participant"
    url_prefix = "registrations/participants"
    icon = "group"
    menu_label = _("Participants")
    form_fields: ClassVar[list[str]] = ["name"]
    list_display: ClassVar[list[Any]] = [
        TitleColumn(
            "name", label=_("Name"), get_url=lambda person: reverse("events_participant:inspect", args=[person.pk])
        ),
        Column("event", label=_("Event")),
        Column("institution", label=_("Institution")),
        Column("get_group_display", label=_("Group"), sort_key="group"),
        Column("get_way_display", label=_("Takes part"), sort_key="way"),
        Column("get_state_display", label=_("State"), sort_key="state"),
        DateColumn("requested_at", label=_("Registered"), sort_key="requested_at"),
    ]
    list_filter: ClassVar[list[str]] = ["event", "state", "way", "group", "language"]
    search_fields: ClassVar[list[str]] = ["name", "institution", "address"]
    search_backend_name = None
    ordering: ClassVar[list[str]] = ["name"]
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = LoggedIndex
    inspect_view_class = LoggedInspect
    delete_view_class = EraseView
    inspect_view_fields: ClassVar[list[str]] = [
        "event", "name", "address", "language", "institution", "role", "group", "way", "state", "diet", "access",
        "on_list", "requested_at", "confirmed_at", "waiting_since", "offer_until", "arrived_at",
    ]  # fmt: skip
    add_to_reference_index = False


class RegistrationViewSet(ModelViewSet):
    model = EventRegistration
    name = "events_registration"
    url_prefix = "registrations/settings"
    icon = "form"
    menu_label = _("Registrations")
    list_display: ClassVar[list[Any]] = [
        TitleColumn("event", label=_("Event"), get_url=lambda row: reverse("events_registration:edit", args=[row.pk])),
        "closes_at",
        "places",
        "places_online",
        TitleColumn(
            "check_in",
            label=_("On the day"),
            accessor=lambda row: _("Check-in"),
            get_url=lambda row: reverse("events_check_in", args=[row.event_id]),
        ),
    ]
    list_filter: ClassVar[list[str]] = ["event__kind"]
    search_fields: ClassVar[list[str]] = ["event__name"]
    search_backend_name = None
    copy_view_enabled = False
    add_to_reference_index = False


class InviteView(generic.CreateView):
    def save_instance(self) -> Invitation:
        with transaction.atomic():
            invitation: Invitation = super().save_instance()
            mails.invited(invitation)
        return invitation


class InvitationViewSet(ModelViewSet):
    model = Invitation
    name = "events_invitation"
    url_prefix = "registrations/invitations"
    icon = "mail"
    menu_label = _("Invitations")
    form_fields: ClassVar[list[str]] = ["event", "address", "language"]
    list_display: ClassVar[list[Any]] = [
        "address", "event", DateColumn("invited_at", label=_("Invited")), "declined_at", "participant",
    ]  # fmt: skip
    list_filter: ClassVar[list[str]] = ["event"]
    search_fields: ClassVar[list[str]] = ["address"]
    search_backend_name = None
    copy_view_enabled = False
    add_view_class = InviteView
    index_view_class = LoggedIndex
    add_to_reference_index = False


class RegistrationGroup(ModelViewSetGroup):
    menu_label = _("Registrations")
    menu_icon = "form"
    menu_order = 321
    items = (RegistrationViewSet, ParticipantViewSet, InvitationViewSet)
