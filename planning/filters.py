"""The filters that calendar and board share, kept in the address: who, which tandem, channel, audience, language…"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.remembering import remembered
from network.models import Tandem
from planning.languages import content_languages, language_name
from planning.state import State
from planning.writing import planned_types
from taxonomy.models import Audience, Channel

FILTERS = ("state", "responsible", "tandem", "channel", "audience", "language", "section")


def people() -> QuerySet[Any]:
    """Those who are responsible for an entry or contribute to one."""
    involved = Q(plan_entries__isnull=False) | Q(plan_contributions__isnull=False)
    return get_user_model().objects.filter(involved).distinct()


def chosen_in(params: Mapping[str, str]) -> dict[str, str]:
    """What is chosen in an address."""
    return {name: value for name in FILTERS if (value := params.get(name, ""))}


def query_of(chosen: Mapping[str, str]) -> str:
    """The choice as the end of an address, such as ``&tandem=3``."""
    return f"&{urlencode(chosen)}" if chosen else ""


def fits(values: Mapping[str, Any], chosen: Mapping[str, str]) -> bool:
    """Whether something with these values was chosen. What knows nothing of a filter is left out while it is set."""
    return all(value in values.get(name, ()) for name, value in chosen.items())


def choices(chosen: Mapping[str, str]) -> list[dict[str, Any]]:
    """Each filter with its (value, label) pairs. One query while the vocabulary has not changed."""
    rows = {
        "state": (pgettext_lazy("plan entry", "State"), State.choices),
        "responsible": (_("Person"), _rows(people())),
        "tandem": (_("Tandem"), _labels("tandem", Tandem.objects.select_related("city"))),
        "channel": (_("Channel"), _labels("channel", Channel.objects.all())),
        "audience": (_("Audience"), _labels("audience", Audience.objects.all())),
        "language": (_("Language"), [(code, language_name(code)) for code in content_languages()]),
        "section": (pgettext_lazy("part of the site", "Section"), _sections()),
    }
    return [
        {"name": name, "label": label, "choices": pairs, "value": chosen.get(name, "")}
        for name, (label, pairs) in rows.items()
    ]


def _rows(found: QuerySet[Any]) -> list[tuple[str, str]]:
    return [(str(row.pk), str(row)) for row in found]


def _labels(name: str, found: QuerySet[Any]) -> list[tuple[str, str]]:
    """Of rows that change seldom: they are remembered until the content changes, and speak the reader's language."""
    rows: list[Any] = remembered(("planning.filters", name), lambda: list(found))
    return [(str(row.pk), row.label) for row in rows]


def _sections() -> list[tuple[str, str]]:
    labels = {model._meta.app_label for model in planned_types()}
    return sorted(((label, str(apps.get_app_config(label).verbose_name)) for label in labels), key=lambda row: row[1])
