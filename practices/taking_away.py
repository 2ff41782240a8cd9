"""What readers take along from the library as a file: the sheet of a practice, and what they have chosen as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from core.chrome import identity_of
from core.meta import absolute
from practices.export import WRITERS
from practices.models import Practice, PracticePage
from practices.sheet import file_name, sheet_of
from practices.shelf import shelf_of

if TYPE_CHECKING:
    from practices.models import PracticeLibraryPage


def sheet_response(library: PracticeLibraryPage, request: HttpRequest, slug: str) -> HttpResponse:
    """The PDF of a practice of this library, as readers see it; drafts and private ones have none."""
    page = PracticePage.objects.child_of(library).live().filter(slug=slug).select_related("locale").first()
    if page is None or page.pk not in shelf_of(library).place_of:
        raise Http404
    page.practice = Practice.objects.for_story().get(pk=page.practice_id)
    pdf = sheet_of(page, identity_of(request).name, absolute(request, page.get_url(request) or ""))
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(False, file_name(page)) or ""
    response["Content-Language"] = page.language
    return response


def export_response(library: PracticeLibraryPage, request: HttpRequest, kind: str) -> HttpResponseBase:
    """The practices under the facets of the address, in one of the formats, under the licence of the site."""
    if kind not in WRITERS:
        raise Http404
    listing: Any = library.listing(request)
    return WRITERS[kind](listing.narrowed().order_by(listing.sort), identity_of(request).data_licence)
