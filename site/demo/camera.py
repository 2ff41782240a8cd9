"""Takes pictures of a running demo with an installed Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image
from wagtail.models import Page

from core.models import BasePage
from demo.people import PASSWORD

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDTHS = (320, 768, 1440)
SCHEMES = ("light", "dark")
OFFICER = "officer@example.org"
#: Colours of a stored picture: the site draws in flat colours, and a README should open quickly.
COLOURS = 64


class NoPicture(Exception):  # noqa: N818  it reads as what has happened
    """There is no Chromium, no Playwright to lead it, or no page to take; the message says what to do."""


@contextmanager
def camera() -> Iterator[Browser]:
    """A browser for the time of the block. Raises NoPicture."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        raise NoPicture("No Chromium is installed. On Debian or Ubuntu: apt-get install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise NoPicture("Playwright is not installed. It comes with: make .venv/dev") from None
    flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*flags, "--disable-component-update"])
        yield browser
        browser.close()


@dataclass(frozen=True)
class Shot:
    """One picture: ``path`` is the address without the host, ``name`` the file without its ending."""

    name: str
    path: str
    width: int = 1440
    height: int = 900
    scheme: str = "light"
    language: str = "en"
    whole: bool = False
    signed_in: bool = False


def take(browser: Browser, base: str, shot: Shot, folder: Path) -> Path:
    """Take the picture and store it as PNG; return the file. Raises NoPicture rather than showing an error page."""
    context = browser.new_context(
        viewport={"width": shot.width, "height": shot.height},
        color_scheme="dark" if shot.scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="de-DE" if shot.language == "de" else "en-GB",
    )
    page = context.new_page()
    if shot.signed_in:
        _sign_in(page, base)
    answer = page.goto(base + shot.path)
    if answer is None or not answer.ok:
        raise NoPicture(f"{base}{shot.path} has no page to show. Is this the demo that keeps its data in var/?")
    page.wait_for_load_state("networkidle")
    data = page.screenshot(full_page=shot.whole)
    context.close()
    return _store(data, folder / f"{shot.name}.png")


def _sign_in(page: Any, base: str) -> None:
    page.goto(f"{base}/admin/login/")
    page.fill("[name=username]", OFFICER)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


def _store(data: bytes, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.open(BytesIO(data)).convert("RGB")
    few = picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(path, "PNG", optimize=True)
    return path


def readme_shots() -> list[Shot]:
    """The three pictures of the README."""
    practice = fullest("practices.practicepage", "en")
    return [
        # So high that the first story is seen with its picture.
        Shot("home", "/en/", height=1180),
        Shot("calendar", "/admin/plan/calendar/", signed_in=True),
        Shot("practice", practice),
    ]


def page_shots() -> list[Shot]:
    """A page of every type at every width, in every language, light and dark, from head to foot."""
    kinds = product(_kinds(), WIDTHS, SCHEMES, ("de", "en"))
    shots = []
    for kind, width, scheme, language in kinds:
        if path := fullest(kind, language):
            name = f"{kind.split('.')[1]}-{language}-{width}-{scheme}"
            shots.append(Shot(name, path, width=width, scheme=scheme, language=language, whole=True))
    return shots


def _kinds() -> list[str]:
    from wagtail.models import get_page_models

    return sorted(model._meta.label_lower for model in get_page_models() if issubclass(model, BasePage))


def fullest(kind: str, language: str) -> str:
    """The path of the live page of that type with the most to show; empty when there is none."""
    app, model = kind.split(".")
    pages = Page.objects.live().filter(content_type__app_label=app, content_type__model=model)
    found = [page.specific for page in pages.filter(locale__language_code=language)]
    best = max(found, key=lambda page: len(page.search_body()), default=None)
    return str(best.relative_url(None)) if best else ""
