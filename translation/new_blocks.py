"""Blocks that an original gained after its translation was begun, and blocks that it lost. Pure, over page objects.

Blocks have the same id in both languages. One that stands in the original alone is new, unless the original had it
when the translation was last called up to date: then somebody has deleted it from the translation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from django.utils.text import Truncator

from translation.places import place_of
from translation.strings import block_ids, plain, stream_fields, strings


@dataclass(frozen=True)
class BlockNote:
    """A block as people know it: what kind it is, and how its text begins."""

    id: str
    label: str
    excerpt: str


def added_blocks(source: Any, draft: Any, known: set[str]) -> list[BlockNote]:
    """Blocks of the original that the draft lacks and that are not among the ``known`` ones; the outermost of each."""
    return _notes(source, _added_paths(source, draft, known))


def gone_blocks(source: Any, draft: Any, known: set[str]) -> list[BlockNote]:
    """Blocks of the draft that came from the original, which does not have them any more."""
    there = set(block_ids(source))
    return _notes(draft, _paths(draft, lambda found: found in known and found not in there, lambda found: True))


def take_over(source: Any, draft: Any, known: set[str], wanted: set[str] | None = None) -> list[str]:
    """Put new blocks (those ``wanted``, or all) into the draft object, each behind the block it follows there.

    The draft is not saved, and all that stands in it stays. Returns the ids of the blocks that were put in.
    """
    new = [_last(path) for path in _added_paths(source, draft, known)]
    taken = [found for found in new if wanted is None or found in wanted]
    for field in stream_fields(source) if taken else ():
        there, here = (field.value_from_object(page).get_prep_value() for page in (source, draft))
        setattr(draft, field.name, field.stream_block.to_python(_merged(there, here, set(taken))))
    return taken


def _added_paths(source: Any, draft: Any, known: set[str]) -> list[str]:
    here = set(block_ids(draft))
    return _paths(source, lambda found: found not in here and found not in known, here.__contains__)


def _paths(page: Any, is_meant: Callable[[str], bool], is_open: Callable[[str], bool]) -> list[str]:
    """Paths of the outermost blocks that are meant, looked for inside those that are open."""
    return [
        path
        for field in stream_fields(page)
        for path in _walk(field.value_from_object(page).raw_data, field.name, is_meant, is_open)
    ]


def _walk(value: Any, path: str, is_meant: Callable[[str], bool], is_open: Callable[[str], bool]) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield from _walk(part, f"{path}.{name}", is_meant, is_open)
    elif not isinstance(value, str) and hasattr(value, "__iter__"):
        for child in value:
            found = _id_of(child)
            if found and is_meant(found):
                yield f"{path}.{found}"
            elif found and is_open(found):
                yield from _walk(child["value"], f"{path}.{found}", is_meant, is_open)


def _id_of(child: Any) -> str:
    return str(child.get("id") or "") if isinstance(child, Mapping) and "value" in child else ""


def _last(path: str) -> str:
    return path.rsplit(".", 1)[1]


def _notes(page: Any, paths: list[str]) -> list[BlockNote]:
    texts = strings(page) if paths else {}
    return [BlockNote(_last(path), place_of(page, path).label, _excerpt(texts, path)) for path in paths]


def _excerpt(texts: Mapping[str, str], path: str) -> str:
    inside = (plain(html) for key, html in texts.items() if key.startswith((f"{path}#", f"{path}.")))
    return Truncator(" ".join(inside)).chars(80)


def _merged(there: Any, here: Any, wanted: set[str]) -> Any:
    """The value ``here`` with the wanted blocks of ``there``, whatever they stand in."""
    if isinstance(there, list) and isinstance(here, list):
        return _merged_children(there, here, wanted)
    if isinstance(there, Mapping) and isinstance(here, Mapping):
        return {name: _merged(there.get(name), part, wanted) for name, part in here.items()}
    return here


def _merged_children(there: list[Any], here: list[Any], wanted: set[str]) -> list[Any]:
    counterparts = {_id_of(child): child for child in there if _id_of(child)}
    found = [_merged(counterparts.get(_id_of(child)), child, wanted) for child in here]
    for number, child in enumerate(there):
        if _id_of(child) in wanted:
            found.insert(
                _place([_id_of(one) for one in found], [_id_of(one) for one in there], number), deepcopy(child)
            )
    return found


def _place(here: list[str], there: list[str], number: int) -> int:
    """Behind the nearest block before it that both have; else before the nearest one after it; else at the end."""
    for before in reversed(there[:number]):
        if before and before in here:
            return here.index(before) + 1
    return next((here.index(after) for after in there[number + 1 :] if after and after in here), len(here))
