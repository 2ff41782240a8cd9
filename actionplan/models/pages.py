"""The plan at a glance and year by year, and a page per ambition and per action with all that serves it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any, ClassVar

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import StreamField

from actionplan import export
from actionplan.forms import PromiseForm
from actionplan.glance import at_a_glance, glance_at
from actionplan.models.records import ActionPlan
from actionplan.progress import RULE
from actionplan.shown import PlanProgress
from actionplan.year import PlanYear
from core.blocks import StoryBlock
from core.caching.expiry import fresh_until
from core.gathering import GathersPages
from core.models import BasePage
from core.remembering import remembered
from core.spreadsheets import csv_response
from taxonomy.models import Action, Ambition


class ActionPlanPage(RoutablePageMixin, BasePage):
    """What the network promised, and how far it is: counted from the site's records, or typed with a source."""

    plan = models.ForeignKey(ActionPlan, verbose_name=_("action plan"), on_delete=models.PROTECT, related_name="pages")
    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)

    kind_label = _("Action plan")
    # A plan that has ended moves below the one that follows it.
    parent_page_types = ["home.HomePage", "actionplan.ActionPlanPage"]
    subpage_types = ["actionplan.AmbitionPage", "actionplan.ActionPlanPage"]

    content_panels = [*BasePage.content_panels, FieldPanel("plan"), FieldPanel("body")]

    class Meta:
        verbose_name = _("page of an action plan")
        verbose_name_plural = _("pages of action plans")

    @property
    def progress(self) -> PlanProgress:
        return PlanProgress(self.plan, self.language, timezone.localdate())

    @path("")
    def glance_route(self, request: HttpRequest) -> HttpResponse:
        context = {"progress": self.progress, "ambitions": at_a_glance(self, self.progress), "rule": RULE}
        return self._of_today(self.render(request, context_overrides={**context, "others": self._others()}))

    @path("<int:year>/", name="year")
    def year_route(self, request: HttpRequest, year: int) -> HttpResponse:
        """What was promised for a year of the plan, and what was done."""
        if year not in self.plan.years:
            raise Http404
        report = PlanYear(self.progress, year, self.locale)
        pages, today = report.told(), self.progress.today
        context = {
            "report": report,
            "promised": report.promised(),
            "done": report.done(pages, year, today),
            "coming": report.coming(pages, today) if report.is_running else [],
            "rule": RULE,
        }
        response = self.render(request, context_overrides=context, template="actionplan/plan_year.html")
        meta = response.context_data["meta"]
        title = gettext("%(plan)s: %(year)s") % {"plan": self.title, "year": year}
        meta.title, meta.canonical = title, f"{meta.canonical}{year}/"
        meta.alternates = [(code, url if code == "x-default" else f"{url}{year}/") for code, url in meta.alternates]
        meta.breadcrumbs.append((str(year), ""))
        return self._of_today(response)

    @path("measures/csv/", name="csv")
    def csv_route(self, request: HttpRequest) -> HttpResponseBase:
        rows = export.rows(self.plan, timezone.localdate())
        return csv_response(f"measures-{self.plan.first_year}-{self.plan.last_year}.csv", export.HEADER, rows)

    @path("measures/json/", name="json")
    def json_route(self, request: HttpRequest) -> HttpResponse:
        return self._of_today(JsonResponse(export.data(self.plan, timezone.localdate())))

    @staticmethod
    def _of_today(response: HttpResponse) -> HttpResponse:
        """With the day the states may change."""
        tomorrow = timezone.localdate() + timedelta(days=1)
        fresh_until(response, timezone.make_aware(datetime.combine(tomorrow, time.min)))
        return response

    def _others(self) -> list[ActionPlanPage]:
        """The plans before and after, in this language."""
        same = ActionPlanPage.objects.filter(locale_id=self.locale_id).live().exclude(pk=self.pk)
        return list(same.select_related("plan", "locale").order_by("-plan__first_year"))


class PromisePage(GathersPages, BasePage):
    """What ambition pages and action pages have in common: one page per promise below the same parent."""

    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)

    in_related = False
    base_form_class = PromiseForm
    #: The field that points to the promise.
    promise: ClassVar[str]

    class Meta:
        abstract = True

    @property
    def progress(self) -> PlanProgress | None:
        """That of the plan under whose page this one stands; None where it stands under none."""
        plan = remembered(("plan above", self.path[: -self.steplen]), self._plan_above)
        return PlanProgress(plan, self.language, timezone.localdate()) if plan else None

    def _plan_above(self) -> ActionPlan | None:
        above = ActionPlanPage.objects.ancestor_of(self).select_related("plan").last()
        return above.plan if above else None


class AmbitionPage(PromisePage):
    ambition = models.ForeignKey(Ambition, verbose_name=_("ambition"), on_delete=models.PROTECT, related_name="pages")

    promise = "ambition"
    kind_label = _("Ambition")
    parent_page_types = ["actionplan.ActionPlanPage"]
    subpage_types = ["actionplan.ActionPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("ambition"), FieldPanel("body")]

    class Meta:
        verbose_name = _("page of an ambition")
        verbose_name_plural = _("pages of ambitions")

    def gathered_terms(self) -> dict[str, list[int]]:
        actions = self.ambition.actions.values_list("pk", flat=True)
        return {"ambition": [self.ambition_id], "action": list(actions)}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["glance"] = glance_at(self, self.progress)
        return context


class ActionPage(PromisePage):
    action = models.ForeignKey(Action, verbose_name=_("action"), on_delete=models.PROTECT, related_name="pages")

    promise = "action"
    kind_label = pgettext_lazy("of the action plan", "Action")
    parent_page_types = ["actionplan.AmbitionPage"]
    subpage_types: list[str] = []
    content_panels = [*BasePage.content_panels, FieldPanel("action"), FieldPanel("body")]

    class Meta:
        verbose_name = _("page of an action")
        verbose_name_plural = _("pages of actions")

    def gathered_terms(self) -> dict[str, list[int]]:
        return {"action": [self.action_id]}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        progress = self.progress
        if progress is not None:
            context |= {
                "rows": progress.rows([self.action_id]),
                "steps": progress.steps([self.action_id]),
                "updates": progress.updates([self.action_id]),
                "responsible": progress.responsible(self.action_id),
                "rule": RULE,
            }
        return context
