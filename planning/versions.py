"""Whether a row is still as its editor saw it: a fingerprint that the form carries along."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Model
from django.forms.models import model_to_dict
from wagtail.log_actions import registry


def version_of(row: Model) -> str:
    """Fingerprint of everything that can be edited in the row; "" for one that is not stored."""
    if row.pk is None:
        return ""
    values = {name: _plain(value) for name, value in model_to_dict(row).items()}
    return hashlib.sha256(json.dumps(values, cls=DjangoJSONEncoder, sort_keys=True).encode()).hexdigest()


def _plain(value: Any) -> Any:
    return sorted(other.pk for other in value) if isinstance(value, list) else value


def last_editor(row: Model) -> str:
    """The name of the person who saved the row last, as far as the log knows."""
    entry = registry.get_logs_for_instance(row).select_related("user").first()
    return str(entry.user) if entry and entry.user else ""
