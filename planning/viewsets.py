"""The plan in the admin: lists and forms of entries and plans. The calendar stands beside them in the same menu."""

from __future__ import annotations

from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.admin.views import generic
from wagtail.admin.views.generic import history, usage
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from core.deletion import is_in_use
from network.models import Tandem
from planning.bundle_views import BundleViewSet
from planning.filters import people
from planning.models import CommunicationPlan, PlanEntry
from planning.overview import standings
from planning.panels import entry_panels, plan_panels
from planning.permissions import PlanEntryPolicy, entries_for
from planning.state import State
from taxonomy.models import Channel

register_permission_policy(PlanEntry, PlanEntryPolicy(PlanEntry))


class PlanEntryFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=pgettext_lazy("plan entry", "State"), choices=State.choices, method="in_state"
    )
    responsible = django_filters.ModelChoiceFilter(label=_("Responsible"), queryset=lambda request: people())
    tandem = django_filters.ModelChoiceFilter(
        label=_("Tandem"), queryset=lambda request: Tandem.objects.select_related("city")
    )
    channels = django_filters.ModelChoiceFilter(label=_("Channel"), queryset=lambda request: Channel.objects.all())

    class Meta:
        model = PlanEntry
        fields: ClassVar[list[str]] = ["state", "responsible", "tandem", "channels", "plan"]

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        # Without a choice the list shows the current plan; "All" is a choice.
        if data is not None and "plan" not in data and (plan := CommunicationPlan.objects.current().first()):
            data = data.copy()
            data["plan"] = str(plan.pk)
        super().__init__(data, *args, **kwargs)

    def in_state(self, entries: QuerySet[PlanEntry], name: str, value: str) -> QuerySet[PlanEntry]:
        # A state is derived, so it is asked of the rows, all at once.
        found = standings(entries)
        return entries.filter(pk__in=[key for key, standing in found.items() if standing.state == value])


class OwnEntriesMixin:
    """Views of entries know only those that the user may see; any other address answers 404."""

    request: HttpRequest

    def get_base_queryset(self) -> QuerySet[PlanEntry]:
        return entries_for(self.request.user).select_related("tandem__city", "responsible", "plan")

    def get_queryset(self) -> QuerySet[PlanEntry]:
        return self.get_base_queryset()


class OwnEntryMixin:
    """The same for views about an entry that list something else, such as its history."""

    request: HttpRequest

    def get_base_object_queryset(self) -> QuerySet[PlanEntry]:
        return entries_for(self.request.user)


class StateColumn(Column):
    cell_template_name = "planning/state_cell.html"


class DayColumn(Column):
    """A day as a date: "three weeks ago" is of no use in a plan."""

    def get_value(self, instance: Any) -> str:
        day = super().get_value(instance)
        return date_format(day, "SHORT_DATE_FORMAT") if day else ""


class EntryIndexView(OwnEntriesMixin, generic.IndexView):
    def get_queryset(self) -> QuerySet[PlanEntry]:
        return generic.IndexView.get_queryset(self)

    def paginate_queryset(self, queryset: QuerySet[PlanEntry], page_size: int) -> Any:
        paginator, page, rows, has_others = super().paginate_queryset(queryset, page_size)
        entries = list(rows)
        found = standings(entries)
        for entry in entries:
            entry.standing = found[entry.pk]
        page.object_list = entries
        return paginator, page, entries, has_others


class EntryAddView(OwnEntriesMixin, generic.CreateView):
    def get_initial(self) -> dict[str, Any]:
        # The calendar's "add on this day" leads here with the day.
        return super().get_initial() | {"planned_date": self.request.GET.get("planned_date", "")}


class EntryEditView(OwnEntriesMixin, generic.EditView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "side_form": "plan-write"}

    def get_success_url(self) -> str:
        return str(self.get_edit_url())

    def save_instance(self) -> PlanEntry:
        entry: PlanEntry = super().save_instance()
        if entry.dropped and "dropped" in self.form.changed_data:
            log(instance=entry, action="planning.drop", data={"reason": entry.dropped_reason})
        return entry


class KeepsWhatIsInUse(generic.DeleteView):
    """Wagtail asks its reference index, which does not know plans; a refusal of the database must not be a failure."""

    def form_valid(self, form: Any) -> HttpResponse:
        if is_in_use(self.object):
            return self.render_to_response(self.get_context_data(form=form), status=409)
        response: HttpResponse = super().form_valid(form)
        return response


class EntryDeleteView(OwnEntriesMixin, KeepsWhatIsInUse):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pages = Page.objects.filter(translation_key=self.object.story, alias_of__isnull=True).select_related("locale")
        return {**super().get_context_data(**kwargs), "pages": pages if self.object.story else []}


class EntryHistoryView(OwnEntryMixin, history.HistoryView):
    pass


class EntryUsageView(OwnEntryMixin, usage.UsageView):
    pass


class PlanEntryViewSet(ModelViewSet):
    model = PlanEntry
    name = "plan_entries"
    icon = "list-ul"
    menu_label = _("Entries")
    menu_order = 20
    edit_handler = entry_panels
    edit_template_name = "planning/edit.html"
    index_view_class = EntryIndexView
    add_view_class = EntryAddView
    edit_view_class = EntryEditView
    delete_view_class = EntryDeleteView
    delete_template_name = "planning/entry_delete.html"
    history_view_class = EntryHistoryView
    usage_view_class = EntryUsageView
    copy_view_enabled = False
    add_to_reference_index = False
    list_per_page = 30
    list_display: ClassVar[list[Any]] = [
        "title",
        StateColumn("standing", label=pgettext_lazy("plan entry", "State")),
        DayColumn("planned_date", label=_("Planned"), sort_key="planned_date"),
        Column("tandem", label=_("Tandem"), sort_key="tandem__city__name_en"),
        Column("responsible", label=_("Responsible"), sort_key="responsible__last_name"),
        Column("sentence", label=_("What happens"), accessor="standing.sentence"),
    ]
    filterset_class = PlanEntryFilterSet
    search_fields: ClassVar[list[str]] = ["title", "notes"]
    search_backend_name = None
    ordering: ClassVar[list[str]] = ["planned_date"]


class PlanEditView(generic.EditView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "side_form": "plan-approve"}


class CommunicationPlanViewSet(ModelViewSet):
    model = CommunicationPlan
    name = "communication_plans"
    icon = "crosshairs"
    menu_label = pgettext_lazy("menu", "Communication plans")
    menu_order = 30
    edit_handler = plan_panels
    edit_view_class = PlanEditView
    delete_view_class = KeepsWhatIsInUse
    edit_template_name = "planning/edit.html"
    copy_view_enabled = False
    add_to_reference_index = False
    inspect_view_enabled = True
    inspect_view_fields: ClassVar[list[str]] = ["title_de", "title_en", "starts_on", "ends_on", "approved_at"]
    list_display: ClassVar[list[Any]] = [
        "title",
        "starts_on",
        "ends_on",
        BooleanColumn("is_current", label=_("Current plan"), sort_key="is_current"),
        "approved_at",
    ]
    search_fields: ClassVar[list[str]] = ["title_de", "title_en"]
    search_backend_name = None


class PlanGroup(ViewSetGroup):
    menu_label = _("Plan")
    menu_icon = "calendar-alt"
    menu_order = 150
    items = (PlanEntryViewSet, BundleViewSet, CommunicationPlanViewSet)
    submenu_hook = "register_plan_menu_item"
