"""Addresses that belong to no section: the door at ``/`` and the signs of life."""

from __future__ import annotations

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.tick import heartbeat_age

#: A worker beats every minute; three missed beats are not a coincidence.
LATE_SECONDS = 180


@require_safe
def root(request: HttpRequest) -> HttpResponse:
    """Lead to the language that the browser asks for (RFC 9110, 12.5.4); the address decides from there on."""
    response = HttpResponseRedirect(f"/{get_language_from_request(request)}/")
    patch_vary_headers(response, ["Accept-Language"])
    return response


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Alive: the process answers. It asks nothing else on purpose."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Ready: database, migrations, cache and worker; 503 with the reasons, one a line, and nothing of the inside."""
    reasons = _database_reasons() or [*_cache_reasons(), *_worker_reasons()]
    return HttpResponse("\n".join(reasons or ["ok"]) + "\n", status=503 if reasons else 200, content_type="text/plain")


def _database_reasons() -> list[str]:
    try:
        executor = MigrationExecutor(connection)
        pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return ["database: no answer"]
    return ["database: migrations are not applied"] if pending else []


def _cache_reasons() -> list[str]:
    cache.set("readyz", "ok", 5)
    return [] if cache.get("readyz") == "ok" else ["cache: does not keep values"]


def _worker_reasons() -> list[str]:
    age = heartbeat_age()
    if age is None or age.total_seconds() > LATE_SECONDS:
        return ["worker: no sign of life in the last minutes"]
    return []
