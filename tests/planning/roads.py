"""The ways by which code and Wagtail's own functions make a page public, each as a function of a scene.

A road does what it says, and lets NotClear through or not as Wagtail does. The tests compare what the public sees
before and after.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import time_machine
from django.core import serializers
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.management.commands.publish_scheduled import Command as StockCommand
from wagtail.models import Locale, Page, PageViewRestriction, Revision

from news.models import NewsPage
from planning.digest import content_of, visible_of


@dataclass
class Scene:
    """The page in question (a fresh row), the user who tries, and a place for files."""

    page: Any
    user: Any
    folder: Path

    def latest(self) -> Revision:
        return self.page.get_latest_revision()

    def other_section(self) -> Page:
        return Page.objects.get(slug="archiv").specific


def public() -> dict[int, str]:
    """What the public sees of all news."""
    hidden = PageViewRestriction.objects.values_list("page__path", flat=True)
    live = [page for page in NewsPage.objects.live() if not any(page.path.startswith(path) for path in hidden)]
    return {page.pk: visible_of(content_of(page)) for page in live}


def revision_publish(scene: Scene) -> None:
    scene.latest().publish()


def revision_publish_by_superuser(scene: Scene) -> None:
    scene.latest().publish(user=scene.user, skip_permission_checks=True)


def publish_action(scene: Scene) -> None:
    PublishPageRevisionAction(scene.latest(), user=scene.user).execute(skip_permission_checks=True)


def page_publish(scene: Scene) -> None:
    scene.page.publish(scene.latest())


def save_the_draft_as_live(scene: Scene) -> None:
    draft = scene.latest().as_object()
    draft.live = True
    draft.save()


def save_only_live(scene: Scene) -> None:
    scene.page.live = True
    scene.page.save(update_fields=["live"])


def save_only_a_text(scene: Scene) -> None:
    scene.page.teaser_text = ""
    scene.page.save(update_fields=["teaser_text"])


def save_as_base_page(scene: Scene) -> None:
    base = Page.objects.get(pk=scene.page.pk)
    base.live, base.title = True, "Written past the type"
    base.save()


def load_fixture(scene: Scene) -> None:
    scene.page.live, scene.page.title = True, "From a fixture"
    base = scene.page.get_base_page()
    base.live, base.title = True, "From a fixture"
    file = scene.folder / "pages.json"
    file.write_text(serializers.serialize("json", [base, scene.page]))
    call_command("loaddata", str(file), verbosity=0)


def load_fixture_of_a_new_page(scene: Scene) -> None:
    rows = json.loads(serializers.serialize("json", [scene.page.get_base_page(), scene.page]))
    new = scene.page.pk + 1000
    for row in rows:
        row["pk"] = new
    rows[0]["fields"] |= {"live": True, "slug": "new", "path": scene.page.path[:-4] + "ZZZZ", "url_path": "/new/"}
    rows[0]["fields"]["translation_key"] = "11111111-1111-1111-1111-111111111111"
    file = scene.folder / "pages.json"
    file.write_text(json.dumps(rows))
    call_command("loaddata", str(file), verbosity=0)


def add_child_live(scene: Scene) -> None:
    page = NewsPage(title="Born live", teaser_text="Teaser", search_description="Description")
    scene.page.get_parent().add_child(instance=page)


def copy_live(scene: Scene) -> None:
    scene.page.copy(update_attrs={"slug": "copy"}, keep_live=True, user=scene.user)


def copy_subtree_live(scene: Scene) -> None:
    update = {"slug": "copied-section"}
    scene.page.get_parent().specific.copy(recursive=True, update_attrs=update, keep_live=True, user=scene.user)


def alias(scene: Scene) -> None:
    scene.page.create_alias(update_slug="alias", user=scene.user)


def alias_for_the_other_language(scene: Scene) -> None:
    scene.page.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)


def convert_alias(scene: Scene) -> None:
    from wagtail.actions.convert_alias import ConvertAliasPageAction

    mirror = NewsPage.objects.get(alias_of=scene.page)
    ConvertAliasPageAction(mirror, user=scene.user).execute(skip_permission_checks=True)


def change_an_alias(scene: Scene) -> None:
    mirror = NewsPage.objects.get(alias_of=scene.page)
    mirror.title = "Says something else"
    mirror.save(update_fields=["title"])


def move(scene: Scene) -> None:
    scene.page.move(scene.other_section(), pos="last-child", user=scene.user)


@transaction.atomic  # Django's deletion breaks off the transaction around it, here that of the test
def lift_privacy(scene: Scene) -> None:
    PageViewRestriction.objects.get(page=scene.page.get_parent()).delete()


@transaction.atomic
def lift_privacy_by_queryset(scene: Scene) -> None:
    PageViewRestriction.objects.filter(page=scene.page.get_parent()).delete()


def schedule(scene: Scene) -> None:
    draft = scene.latest().as_object()
    draft.go_live_at = timezone.now() + timedelta(hours=1)
    draft.save_revision().publish()


def schedule_by_revision(scene: Scene) -> None:
    scene.latest().as_object().save_revision(approved_go_live_at=timezone.now() + timedelta(hours=1))


def schedule_by_row(scene: Scene) -> None:
    revision = scene.latest()
    revision.approved_go_live_at = timezone.now() + timedelta(hours=1)
    revision.save()


def due_by_our_command(scene: Scene) -> None:
    with time_machine.travel(timezone.now() + timedelta(minutes=10)):
        call_command("publish_scheduled")


def due_by_the_stock_command(scene: Scene) -> None:
    with time_machine.travel(timezone.now() + timedelta(minutes=10)):
        call_command(StockCommand())
