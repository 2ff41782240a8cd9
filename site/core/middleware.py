"""Response headers that depend on who looks: the public, or an officer in the admin."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware

#: First words of addresses that stand below no language.
WITHOUT_LANGUAGE = frozenset({"admin", "dev", "documents", "media", "share", "static"})


class PublicLocale(LocaleMiddleware):
    """Django's, but what is not found in the admin or among files is not looked for below a language."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if response.status_code == 404 and request.path_info.split("/")[1] in WITHOUT_LANGUAGE:
            return response
        return super().process_response(request, response)


def _policy(directives: dict[str, list[str]]) -> str:
    return "; ".join(f"{name} {' '.join(values)}" for name, values in directives.items())


class ContentSecurityPolicy:
    """The strict policy for the public, the looser one that Wagtail needs for signed-in officers (CSP Level 3)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.public = _policy(settings.CSP_PUBLIC)
        self.admin = _policy(settings.CSP_ADMIN)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        loose = request.path.startswith("/admin/") or self._signed_in(request)
        response.headers.setdefault("Content-Security-Policy", self.admin if loose else self.public)
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    @staticmethod
    def _signed_in(request: HttpRequest) -> bool:
        """An officer on the public site has the user bar, which needs the admin's policy."""
        has_session = settings.SESSION_COOKIE_NAME in request.COOKIES
        return has_session and bool(getattr(request, "user", None) and request.user.is_authenticated)
