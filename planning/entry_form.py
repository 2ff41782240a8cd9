"""The form of a plan entry. Contacts of a tandem choose among what is theirs; nobody can give an entry away unseen."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from network.models import Tandem
from planning.models import CommunicationPlan, Objective
from planning.permissions import SEE_ALL
from planning.versions import last_editor, version_of


class PlanEntryForm(WagtailAdminModelForm):
    #: The version of the entry that the form was opened with.
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = version_of(self.instance)
        is_new = self.instance.pk is None
        if is_new:
            self._propose("plan", CommunicationPlan.objects.current().first())
            self._propose("responsible", self.for_user)
        self._narrow("objective", Objective.objects.select_related("plan").order_by("plan", "sort_order"))
        people = get_user_model().objects.filter(is_active=True)
        self._narrow("responsible", people)
        self._narrow("contributors", people)
        if self.for_user and not self.for_user.has_perm(SEE_ALL):
            self._narrow_to_own_tandems()

    def _propose(self, name: str, value: Any) -> None:
        if name in self.fields and not self.initial.get(name):
            self.initial[name] = value

    def _narrow(self, name: str, rows: Any) -> None:
        if name in self.fields:
            self.fields[name].queryset = rows

    def _narrow_to_own_tandems(self) -> None:
        own = Tandem.objects.filter(contacts=self.for_user)
        self._narrow("tandem", own)
        self.fields["tandem"].required = True
        self.fields["tandem"].empty_label = None

    def _refuse_if_stale(self, seen: str) -> None:
        """Two people, or two windows, may have the entry open: the later one is told, and saving again is a choice."""
        stored = type(self.instance).objects.filter(pk=self.instance.pk).first()
        if not seen or stored is None or seen == (current := version_of(stored)):
            return
        answers: Any = self.data.copy()  # type: ignore[has-type]
        answers[self.add_prefix("seen")] = current
        self.data = answers
        self.add_error(None, self._told_stale(stored))

    def _told_stale(self, stored: Any) -> SafeString:
        heading: Any = _("This entry was changed in the meantime.")
        if name := last_editor(stored):
            heading = format_lazy(_("This entry was changed by {name} in the meantime."), name=name)
        return format_html(
            '{} <a href="{}" target="_blank">{}</a> {}',
            heading,
            reverse("plan_entries:edit", args=[stored.pk]),
            _("See the entry as it is now (new window)."),
            _("Save again to replace it with yours."),
        )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        self._refuse_if_stale(cleaned.get("seen", ""))
        plan, day = cleaned.get("plan"), cleaned.get("planned_date")
        if plan and day and not plan.covers(day):
            self.add_error("planned_date", forms.ValidationError(_("This day lies outside the period of the plan.")))
        if plan and plan.is_closed(timezone.localdate()):
            self._refuse_new_dates(cleaned)
        return cleaned

    def _refuse_new_dates(self, cleaned: dict[str, Any]) -> None:
        """What the calendar refuses (planning.moving) is refused here too."""
        for name in ("planned_date", "due_date"):
            if name in cleaned and cleaned[name] != getattr(self.instance, name):
                self.add_error(name, _("The plan of this entry is closed; its dates do not move any more."))
