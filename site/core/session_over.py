"""What an officer had typed when the session was over: Wagtail would lead to the login and drop it."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

#: Views of the admin that are made for people who are not signed in.
OPEN_VIEWS = ("wagtailadmin_login", "wagtailadmin_logout", "wagtailadmin_password_reset")


class TextOfALostSession:
    """Middleware: a form that is sent to the admin by nobody any more is answered with its text, to be copied.

    Nothing is stored and nothing is done. Requests of scripts get Wagtail's own answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if not _is_lost(request) or not (typed := typed_texts(request.POST)):
            return None
        return render(request, "core/admin/session_over.html", {"typed": typed}, status=403)


def _is_lost(request: HttpRequest) -> bool:
    match = request.resolver_match
    if request.method != "POST" or match is None or not request.path.startswith("/admin/"):
        return False
    by_script = request.headers.get("Accept", "").startswith("application/json")
    return request.user.is_anonymous and not by_script and not (match.url_name or "").startswith(OPEN_VIEWS)


def typed_texts(sent: QueryDict) -> list[str]:
    """The texts of a form that somebody may have typed, the longest first."""
    texts = {value.strip() for name, values in sent.lists() if name != "csrfmiddlewaretoken" for value in values}
    return sorted((text for text in texts if _is_typed(text)), key=len, reverse=True)


def _is_typed(text: str) -> bool:
    if " " not in text:
        return False
    with suppress(ValueError):
        json.loads(text)
        return False
    return True
