"""What can be set, with its defaults (explained in the docstring of the package)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

#: The site's own parameters: paging, searching, filtering, sorting, and where a form was opened from.
SITE_PARAMETERS = (
    *("page", "q", "goal", "theme", "year", "section", "tandem", "country", "kind", "keyword", "month", "view"),
    *("sort", "from", "language", "stage"),
)
PREFIXES = ("/admin/", "/documents/", "/healthz", "/readyz")
#: Known from Django's own settings, so PAGE_CACHE does not repeat them.
DERIVED = {"session_cookies", "scheme_header"}


@dataclass(frozen=True, kw_only=True)
class Options:
    """Bounds and rules of one page cache. Times in seconds, sizes in bytes."""

    version_file: str = ""
    enabled: bool = True
    max_bytes: int = 64 * 2**20
    max_entry_bytes: int = 2**20
    ttl: float = 300
    brief_ttl: float = 10
    query_parameters: tuple[str, ...] = SITE_PARAMETERS
    excluded_prefixes: tuple[str, ...] = PREFIXES
    quiet_models: tuple[str, ...] = ()
    #: A request that carries one of these cookies is personal.
    session_cookies: tuple[str, ...] = ("sessionid",)
    #: Header in which a proxy says whether the visitor used HTTPS, as WSGI spells it; empty when none is trusted.
    scheme_header: str = ""


def from_settings() -> Options:
    """The options of the site. Raises ImproperlyConfigured for a wrong or missing setting."""
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured

    given: dict[str, Any] = {name.lower(): value for name, value in settings.PAGE_CACHE.items()}
    _check(given, ImproperlyConfigured)
    if settings.USE_X_FORWARDED_HOST or settings.USE_X_FORWARDED_PORT:
        raise ImproperlyConfigured(
            "The page cache knows a site by its Host header: let the proxy pass on the visitor's."
        )
    own = (settings.STATIC_URL, settings.MEDIA_URL, *given.pop("excluded_prefixes", ()))
    scheme_header = settings.SECURE_PROXY_SSL_HEADER
    return Options(
        **given,
        session_cookies=(settings.SESSION_COOKIE_NAME,),
        excluded_prefixes=(*PREFIXES, *(prefix for prefix in own if prefix and prefix != "/")),
        scheme_header=scheme_header[0] if scheme_header else "",
    )


def _check(given: Mapping[str, Any], error: type[Exception]) -> None:
    unknown = given.keys() - (Options.__dataclass_fields__.keys() - DERIVED)
    if unknown:
        raise error(f"PAGE_CACHE does not know {', '.join(sorted(name.upper() for name in unknown))}.")
    if not given.get("version_file"):
        raise error("PAGE_CACHE needs VERSION_FILE: the path of a small file that all processes of the site share.")
