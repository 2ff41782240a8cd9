"""Rows on which something else stands are not deleted: the officer is told which, and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.db import router
from django.db.models import DO_NOTHING, PROTECT, RESTRICT, Model, ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import ngettext
from modelcluster.fields import ParentalKey
from wagtail.admin.admin_url_finder import AdminURLFinder

#: So many places are named; of more, the number is told.
SHOWN = 20


@dataclass(frozen=True)
class Use:
    """A row that names another: what it is called, what it is, and where it is edited ("" for who may not)."""

    title: str
    kind: str
    url: str


@dataclass
class Uses:
    """Where a row is named: places that keep it from being deleted, and places from which it would be taken."""

    forbidding: list[Use] = field(default_factory=list)
    losing: list[Use] = field(default_factory=list)
    unnamed: int = 0

    def __bool__(self) -> bool:
        return bool(self.forbidding or self.losing)


def uses_of(row: Model, user: Any) -> Uses:
    """All rows that name the row by a relation, whether or not Wagtail's reference index knows them yet."""
    uses, finder, seen = Uses(), AdminURLFinder(user), set[Any]()
    for forbids, other in _naming(row):
        if other in seen:
            continue
        seen.add(other)
        places = uses.forbidding if forbids else uses.losing
        if len(places) < SHOWN:
            url = finder.get_edit_url(other) or ""
            places.append(Use(str(other), str(other._meta.verbose_name), url))
        else:
            uses.unnamed += 1
    return uses


def _naming(row: Model) -> Iterator[tuple[bool, Model]]:
    """Each row that names the row, and whether that forbids to delete it. A part of something stands for the whole."""
    relations: list[Any] = row._meta.get_fields(include_hidden=True)
    for relation in relations:
        if not (relation.auto_created and not relation.concrete and relation.is_relation):
            continue
        key, model = relation.field, relation.related_model
        if isinstance(key, ParentalKey) or model._meta.auto_created or relation.on_delete is DO_NOTHING:
            continue
        forbids = relation.on_delete in (PROTECT, RESTRICT)
        rows = model._base_manager.filter(**{key.name: row})
        if forbids or _is_edited(rows.first()):
            yield from ((forbids, _whole(other)) for other in rows)


def _is_edited(row: Model | None) -> bool:
    """Whether people know rows like this one; logs and the like are none of their business."""
    return row is not None and AdminURLFinder().get_edit_url(_whole(row)) is not None


def _whole(row: Model) -> Model:
    """The row that a part (of an inline form) belongs to."""
    keys = [key for key in row._meta.concrete_fields if isinstance(key, ParentalKey)]
    return getattr(row, keys[0].name) if keys else row


def is_in_use(row: Model) -> bool:
    """Whether deleting the row is forbidden by a relation (PROTECT, RESTRICT)."""
    try:
        Collector(using=router.db_for_write(type(row), instance=row)).collect([row])
    except (ProtectedError, RestrictedError):
        return True
    return False


def refuse_what_is_in_use(request: HttpRequest, rows: Sequence[Any]) -> HttpResponse | None:
    """For Wagtail's hook ``before_delete_snippet``: instead of a failure, a message and back to the list.

    Wagtail itself asks its reference index for one row, which follows a moment after a change, and nobody for several.
    """
    used = [str(row) for row in rows if request.method == "POST" and is_in_use(row)]
    if not used:
        return None
    text = ngettext(
        "“%(names)s” is in use and was not deleted. Take it out of the pages and records that name it first.",
        "These are in use, and nothing was deleted: %(names)s. Take them out of the pages and records that name them"
        " first.",
        len(used),
    )
    messages.error(request, text % {"names": ", ".join(used)})
    return redirect(rows[0].snippet_viewset.get_url_name("list"))
