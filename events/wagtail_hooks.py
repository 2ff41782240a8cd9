"""Events in the admin: their records, a chooser that can create one, and the source of the editorial calendar."""

from __future__ import annotations

from typing import Any, ClassVar

from django.urls import URLPattern, path, re_path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from events.editorial_calendar import events_between
from events.event_form import NewEventForm
from events.models import Event
from events.registration.admin_views import CheckInView, EnterView, ExportView
from events.registration.viewsets import RegistrationGroup
from planning.calendar import register_source
from taxonomy.choosers import ChooserInEveryLanguage


class EventChooserViewSet(ChooserInEveryLanguage):
    creation_form_class = NewEventForm
    creation_tab_label = _("New event")
    create_action_label = _("Create this event")


class EventViewSet(SnippetViewSet):
    model = Event
    icon = "date"
    menu_label = _("Events")
    chooser_viewset_class = EventChooserViewSet
    list_display: ClassVar[list[Any]] = [
        "name",
        "start_date",
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        "host",
        Column("get_status_display", label=_("Status"), sort_key="status"),
        Column("get_visibility_display", label=_("Visibility"), sort_key="visibility"),
    ]
    list_filter: ClassVar[list[str]] = ["kind", "status", "visibility", "attendance", "host", "themes"]
    search_backend_name = None
    search_fields: ClassVar[list[str]] = ["name", "place_de", "place_en", "host__city__name_de", "host__city__name_en"]
    ordering: ClassVar[list[str]] = ["-start_date"]


@register_snippet
class EventsGroup(SnippetViewSetGroup):
    menu_label = _("Events")
    menu_icon = "date"
    menu_order = 320
    items = (EventViewSet,)


register_source("events", events_between)


@hooks.register("register_admin_viewset")
def registrations_menu() -> RegistrationGroup:
    return RegistrationGroup()


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("registrations/check-in/<int:event_id>/", CheckInView.as_view(), name="events_check_in"),
        path("registrations/enter/<int:event_id>/", EnterView.as_view(), name="events_enter"),
        re_path(
            r"^registrations/participants-(?P<event_id>\d{1,18})\.(?P<kind>csv|xlsx)$",
            ExportView.as_view(),
            name="events_export",
        ),
    ]


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("events.look", _("Look at participants"), _("Participants looked at"))
    actions.register_action("events.export", _("Export participants"), _("Participants exported"))
    actions.register_action("events.enter", _("Enter a participant"), _("Participant entered"))
    actions.register_action("events.erase", _("Erase a participant"), _("Participant erased"))
    actions.register_action("events.participants_erased", _("Erase participants"), _("Participants erased"))
