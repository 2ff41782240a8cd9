"""What changes the version, and that it waits for the commit."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import Collection, Page, PageViewRestriction, Site
from wagtail.models.i18n import Locale

from core.caching import quiet, signals, version
from home.models import HomePage

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_version_file(settings, tmp_path) -> None:
    settings.PAGE_CACHE = {**settings.PAGE_CACHE, "VERSION_FILE": str(tmp_path / "version")}


@pytest.fixture
def commit(django_capture_on_commit_callbacks) -> Callable:
    """A block whose transaction is committed at its end, as far as its callbacks can tell."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def changes(commit) -> Callable:
    """``with changes():`` a block after whose commit, and not earlier, there is a new version."""

    @contextmanager
    def block():
        before = version.version()
        with commit():
            yield
            assert version.version() == before, "the version changed before the commit"
        assert version.version() != before, "the version is the old one after the commit"

    return block


@pytest.fixture
def stays(commit) -> Callable:
    """``with stays():`` a block that leaves the version as it is."""

    @contextmanager
    def block():
        before = version.version()
        with commit():
            yield
        assert version.version() == before

    return block


def test_a_save_a_new_row_and_a_deletion_count(changes) -> None:
    with changes():
        collection = Collection.get_first_root_node().add_child(name="Press")
    with changes():
        collection.save()
    with changes():
        Collection.objects.filter(pk=collection.pk).delete()


def test_a_page_is_published_moved_unpublished_and_deleted(changes, home) -> None:
    with changes():
        child = home.add_child(instance=HomePage(title="Spring", slug="spring", locale=home.locale))
    with changes():
        child.save_revision().publish()
    sibling = home.add_child(instance=HomePage(title="Autumn", slug="autumn", locale=home.locale))
    with changes():
        child.move(sibling, pos="right")
    with changes():
        child.refresh_from_db()
        child.move(sibling, pos="last-child")
    with changes():
        HomePage.objects.get(pk=child.pk).unpublish()
    with changes():
        Page.objects.get(pk=child.pk).delete()


def test_a_draft_and_a_lock_change_nothing_that_is_public(stays, home) -> None:
    with stays():
        home.title = "Only a draft"
        home.save_revision()
    with stays():
        home.locked = True
        home.save(update_fields=["locked", "locked_at", "locked_by"])


def test_a_public_field_beside_quiet_ones_counts(changes, home) -> None:
    with changes():
        home.save(update_fields=["locked", "title"])


def test_privacy_and_site_records_count(changes, home) -> None:
    with changes():
        PageViewRestriction.objects.create(page=home, restriction_type=PageViewRestriction.LOGIN)
    with changes():
        Site.objects.first().save()


def test_a_change_of_a_relation_counts_from_both_ends(changes, home, django_user_model) -> None:
    from django.contrib.auth.models import Group

    group, user = Group.objects.create(name="Press"), django_user_model.objects.create(email="press@example.org")
    with changes():
        user.groups.add(group)
    with changes():
        group.user_set.remove(user)


def test_sessions_logs_and_revisions_do_not_count(stays, home) -> None:
    with stays():
        Session.objects.create(session_key="x", session_data="", expire_date=timezone.now() + timedelta(days=1))
        Session.objects.all().delete()
    with stays():
        home.save_revision(changed=False, log_action=True)


def test_nobody_listens_to_quiet_models_so_that_they_are_deleted_in_one_statement(
    django_assert_num_queries,
) -> None:
    for key in "abc":
        Session.objects.create(session_key=key, session_data="", expire_date=timezone.now())
    with django_assert_num_queries(1):
        Session.objects.all().delete()


def test_a_rendition_counts_when_it_goes_and_not_when_a_render_makes_it(stays, changes) -> None:
    from wagtail.images import get_image_model
    from wagtail.images.tests.utils import get_test_image_file

    image = get_image_model().objects.create(title="Bridge", file=get_test_image_file())
    with stays():
        rendition = image.get_rendition("width-100")
    with changes():
        rendition.delete()


def test_a_document_counts(changes) -> None:
    from wagtail.documents import get_document_model

    with changes():
        get_document_model().objects.create(title="Charter", file=SimpleUploadedFile("charter.txt", b"text"))


def test_a_rolled_back_change_leaves_the_version(stays) -> None:
    class RefusedError(Exception):
        pass

    with stays(), pytest.raises(RefusedError), transaction.atomic():
        Locale.objects.first().save()
        raise RefusedError


def test_what_writes_without_a_signal_says_so_by_hand(stays, changes) -> None:
    with stays():
        Locale.objects.update(language_code=models.F("language_code"))
    with changes():
        Locale.objects.update(language_code=models.F("language_code"))
        signals.content_changed()


def test_a_callback_that_fails_does_not_hold_ours_up_even_of_a_receiver_that_was_there_first() -> None:
    """Django drops the callbacks behind one that raises; ours is registered before the save is announced."""

    def somebody_else(**kwargs) -> None:
        transaction.on_commit(lambda: 1 / 0)

    collection = Collection.get_first_root_node()
    post_save = models.signals.post_save
    before = len(transaction.get_connection().run_on_commit)
    post_save.disconnect(sender=Collection, dispatch_uid="core.caching")
    post_save.connect(somebody_else, sender=Collection)
    signals._listen_to(Collection)
    try:
        collection.save()
    finally:
        post_save.disconnect(somebody_else, sender=Collection)
    callbacks = transaction.get_connection().run_on_commit[before:]
    assert callbacks[0][1] == version.bump
    assert all(robust for _, callback, robust in callbacks if callback == version.bump)


def test_a_version_file_that_cannot_be_written_breaks_no_commit(commit, settings, tmp_path, caplog) -> None:
    (tmp_path / "file").write_text("")
    settings.PAGE_CACHE = {"VERSION_FILE": str(tmp_path / "file" / "version")}
    done = []
    with commit():
        Locale.objects.first().save()
        transaction.on_commit(lambda: done.append(True))
    assert done
    assert "file/version" in caplog.text


def test_a_published_page_counts_once_more_when_the_search_index_has_it(home) -> None:
    """The index is written after the commit; a search asked between the two must not be kept."""
    before = len(transaction.get_connection().run_on_commit)
    home.save_revision().publish()
    callbacks = [callback for _, callback, _ in transaction.get_connection().run_on_commit[before:]]
    tasks = [position for position, callback in enumerate(callbacks) if callback != version.bump]
    assert tasks, "the index is not written behind the commit any more"
    assert callbacks[-1] == version.bump


def test_the_deny_list_of_the_frameworks_names_only_what_exists() -> None:
    installed = [name for name in quiet.FRAMEWORK_MODELS if not name.startswith(OPTIONAL)]
    assert quiet.unknown(installed) == []


#: Packages that the deny list knows although the site may not have them.
OPTIONAL = ("admin.", "wagtail_localize.", "wagtailsearchpromotions.")


@pytest.mark.parametrize("name", ["core.nothing", "nowhere.*", "wagtailcore.page.nothing", "nonsense"])
def test_a_slip_of_the_pen_in_the_deny_list_is_found_by_the_system_check(settings, name: str) -> None:
    settings.PAGE_CACHE = {**settings.PAGE_CACHE, "QUIET_MODELS": (name, "wagtailcore.page")}
    (error,) = signals.check_quiet_models(None)
    assert name in error.msg


def test_the_projects_own_deny_list_is_correct(settings) -> None:
    assert signals.check_quiet_models(None) == []


def test_rules_of_a_deny_list() -> None:
    rules = quiet.QuietModels(["sessions.*", "wagtailcore.locale", "Wagtailcore.Page.Draft_Title"])
    assert rules.covers(Session)
    assert rules.covers(Locale)
    assert not rules.covers(HomePage)
    assert not rules.covers(HomePage, [])
    assert rules.covers(HomePage, ["draft_title"])
    assert not rules.covers(HomePage, ["draft_title", "title"])
