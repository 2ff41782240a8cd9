"""The race between a render and a change, both ways.

Who renders reads the version before, and compares it after. Who publishes changes it after the commit. Each half is
shown with what happens without it, so that these tests are known to be able to fail.
"""

from __future__ import annotations

from core.caching.version import VersionFile
from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import BareSite, ask


def test_a_change_in_the_middle_of_a_render_keeps_nothing_of_it(
    site: BareSite, cache: PageCache, version_file: VersionFile
) -> None:
    site.text = "old"

    def publish() -> None:
        site.text = "new"
        version_file.bump()
        site.meanwhile = lambda: None

    site.meanwhile = publish
    assert ask(cache).text == "old", "this visitor came before the change"
    assert ask(cache).text == "new"
    assert ask(cache).is_hit
    assert site.renders == 2


def test_without_a_change_in_the_middle_the_same_render_is_kept(site: BareSite, cache: PageCache) -> None:
    site.meanwhile = lambda: setattr(site, "text", "a change that nobody announced")
    first = ask(cache)
    assert ask(cache).is_hit
    assert ask(cache).text == first.text


def test_a_version_changed_before_the_commit_keeps_the_old_page_for_good(
    site: BareSite, cache: PageCache, version_file: VersionFile
) -> None:
    """Why ``content_changed`` waits for the commit: this is the wrong order."""
    site.text = "old"
    version_file.bump()
    ask(cache)
    site.text = "new"  # the commit
    assert ask(cache).text == "old"
    assert ask(cache).text == "old"
    version_file.bump()
    assert ask(cache).text == "new"


def test_a_render_that_outlasts_several_changes_is_not_kept_even_if_the_content_is_back(
    site: BareSite, cache: PageCache, version_file: VersionFile
) -> None:
    def publish_and_take_back() -> None:
        site.meanwhile = lambda: None
        version_file.bump()
        version_file.bump()

    site.meanwhile = publish_and_take_back
    ask(cache)
    assert not ask(cache).is_hit
    assert ask(cache).is_hit


def test_an_overtaken_render_does_not_throw_out_the_newer_pages(
    site: BareSite, cache: PageCache, version_file: VersionFile
) -> None:
    def publish_and_visit_another_page() -> None:
        site.meanwhile = lambda: None
        version_file.bump()
        ask(cache, path="/en/")

    site.meanwhile = publish_and_visit_another_page
    ask(cache, path="/de/")
    assert ask(cache, path="/en/").is_hit


def test_a_not_found_page_is_forgotten_as_soon_as_the_page_is_published(
    site: BareSite, cache: PageCache, version_file: VersionFile
) -> None:
    site.status = "404 Not Found"
    assert ask(cache).code == 404
    assert ask(cache).is_hit
    site.status = "200 OK"
    version_file.bump()
    assert ask(cache).code == 200


def test_a_page_that_may_not_be_shared_any_more_is_not_served_from_memory(
    site: BareSite, cache: PageCache, version_file: VersionFile
) -> None:
    ask(cache)
    site.headers["Cache-Control"] = "private"
    version_file.bump()
    assert [ask(cache).is_hit for _ in range(3)] == [False] * 3


def test_a_deleted_version_file_stops_nobody(site: BareSite, cache: PageCache, version_file: VersionFile) -> None:
    ask(cache)
    version_file.path.unlink()
    site.text = "new"
    version_file.bump()  # makes a new file; this process still looks at the old one
    ask(cache, path="/any/other/page/")  # a miss looks whether the file is still the same
    assert ask(cache).text == "new"


def test_without_a_version_file_pages_are_rendered_for_everyone(site: BareSite, cache: PageCache, caplog) -> None:
    cache_file = cache._version_file.path
    cache_file.unlink()
    folder = cache_file.parent
    folder.rmdir()
    folder.write_text("no folder any more")
    for _ in range(2):
        assert ask(cache).code == 200
    assert site.renders == 2
    assert str(cache_file) in caplog.text
