"""By which audiences and people entries are found: both relations of all entries, read in one query."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import CharField, Value

from planning.models import PlanEntry

#: {key of the entry: {filter: {value}}}
Links = dict[int, dict[str, set[str]]]


def links_of(entries: Iterable[PlanEntry]) -> Links:
    keys = [entry.pk for entry in entries]
    audiences = PlanEntry.audiences.through.objects.filter(planentry__in=keys)
    through: Any = PlanEntry.contributors.through
    people = through.objects.filter(planentry__in=keys)
    kinds = [Value(name, CharField()) for name in ("audience", "responsible")]
    rows = audiences.values_list(kinds[0], "planentry_id", "audience_id").union(
        people.values_list(kinds[1], "planentry_id", "user_id")
    )
    found: Links = defaultdict(lambda: defaultdict(set))
    for kind, entry, value in rows:
        found[entry][kind].add(str(value))
    return found
