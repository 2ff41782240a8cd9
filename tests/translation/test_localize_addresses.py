"""No view of wagtail-localize can be reached: all addresses that it would register are called, and nothing changes."""

from __future__ import annotations

import ast
import importlib.util
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import get_resolver
from wagtail.models import Page, PageLogEntry, Revision

pytestmark = pytest.mark.django_db


def library() -> Path:
    found = importlib.util.find_spec("wagtail_localize")
    assert found is not None and found.submodule_search_locations
    return Path(found.submodule_search_locations[0])


def registered(path: Path) -> list[str]:
    """All addresses in a module's calls of ``path()``: prefixes that include others, and what they include."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    routes = [call for call in calls if getattr(call.func, "id", "") in {"path", "re_path"}]
    texts = {call: call.args[0].value for call in routes if isinstance(call.args[0], ast.Constant)}
    assert len(texts) == len(routes), "an address that is no plain text"
    prefixes = [text for call, text in texts.items() if "include" in ast.dump(call.args[1])]
    return [prefix + text for prefix in prefixes for text in texts.values() if text != prefix]


MODULES = [path for path in library().rglob("wagtail_hooks.py") if "test" not in path.parts]
ADDRESSES = sorted({address for path in MODULES for address in registered(path)})


def test_the_library_would_register_many_addresses():
    assert len(ADDRESSES) >= 18
    assert "localize/translate/<int:translation_id>/machine_translate/" in ADDRESSES


def public_content():
    pages = list(Page.objects.order_by("pk").values())
    return pages, Revision.objects.count(), PageLogEntry.objects.count()


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_address_answers_that_it_does_not_exist_and_changes_nothing(client, about, draft, secretariat, address):
    secretariat.is_superuser = True
    secretariat.save()
    client.force_login(secretariat)
    before = public_content()
    given = {"page_id": about.pk, "app_label": "taxonomy", "model_name": "theme", "pk": "1", "mode": "x"}
    path = re.sub(r"<\w+:(\w+)>", lambda found: str(given.get(found.group(1), 1)), address)
    for prefix in ("/admin/", "/de/"):
        for send in (client.get, client.post, client.put, client.delete):
            assert (
                send(prefix + path, {"locales": "2", "title": "x"} if send is client.post else None).status_code == 404
            )
    assert public_content() == before


def test_the_library_is_not_installed_and_none_of_its_views_is_routed():
    assert not [name for name in settings.INSTALLED_APPS if name.startswith("wagtail_localize")]
    found = list(views(get_resolver().url_patterns))
    assert len(found) > 100
    assert not [view for view in found if (view.__module__ or "").startswith("wagtail_localize")]


def views(patterns):
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            yield from views(pattern.url_patterns)
        else:
            yield pattern.callback
