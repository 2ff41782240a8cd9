"""The pages that show what the demo has mailed. They exist only where the app ``demo`` is installed."""

from __future__ import annotations

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from demo.mailbox import Letter, find, letters

PER_PAGE = 50
# A mail is foreign matter: it may show its own styles and our pictures, and open links in a new window; no more.
LETTER_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: {base}; frame-ancestors 'self'; "
    "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox"
)


@never_cache
@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    page = Paginator(letters(), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "demo/mailbox.html", {"letters": page, "page_obj": page})


@never_cache
@require_safe
def letter(request: HttpRequest, name: str) -> HttpResponse:
    return render(request, "demo/letter.html", {"letter": _find(name)})


@never_cache
@require_safe
@xframe_options_sameorigin
def letter_html(request: HttpRequest, name: str) -> HttpResponse:
    """The HTML part alone, for the frame on the letter's page."""
    html = _find(name).html.replace("<head>", '<head><base target="_blank">', 1)
    response = HttpResponse(html)
    response["Content-Security-Policy"] = LETTER_POLICY.format(base=settings.BASE_URL)
    return response


@never_cache
@require_safe
def letter_source(request: HttpRequest, name: str) -> HttpResponse:
    """The bytes as they were received."""
    return HttpResponse(_find(name).path.read_bytes(), content_type="text/plain; charset=utf-8")


def _find(name: str) -> Letter:
    found = find(name)
    if found is None:
        raise Http404
    return found
