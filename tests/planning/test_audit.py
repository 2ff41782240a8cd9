"""The nightly look at what is live, and the source code rule that keeps the gate the only way."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.core.management import call_command
from django.urls import reverse

from core.models import SiteImage
from news.models import NewsPage
from planning import services
from planning.audit_live import findings, report
from planning.models import PlanEntry
from tests.factories.planning import completed, publish_cleared, secretary

ROOT = Path(__file__).resolve().parents[2]


def test_what_is_live_and_clear_is_not_found(pair):
    publish_cleared(*pair)
    assert list(findings()) == []
    call_command("audit_live")


def test_a_withdrawn_approval_is_found(pair, capsys, caplog):
    publish_cleared(*pair)
    services.withdraw(pair[:1], secretary())
    assert [(found.page.pk, [r.code for r in found.reasons]) for found in findings()] == [
        (pair[0].pk, ["not-approved"])
    ]
    with pytest.raises(SystemExit):
        call_command("audit_live")
    assert "Neue Bibliothek" in capsys.readouterr().out
    assert report() == 1
    assert "Neue Bibliothek" not in caplog.text


def test_a_dropped_entry_and_an_unpublished_twin_are_found(pair):
    pages = publish_cleared(*pair)
    pages[1].unpublish()
    assert [reason.code for found in findings() for reason in found.reasons] == ["language-not-live"]
    PlanEntry.objects.update(dropped=True, dropped_reason="Wrong")
    assert "dropped" in [reason.code for found in findings() for reason in found.reasons]


def test_a_picture_that_lost_its_words_is_found(german_page, picture):
    german_page.share_image = picture
    completed(german_page)
    publish_cleared(german_page)
    SiteImage.objects.update(alt_de="")
    assert [reason.code for found in findings() for reason in found.reasons] == ["no-alt-text"]


@pytest.fixture
def picture(db):
    from wagtail.images.tests.utils import get_test_image_file

    return SiteImage.objects.create(title="Library", alt_de="Ein Haus", file=get_test_image_file())


def test_a_change_past_the_orm_is_found(pair):
    publish_cleared(*pair)
    NewsPage.objects.filter(pk=pair[0].pk).update(lead="Never read")
    assert [found.page.pk for found in findings()] == [pair[0].pk]


def test_the_officers_see_the_list_in_the_admin(client, pair):
    publish_cleared(*pair)
    services.withdraw(pair[:1], secretary())
    client.force_login(secretary())
    html = client.get(reverse("planning:audit")).content.decode()
    assert reverse("planning:story", args=[pair[0].pk]) in html


WRITES = {"bulk_create", "bulk_update"}


def writes_past_the_gate(source: str) -> list[int]:
    """Lines that publish pages without a signal: ``.update(live=…)``, or bulk writes of something called page."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        publishes = node.func.attr == "update" and any(keyword.arg == "live" for keyword in node.keywords)
        bulk = node.func.attr in WRITES and "Page.objects" in ast.unparse(node.func)
        if publishes or bulk:
            found.append(node.lineno)
    return found


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("NewsPage.objects.update(live=True)", [1]),
        ("page.revisions.filter(x=1).update(live=True, y=2)", [1]),
        ("NewsPage.objects.bulk_update(rows, ['live'])", [1]),
        ("EventPage.objects.bulk_create(rows)", [1]),
        ("Page.objects.update(first_published_at=now)", []),
        ("PlanEntry.objects.bulk_create(rows)", []),
    ],
)
def test_the_search_for_writes_past_the_gate_finds_them(source, lines):
    assert writes_past_the_gate(source) == lines


def test_no_code_writes_pages_past_the_gate():
    folders = ["actionplan", "events", "home", "network", "news", "newsletter", "planning", "practices", "site"]
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py") if "migrations" not in path.parts]
    assert len(files) > 50
    found = {str(path): lines for path in files if (lines := writes_past_the_gate(path.read_text("utf-8")))}
    assert found == {}
