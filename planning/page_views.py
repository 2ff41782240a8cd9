"""Wagtail's page views, so that a refusal of the gate is told with its reasons beside the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.page_privacy import SetPrivacyView
from wagtail.admin.views.pages.convert_alias import ConvertAliasView
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.move import MoveConfirmView
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

from planning.assessment import assess_page, is_planned
from planning.reasons import NotClear, NotReadyForReview, Reason, blocking
from planning.review import missing_before_review
from planning.side_panel import NewPagePlanSidePanel, PlanSidePanel
from planning.stories import release_of
from planning.workflow import as_message
from planning.writing import begun_entry, fill_from
from translation.side_panel import NewPageTranslationSidePanel, translation_panels


def tell(request: HttpRequest, reasons: list[Reason]) -> None:
    """Say why something was not published."""
    messages.error(request, as_message(_("Not published, because something is missing:"), reasons))


def tell_not_submitted(request: HttpRequest, reasons: list[Reason]) -> None:
    heading = _("Saved, but not submitted for review, because something is missing:")
    messages.error(request, as_message(heading, reasons))


def tell_faulty_fields(request: HttpRequest, form: Any) -> None:
    """Name the fields: those with a fault may stand far below or on another tab."""
    labels = [form.fields[name].label for name in form.errors if name in form.fields and form.fields[name].label]
    if labels:
        messages.error(request, _("Please look at: %(fields)s") % {"fields": ", ".join(map(str, labels))})


def tell_missing_languages(request: HttpRequest, page: Page) -> None:
    """Reading can begin with one language, but going live cannot; who submits the first should know."""
    for reason in assess_page(page) if is_planned(type(page)) else []:
        if reason.code == "language-missing":
            text = _("Submitted alone: %(reason)s The story goes live with all its languages.")
            messages.warning(request, text % {"reason": reason.message})


class TellsReasons:
    """A view that answers a refusal with its reasons, in the editor of the refused page."""

    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        except NotClear as refusal:
            say = tell_not_submitted if isinstance(refusal, NotReadyForReview) else tell
            say(request, refusal.all_reasons)
            return self.after_refusal(next(iter(refusal.reasons)))
        return response

    def after_refusal(self, refused: int | None) -> HttpResponse:
        page = getattr(self, "page", None)
        return redirect("wagtailadmin_pages:edit", getattr(page, "pk", None) or refused)


class SubmitsWhatIsReady(TellsReasons):
    """Submitting what is not ready for a reader saves the draft and says what is missing."""

    def form_invalid(self, form: Any) -> HttpResponse:
        if not self.expects_json_response:  # type: ignore[attr-defined]
            tell_faulty_fields(self.request, form)
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]
        return response

    def submit_action(self) -> HttpResponse:
        return self._submit_or_save(super().submit_action)  # type: ignore[misc]

    def _submit_or_save(self, submit: Callable[[], HttpResponse]) -> HttpResponse:
        missing = missing_before_review(self.form.instance)  # type: ignore[attr-defined]
        if not missing:
            tell_missing_languages(self.request, self.form.instance)  # type: ignore[attr-defined]
            return submit()
        tell_not_submitted(self.request, missing)
        return self.save_action()  # type: ignore[attr-defined]


class PlannedCreateView(SubmitsWhatIsReady, CreateView):
    def get(self, request: HttpRequest) -> HttpResponse:
        if entry := begun_entry(request, type(self.page)):
            fill_from(entry, self.page)
        response: HttpResponse = super().get(request)
        return response

    def get_side_panels(self) -> MediaContainer:
        panels = super().get_side_panels()
        if is_planned(type(self.page)):
            panels.append(NewPagePlanSidePanel(self.page, self.request))
        panels.append(NewPageTranslationSidePanel(self.page, self.request))
        return panels


class PlannedEditView(SubmitsWhatIsReady, EditView):
    def restart_workflow_action(self) -> HttpResponse:
        return self._submit_or_save(super().restart_workflow_action)

    def save_action(self) -> HttpResponse:
        response: HttpResponse = super().save_action()
        # A page that is not clear has no "Publish"; an older form may still ask for it.
        if self.request.POST.get("action-publish") and is_planned(type(self.page)):
            tell(self.request, blocking(release_of(self.page).all_reasons))
        return response

    def get_side_panels(self) -> MediaContainer:
        panels = super().get_side_panels()
        if is_planned(type(self.page)) and not self.page.alias_of_id and not self.expects_json_response:
            panels.append(PlanSidePanel(self.page, self.request))
        if not self.expects_json_response:
            panels += translation_panels(self.page, self.request)
        return panels


class PlannedMoveConfirmView(TellsReasons, MoveConfirmView):
    def after_refusal(self, refused: int | None) -> HttpResponse:
        return redirect("wagtailadmin_explore", self.page_to_move.get_parent().pk)


class PlannedCopyView(CopyView):
    """The gate makes drafts of copies, so the form does not promise more."""

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        copied = self.page.get_descendants(inclusive=True).values_list("content_type", flat=True).distinct()
        types = ContentType.objects.filter(pk__in=copied)
        if any(is_planned(kind.model_class()) for kind in types):
            for name in ("publish_copies", "alias"):
                form.fields.pop(name, None)
            form.fields["new_title"].help_text = _(
                "The copy is a draft and tells a new story: it needs a plan entry and an approval of its own."
            )
        return form


class PlannedConvertAliasView(TellsReasons, ConvertAliasView):
    def after_refusal(self, refused: int | None) -> HttpResponse:
        return redirect("wagtailadmin_explore", self.page.get_parent().pk)


class PlannedWorkflowActionView(TellsReasons, WorkflowActionView):
    def after_refusal(self, refused: int | None) -> HttpResponse:
        url = reverse("wagtailadmin_pages:edit", args=[self.object.pk])
        if self.request.headers.get("x-requested-with") == "XMLHttpRequest":
            return render_modal_workflow(self.request, "", None, {}, json_data={"step": "success", "redirect": url})
        return redirect(url)


class PlannedSetPrivacyView(SetPrivacyView):
    """The dialog stays open and says which pages below are not clear."""

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                response: HttpResponse = super().form_valid(form)
        except NotClear as refusal:
            titles = Page.objects.filter(pk__in=[key for key in refusal.reasons if key]).values_list("title", flat=True)
            message = _("Pages below are not cleared for the public: %(titles)s") % {"titles": ", ".join(titles)}
            form.add_error("restriction_type", message)
            return self.form_invalid(form)
        return response


class PlannedPageViewSet(PageViewSet):
    """For all pages, since a section that is moved or opened may hold planned ones."""

    model = Page
    add_view_class = PlannedCreateView
    edit_view_class = PlannedEditView
    move_confirm_view_class = PlannedMoveConfirmView
    copy_view_class = PlannedCopyView
    convert_alias_view_class = PlannedConvertAliasView
    workflow_action_view_class = PlannedWorkflowActionView
    set_privacy_view_class = PlannedSetPrivacyView
