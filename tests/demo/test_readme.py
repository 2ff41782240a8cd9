"""The README is what a newcomer believes: short, with pictures of the present site, and true."""

from __future__ import annotations

import re

import pytest
from PIL import Image

from tests.browser.demo_site import MANAGE, ROOT, environment, free_port, manage, run_to_its_end

README = (ROOT / "README.md").read_text()
PICTURES = re.findall(r"!\[[^\]]+\]\((docs/img/[^)]+)\)", README)
LINKS = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
HEAVIEST = 80_000


def test_it_is_read_in_one_go_and_shows_three_pictures():
    assert len(README.splitlines()) <= 150
    assert len(PICTURES) == 3


@pytest.mark.parametrize("link", LINKS)
def test_what_it_links_is_there(link):
    assert (ROOT / link).exists()


@pytest.mark.parametrize("picture", PICTURES)
def test_its_pictures_are_light(picture):
    assert (ROOT / picture).stat().st_size < HEAVIEST


@pytest.mark.parametrize("target", sorted(set(re.findall(r"^(?:\| `)?make ([a-z]+)", README, re.M))))
def test_a_command_that_it_names_exists(target):
    assert re.search(rf"^{target}:.*## ", (ROOT / "Makefile").read_text(), re.MULTILINE)


def test_one_command_renews_its_pictures_from_a_running_demo(demo_site, tmp_path):
    manage(demo_site.var, "screenshots", "--base", demo_site.base, "--into", str(tmp_path))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(path.split("/")[-1] for path in PICTURES)
    for path in tmp_path.iterdir():
        assert path.stat().st_size < HEAVIEST
        # A page that failed to load would be of one colour.
        assert len(Image.open(path).getcolors(256)) > 50


def test_without_a_running_demo_it_says_what_to_do(tmp_path):
    base = f"http://localhost:{free_port()}"
    done = run_to_its_end([*MANAGE, "screenshots", "--base", base, "--into", str(tmp_path)], environment(tmp_path))
    assert done.returncode == 1
    assert done.stderr.strip() == f"CommandError: Nothing answers at {base}. Start the demo first: make demo"
