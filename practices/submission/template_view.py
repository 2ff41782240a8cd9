"""The Word template as a download."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe

from practices.submission.incoming import DOCX
from practices.submission.template import template_in


@require_safe
def template_file(request: HttpRequest) -> HttpResponse:
    """In the language of the address."""
    response = HttpResponse(template_in((get_language() or "en")[:2]), content_type=DOCX)
    response.headers["Content-Disposition"] = content_disposition_header(True, gettext("practice.docx")) or ""
    return response
