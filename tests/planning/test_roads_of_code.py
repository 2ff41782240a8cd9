"""Every way by which code makes a page public, from three starts, each with its positive control.

*draft*: planned and complete, never approved. *todo*: live, the newest draft was never approved. *stale*: live, and the
approval of what is live was withdrawn. The control is the same call under a rule without objections: so "refused" is
never just a broken call.
"""

from __future__ import annotations

import contextlib
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction, Revision

from news.models import NewsPage
from planning import services
from planning.reasons import NotClear
from tests.factories.planning import entry_for, publish_cleared, secretary
from tests.planning import roads
from tests.planning.roads import Scene, public

START_WITH_DRAFT = [
    roads.revision_publish,
    roads.revision_publish_by_superuser,
    roads.publish_action,
    roads.page_publish,
    roads.save_the_draft_as_live,
    roads.save_only_live,
    roads.save_as_base_page,
    roads.load_fixture,
]
START_WITH_TODO = [
    roads.revision_publish,
    roads.revision_publish_by_superuser,
    roads.publish_action,
    roads.page_publish,
    roads.save_the_draft_as_live,
]
START_WITH_STALE = [
    roads.save_only_a_text,
    roads.save_as_base_page,
    roads.load_fixture,
    roads.copy_live,
    roads.copy_subtree_live,
    roads.alias,
    roads.move,
]
NEW_PAGES = [roads.add_child_live, roads.copy_live, roads.copy_subtree_live]


@pytest.fixture
def archive(home, section, section_en):
    """A second German section, to which pages may move."""
    return home.add_child(instance=type(section)(title="Archiv", slug="archiv"))


@pytest.fixture
def draft(german_page, archive):
    """Complete and planned for one language; nobody has approved it."""
    german_page.save_revision()
    entry_for(german_page)
    return german_page


@pytest.fixture
def todo(german_page, archive):
    live = publish_cleared(german_page)
    live.title = "Nobody has read this"
    live.save_revision()
    return NewsPage.objects.get(pk=live.pk)


@pytest.fixture
def live(german_page, archive):
    """Live and approved as it stands."""
    return publish_cleared(german_page)


@pytest.fixture
def stale(live):
    services.withdraw([live], secretary())
    return NewsPage.objects.get(pk=live.pk)


@pytest.fixture
def no_objection(monkeypatch):
    """A rule to which everything is clear."""
    monkeypatch.setattr("planning.clearance.RULES", ())


def walk(road, page, folder) -> bool:
    """Go the road; whether the public sees something else afterwards."""
    before = public()
    with contextlib.suppress(NotClear):
        road(Scene(page, secretary(), folder))
    return public() != before


@pytest.mark.parametrize("road", START_WITH_DRAFT, ids=lambda road: road.__name__)
def test_a_draft_that_nobody_approved_stays_a_draft(road, draft, tmp_path):
    assert not walk(road, draft, tmp_path)


@pytest.mark.parametrize("road", START_WITH_DRAFT, ids=lambda road: road.__name__)
def test_a_draft_without_objections_takes_the_same_road(road, draft, tmp_path, no_objection):
    assert walk(road, draft, tmp_path)


@pytest.mark.parametrize("road", START_WITH_TODO, ids=lambda road: road.__name__)
def test_a_live_page_does_not_change_to_what_nobody_approved(road, todo, tmp_path):
    assert not walk(road, todo, tmp_path)


@pytest.mark.parametrize("road", START_WITH_TODO, ids=lambda road: road.__name__)
def test_a_live_page_without_objections_changes_by_the_same_road(road, todo, tmp_path, no_objection):
    assert walk(road, todo, tmp_path)


@pytest.mark.parametrize("road", START_WITH_STALE, ids=lambda road: road.__name__)
def test_a_page_whose_approval_was_withdrawn_does_not_change_or_multiply(road, stale, tmp_path):
    assert not walk(road, stale, tmp_path)


@pytest.mark.parametrize("road", START_WITH_STALE, ids=lambda road: road.__name__)
def test_a_page_without_objections_changes_and_multiplies(road, stale, tmp_path, no_objection):
    assert walk(road, stale, tmp_path)


@pytest.mark.parametrize("road", [*NEW_PAGES, roads.load_fixture_of_a_new_page], ids=lambda road: road.__name__)
def test_new_pages_are_born_as_drafts_even_from_an_approved_one(road, live, tmp_path):
    count = NewsPage.objects.count()
    assert not walk(road, live, tmp_path)
    assert NewsPage.objects.count() == count + 1


@pytest.mark.parametrize("road", NEW_PAGES, ids=lambda road: road.__name__)
def test_new_pages_without_objections_are_born_live(road, live, tmp_path, no_objection):
    assert walk(road, live, tmp_path)


def test_an_alias_follows_its_approved_source(live, tmp_path):
    assert walk(roads.alias, live, tmp_path)


def test_an_alias_never_shows_another_languages_text(live, tmp_path):
    assert not walk(roads.alias_for_the_other_language, live, tmp_path)
    assert NewsPage.objects.filter(alias_of=live, live=False).exists()


def test_publishing_a_source_publishes_its_alias_but_not_the_one_in_another_language(live, tmp_path):
    roads.alias(Scene(live, secretary(), tmp_path))
    roads.alias_for_the_other_language(Scene(live, secretary(), tmp_path))
    live.title = "Neuer Titel"
    publish_cleared(live)
    mirrors = NewsPage.objects.filter(alias_of=live).order_by("pk")
    assert [(mirror.live, mirror.title) for mirror in mirrors] == [(True, "Neuer Titel"), (False, "Neuer Titel")]


@pytest.mark.parametrize("road", [roads.convert_alias, roads.change_an_alias], ids=lambda road: road.__name__)
def test_an_alias_cannot_become_a_page_of_its_own_that_nobody_approved(road, live, tmp_path):
    roads.alias(Scene(live, secretary(), tmp_path))
    assert not walk(road, live, tmp_path)


def test_an_alias_without_objections_becomes_an_ordinary_page(live, tmp_path, no_objection):
    roads.alias(Scene(live, secretary(), tmp_path))
    assert walk(roads.convert_alias, live, tmp_path)


def test_a_refused_move_leaves_the_tree_as_it_was(stale, tmp_path):
    path = stale.path
    with pytest.raises(NotClear):
        roads.move(Scene(stale, secretary(), tmp_path))
    assert NewsPage.objects.get(pk=stale.pk).path == path


def test_a_page_that_is_clear_moves(live, tmp_path):
    assert walk(roads.move, live, tmp_path)


@pytest.mark.parametrize("road", [roads.lift_privacy, roads.lift_privacy_by_queryset], ids=lambda road: road.__name__)
def test_a_private_section_stays_private_while_something_in_it_is_not_clear(road, stale, tmp_path):
    PageViewRestriction.objects.create(page=stale.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    assert not walk(road, stale, tmp_path)
    assert PageViewRestriction.objects.exists()


@pytest.mark.parametrize("road", [roads.lift_privacy, roads.lift_privacy_by_queryset], ids=lambda road: road.__name__)
def test_a_private_section_opens_when_everything_in_it_is_clear(road, live, tmp_path):
    PageViewRestriction.objects.create(page=live.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    assert walk(road, live, tmp_path)


def test_a_private_section_can_be_deleted_as_a_whole(stale):
    PageViewRestriction.objects.create(page=stale.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    stale.get_parent().delete()
    assert not PageViewRestriction.objects.exists()


SCHEDULES = [roads.schedule, roads.schedule_by_revision, roads.schedule_by_row]


@pytest.mark.parametrize("road", SCHEDULES, ids=lambda road: road.__name__)
@pytest.mark.parametrize("start", ["draft", "todo"])
def test_scheduling_without_clearance_is_refused(road, start, request, tmp_path):
    page = request.getfixturevalue(start)
    with pytest.raises(NotClear):
        road(Scene(page, secretary(), tmp_path))
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


@pytest.mark.parametrize("road", SCHEDULES, ids=lambda road: road.__name__)
@pytest.mark.parametrize("start", ["draft", "todo"])
def test_scheduling_without_objections_works(road, start, request, tmp_path, no_objection):
    road(Scene(request.getfixturevalue(start), secretary(), tmp_path))
    assert Revision.objects.filter(approved_go_live_at__isnull=False).count() == 1


DUE = [roads.due_by_our_command, roads.due_by_the_stock_command]


@pytest.mark.parametrize("road", DUE, ids=lambda road: road.__name__)
def test_a_due_page_whose_approval_was_withdrawn_is_held(road, draft, tmp_path):
    make_due(draft)
    services.withdraw([draft], secretary())
    assert not walk(road, draft, tmp_path)
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


@pytest.mark.parametrize("road", DUE, ids=lambda road: road.__name__)
def test_a_due_page_that_is_clear_goes_live(road, draft, tmp_path):
    make_due(draft)
    assert walk(road, draft, tmp_path)


def make_due(page) -> None:
    services.approve([page], secretary())
    services.publish_together([page], None, at=timezone.now() + timedelta(minutes=5))


FREE = {
    "unpublish": lambda page: page.unpublish(),
    "save a draft": lambda page: page.save_revision(),
    "lock": lambda page: setattr(page, "locked", True) or page.save(update_fields=["locked"]),
    "save unchanged": lambda page: page.save(),
    "delete": lambda page: page.delete(),
}


@pytest.mark.parametrize("act", FREE.values(), ids=FREE.keys())
def test_what_shows_nothing_new_stays_free_for_a_page_that_is_not_clear(act, stale):
    act(stale)


def test_pages_of_other_types_are_free(home, section):
    section.intro = "New"
    section.save_revision().publish()
    assert type(section).objects.get(pk=section.pk).intro == "New"
