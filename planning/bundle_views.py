"""Bundles in the admin: the list, the form, and the view of one bundle with all that can be done with it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.model import ModelViewSet

from planning import bundles
from planning.models import Bundle, PlanEntry
from planning.page_views import tell
from planning.reasons import NotClear
from planning.sentence import spoken
from planning.story_views import moment_in


class BundleForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chosen = Q(bundles=self.instance.pk) if self.instance.pk else Q()
        open_ones = Q(plan__is_current=True, dropped=False)
        self.fields["entries"].queryset = PlanEntry.objects.filter(
            open_ones | chosen if chosen else open_ones
        ).distinct()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if self.instance.is_scheduled:
            self.add_error(None, _("The bundle is scheduled already. Take it back first."))
        return cleaned


bundle_panels = ObjectList(
    [FieldPanel("title"), FieldPanel("entries"), FieldPanel("go_live_at")], base_form_class=BundleForm
)


class _LeadsToTheBundle:
    object: Any

    def get_success_url(self) -> str:
        return reverse("planning:bundle", args=[self.object.pk])


class BundleAddView(_LeadsToTheBundle, generic.CreateView):
    pass


class BundleEditView(_LeadsToTheBundle, generic.EditView):
    pass


class BundleViewSet(ModelViewSet):
    model = Bundle
    name = "bundles"
    icon = "folder-open-inverse"
    menu_label = gettext_lazy("Bundles")
    menu_order = 25
    edit_handler = bundle_panels
    add_view_class = BundleAddView
    edit_view_class = BundleEditView
    copy_view_enabled = False
    add_to_reference_index = False
    list_display: ClassVar[list[Any]] = ["title", "go_live_at", "is_scheduled", "released_at"]
    search_fields: ClassVar[list[str]] = ["title"]
    search_backend_name = None


class BundleView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "planning/bundle.html"
    header_icon = "folder-open-inverse"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, bundle_id: int) -> HttpResponseBase:
        if not request.user.has_perm("planning.view_bundle"):
            raise PermissionDenied
        self.bundle = get_object_or_404(Bundle, pk=bundle_id)
        return super().dispatch(request)

    def get_page_title(self) -> str:
        return _("Bundle: %(title)s") % {"title": self.bundle.title}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        index = {"url": reverse("bundles:index"), "label": _("Bundles")}
        return [*self.breadcrumbs_items, index, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        parts = bundles.parts_of(self.bundle)
        is_clear = any(part.pages for part in parts) and not any(part.missing for part in parts)
        context = {"bundle": self.bundle, "parts": parts, "is_clear": is_clear}
        return {**super().get_context_data(**kwargs), **context}


@require_POST
def act_on_bundle(request: HttpRequest, bundle_id: int, action: str) -> HttpResponse:
    """Release, schedule or take back a bundle, and say what came of it."""
    if not request.user.has_perm("planning.change_bundle") or action not in _ACTIONS:
        raise PermissionDenied
    bundle = get_object_or_404(Bundle, pk=bundle_id)
    try:
        messages.success(request, _ACTIONS[action](request, bundle))
    except NotClear as refusal:
        tell(request, refusal.all_reasons)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return redirect("planning:bundle", bundle.pk)


def _titles(pages: Any) -> str:
    return ", ".join(page.title for page in pages)


def _release(request: HttpRequest, bundle: Bundle) -> str:
    return _("Published together: %(titles)s") % {"titles": _titles(bundles.release(bundle, request.user))}


def _schedule(request: HttpRequest, bundle: Bundle) -> str:
    at = moment_in(request.POST.get("at", ""))
    pages = bundles.release(bundle, request.user, at=at or timezone.now())
    return _("Scheduled together for %(moment)s: %(titles)s") % {"moment": spoken(at), "titles": _titles(pages)}


def _take_back(request: HttpRequest, bundle: Bundle) -> str:
    pages = bundles.take_back(bundle, request.user, request.POST.get("reason", ""))
    return _("Taken back: %(titles)s") % {"titles": _titles(pages)}


_ACTIONS = {"release": _release, "schedule": _schedule, "take_back": _take_back}
