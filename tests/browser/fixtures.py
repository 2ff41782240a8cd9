"""Fixtures of all tests with a browser. Whoever uses one is marked ``browser``."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.browser import chromium as installed
from tests.browser import demo_site as demo

NewVisitor = Callable[..., Any]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "chromium" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Where Chromium is. Skips, or fails where a browser is required, when there is none."""
    if path := installed.executable():
        return path
    reason = "No Chromium is installed (looked for chromium, chromium-browser and google-chrome)."
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(f"{reason} REQUIRE_BROWSER=1 asks for it.", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    """A browser for each module: Playwright's event loop must be gone before the next module uses the database."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=installed.flags())
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the demo's data is loaded, one folder for all processes of this test run.

    ``TEST_DEMO_FOLDER`` names a folder in which it is kept for the next run, for people who write browser tests.
    """
    if kept := os.environ.get("TEST_DEMO_FOLDER"):
        return Path(kept)
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def demo_data(chromium: str, demo_folder: Path) -> Path:
    """The demo's data, loaded once for all processes of this test run. Copy it, do not write in it."""
    return demo.loaded_data(demo_folder)


@pytest.fixture(scope="session")
def demo_site(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[demo.RunningSite]:
    """The demo for tests that only read."""
    with demo.demo_site(demo_data, tmp_path_factory.mktemp("demo") / "var") as site:
        yield site


@pytest.fixture(scope="module")
def own_site(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[demo.RunningSite]:
    """A demo for the tests of one module, which may write in it."""
    with demo.demo_site(demo_data, tmp_path_factory.mktemp("own") / "var") as site:
        yield site


@pytest.fixture(scope="module")
def production_site(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[demo.RunningSite]:
    with demo.production_site(demo_data, tmp_path_factory.mktemp("production") / "var") as site:
        yield site


@pytest.fixture(scope="session")
def pages(demo_data: Path) -> dict[tuple[str, str], str]:
    """{(page type, language): the path of the fullest page}."""
    return demo.fullest_pages(demo_data)


@pytest.fixture
def new_visitor(browser: Any, demo_site: demo.RunningSite) -> Iterator[NewVisitor]:
    """Make visitors: ``new_visitor(site=…, width=320, dark=True, javascript=False, language="de")``.

    Whatever else a test is about: at its end nothing may be left in the visitor's browser, nothing may have been asked
    of another host, and the browser may not have complained (broken files, errors of scripts, Content Security Policy).
    """
    from tests.browser.visiting import Visitor

    with ExitStack() as stack:
        arrived: list[tuple[Visitor, bool]] = []

        def arrive(
            site: demo.RunningSite = demo_site,
            width: int = 1280,
            dark: bool = False,
            javascript: bool = True,
            language: str = "en",
        ) -> Visitor:
            context = browser.new_context(
                viewport={"width": width, "height": 900},
                color_scheme="dark" if dark else "light",
                reduced_motion="reduce",
                java_script_enabled=javascript,
                locale={"en": "en-GB", "de": "de-DE"}[language],
            )
            stack.callback(context.close)
            visitor = Visitor.arrive(site, context)
            arrived.append((visitor, javascript))
            return visitor

        yield arrive
        for visitor, javascript in arrived:
            visitor.leave_without_a_trace(javascript)


@pytest.fixture
def visitor(new_visitor: NewVisitor) -> Any:
    """Somebody at a desk who reads the shared demo."""
    return new_visitor()


@pytest.fixture
def sign_in(browser: Any) -> Iterator[Callable[[demo.RunningSite, str], Any]]:
    """Sign in as one of the four people of the demo: ``sign_in(site, "officer")``."""
    from tests.browser.officers import signed_in
    from tests.browser.visiting import Visitor

    with ExitStack() as stack:
        there: list[Visitor] = []

        def enter(site: demo.RunningSite, name: str) -> Visitor:
            context = browser.new_context(viewport={"width": 1440, "height": 1000}, locale="en-GB")
            stack.callback(context.close)
            there.append(signed_in(Visitor.arrive(site, context), name))
            return there[-1]

        yield enter
        for officer in there:
            officer.leave()


@pytest.fixture(scope="session")
def find(pages: dict[tuple[str, str], str]) -> Any:
    """``find(kind, language)``: path and status of a page of that kind (tests.browser.addresses)."""
    from tests.browser.addresses import finder

    return finder(pages)
