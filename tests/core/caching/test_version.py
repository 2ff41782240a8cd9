"""The version file: seen by everyone, never the same twice, and not lost when somebody tidies up."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from core.caching.version import VersionFile, VersionFileError


def test_a_bump_is_seen_through_every_mapping_of_the_file(tmp_path: Path) -> None:
    mine, theirs = VersionFile(tmp_path / "version"), VersionFile(tmp_path / "version")
    assert mine.version() == theirs.version()
    bumped = theirs.bump()
    assert mine.version() == theirs.version() == bumped


def test_no_version_comes_back(tmp_path: Path) -> None:
    file = VersionFile(tmp_path / "version")
    assert len({file.version(), *(file.bump() for _ in range(500))}) == 501


def test_the_version_outlives_the_process_that_wrote_it(tmp_path: Path) -> None:
    bumped = VersionFile(tmp_path / "version").bump()
    assert VersionFile(tmp_path / "version").version() == bumped


def test_the_folder_is_made_and_the_group_may_write_whatever_the_umask(tmp_path: Path) -> None:
    VersionFile(tmp_path / "var" / "version")
    assert stat.S_IMODE((tmp_path / "var" / "version").stat().st_mode) == 0o660


@pytest.mark.parametrize("how", ["deleted", "replaced"])
def test_a_lost_file_is_noticed_and_means_a_new_version(tmp_path: Path, how: str) -> None:
    path = tmp_path / "version"
    web, worker = VersionFile(path), VersionFile(path)
    before = web.version()
    path.unlink()
    if how == "replaced":
        path.write_bytes(before.to_bytes(8, "little"))
        worker.bump()
    web.follow()
    worker.follow()
    assert web.version() == worker.version() != before
    bumped = worker.bump()
    assert web.version() == bumped


def test_two_fresh_files_never_agree(tmp_path: Path) -> None:
    assert VersionFile(tmp_path / "one").version() != VersionFile(tmp_path / "two").version()


def test_a_file_that_was_cut_short_is_mended_before_the_next_render(tmp_path: Path) -> None:
    path = tmp_path / "version"
    file = VersionFile(path)
    before = file.version()
    path.write_bytes(b"")
    file.follow()
    assert file.version() not in (0, before)


def test_an_impossible_path_is_named_in_the_error(tmp_path: Path) -> None:
    (tmp_path / "occupied").write_text("a file where a folder should be")
    with pytest.raises(VersionFileError, match="occupied/version"):
        VersionFile(tmp_path / "occupied" / "version")
