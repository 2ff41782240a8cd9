"""The machine on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text

from tests.translation.machine.server import Machine, running_machine
from translation.sources import newest_draft


@pytest.fixture
def machine() -> Iterator[Machine]:
    with running_machine() as running:
        yield running


@pytest.fixture
def configured(machine: Machine, settings: Any) -> Machine:
    """The site uses the machine, as DeepL."""
    settings.MACHINE_TRANSLATION = machine.settings
    return machine


def form_of(page: Any) -> dict[str, Any]:
    """What the editor's form sends for the newest draft of a content page, as it stands."""
    draft = newest_draft(page)
    data: dict[str, Any] = {
        "title": draft.title,
        "slug": draft.slug,
        "teaser_text": draft.teaser_text,
        "search_description": draft.search_description,
        "body-count": len(draft.body),
        "loaded_revision_id": draft.latest_revision_id,
        "loaded_revision_created_at": draft.get_latest_revision().created_at.isoformat(),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000},
    }
    for number, block in enumerate(draft.body):
        value = rich_text(block.value.source) if block.block_type == "text" else {**block.value, "anchor": ""}
        fields = {"type": block.block_type, "id": block.id, "order": number, "deleted": "", "value": value}
        data.update({f"body-{number}-{name}": part for name, part in fields.items()})
    return nested_form_data(data)


@pytest.fixture
def press(client: Any, officer: Any) -> Any:
    """Send the editor's form of a page, with changes and the name of a button."""
    client.force_login(officer)

    def _press(page: Any, button: str = "", form: dict[str, Any] | None = None, **changes: Any) -> Any:
        data = {**(form or form_of(page)), **changes, **({button: "1"} if button else {})}
        return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data, follow=True)

    return _press


def said(response: Any) -> str:
    """All messages above the page that came back."""
    return " ".join(str(message) for message in response.context["messages"])
