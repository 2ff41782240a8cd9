"""What the secretariat does with the list of readers: enter, import, export, count, search. Every look is logged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from core.address_field import AddressField
from core.spreadsheets import csv_response
from newsletter import charts, entering
from newsletter.consent import SignUp
from newsletter.forms import WishFields
from newsletter.models import Delivery, Leaving, Subscriber
from newsletter.topics import choice_of

MAY_LOOK, MAY_ENTER = "newsletter.view_subscriber", "newsletter.add_subscriber"
FOUND = 100


class EntryForm(WishFields):
    """One person, with the proof that they agreed."""

    address = AddressField(label=gettext_lazy("Address"))
    proof = forms.CharField(
        label=gettext_lazy("Proof of consent"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("For example: signed list of the meeting on 3 May, folder 12 in the office."),
    )
    field_order = ["address", "name", "language", "topics", "proof"]


class ImportForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        help_text=gettext_lazy("Columns: address, language (de or en), name, topics (with blanks between them)."),
    )
    proof = forms.CharField(
        label=gettext_lazy("Proof of consent"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy("Where the consent of all of them can be seen. Without one, each is asked by mail."),
    )
    dry = forms.BooleanField(label=gettext_lazy("Only try it out"), required=False, initial=True)


class ReaderPage(WagtailAdminTemplateMixin, TemplateView):
    """A page about readers, for those with the right ``needs``."""

    needs = MAY_LOOK
    header_icon = "group"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(self.needs):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class EnterView(ReaderPage):
    template_name = "newsletter/admin/enter.html"
    page_title = gettext_lazy("Enter subscribers")
    needs = MAY_ENTER

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        empty = {"entry_form": EntryForm(initial={"language": "de"}), "import_form": ImportForm()}
        return {**context, **empty, **kwargs}

    def post(self, request: HttpRequest) -> HttpResponse:
        return self._import(request) if "import" in request.POST else self._enter(request)

    def _enter(self, request: HttpRequest) -> HttpResponse:
        form = EntryForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(entry_form=form), status=422)
        data = form.cleaned_data
        wish = SignUp(data["address"], data["language"], choice_of(data["topics"]), data["name"])
        return self._entered(request, entering.enter([wish], data["proof"], self._place))

    def _import(self, request: HttpRequest) -> HttpResponse:
        form = ImportForm(request.POST, request.FILES)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(import_form=form), status=422)
        sheet = entering.read_sheet(form.cleaned_data["file"].read(entering.MOST_BYTES + 1))
        if sheet.faults or form.cleaned_data["dry"]:
            context = self.get_context_data(import_form=form, sheet=sheet)
            return self.render_to_response(context, status=422 if sheet.faults else 200)
        return self._entered(request, entering.enter(sheet.wishes, form.cleaned_data["proof"], self._place))

    @property
    def _place(self) -> str:
        return f"{settings.BASE_URL}{self.request.path}"

    def _entered(self, request: HttpRequest, number: int) -> HttpResponse:
        log(instance=request.user, action="newsletter.enter", user=request.user, data={"number": number})
        said = ngettext("%(number)s person was entered.", "%(number)s people were entered.", number)
        messages.success(request, said % {"number": number})
        return redirect("newsletter_subscriber:index")


def export(request: HttpRequest) -> HttpResponseBase:
    """All readers as a file, sent row by row."""
    if not request.user.has_perm(MAY_LOOK):
        raise PermissionDenied
    log(instance=request.user, action="newsletter.export", user=request.user)
    header = [_("Address"), _("Name"), _("Language"), _("Topics"), _("State"), _("Asked for"), _("Confirmed")]
    return csv_response(f"newsletter-{timezone.localdate()}.csv", header, _rows())


def _rows() -> Iterator[list[Any]]:
    for reader in Subscriber.objects.order_by("pk").iterator(chunk_size=2000):
        moments = [moment.date().isoformat() if moment else "" for moment in (reader.requested_at, reader.confirmed_at)]
        yield [reader.readable_address, reader.name, reader.language, reader.topics, reader.state, *moments]


class StatisticsView(ReaderPage):
    """Numbers without tracking: who came and went, what they read, what was delivered."""

    template_name = "newsletter/admin/statistics.html"
    page_title = gettext_lazy("Readers in figures")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        reasons = [(label, Leaving.objects.filter(reason=value).count()) for value, label in Leaving.Reason.choices]
        growth, topics = charts.growth(), charts.topics()
        drawn = {"growth_chart": charts.columns(growth), "topic_chart": charts.columns(topics)}
        return context | drawn | {"growth": growth, "topics": topics, "reasons": reasons, "issues": charts.issues()}


class DeliveriesView(ReaderPage):
    """Has it arrived? Every delivery to an address, of every issue."""

    template_name = "newsletter/admin/find_delivery.html"
    page_title = gettext_lazy("Has it arrived?")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        words = self.request.GET.get("q", "").strip()[:254]
        rows = Delivery.objects.filter(address__icontains=words).select_related("mailing").order_by("-pk")
        found = list(rows[:FOUND]) if len(words) > 2 else []
        if found:
            log(instance=self.request.user, action="newsletter.look", user=self.request.user)
        return context | {"words": words, "deliveries": found, "asked": bool(words)}
