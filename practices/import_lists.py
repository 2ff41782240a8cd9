"""Partners, key figures and links of an imported line, by the same rules as the forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import StructBlock

from network.models import Tandem
from practices import cells
from practices.blocks import FigureBlock, FiguresBlock, LinkBlock
from practices.models import PracticePartner

#: Says what is wrong in a column.
Refuse = Callable[[str, Any], None]
MOST_FIGURES: int = FiguresBlock().meta.max_num  # type: ignore[attr-defined]


def figures_of(text: str, refuse: Refuse) -> list[tuple[str, dict[str, Any]]]:
    found = _structs("figures", "figure", FigureBlock(), cells.FIGURE, text, refuse)
    if len(found) > MOST_FIGURES:
        refuse("figures", _("At most %(number)d key figures are shown; here are more.") % {"number": MOST_FIGURES})
    return found


def links_of(text: str, refuse: Refuse) -> list[tuple[str, dict[str, Any]]]:
    return _structs("links", "link", LinkBlock(), cells.LINK, text, refuse)


def _structs(
    column: str, kind: str, block: StructBlock, names: Sequence[str], text: str, refuse: Refuse
) -> list[tuple[str, dict[str, Any]]]:
    found = []
    for number, parts in enumerate(cells.read(text), 1):
        if len(parts) != len(names):
            wanted = cells.BETWEEN.join(names)
            refuse(column, _("Row %(number)d must read: %(parts)s.") % {"number": number, "parts": wanted})
        elif values := _cleaned(column, number, block, dict(zip(names, parts, strict=True)), refuse):
            found.append((kind, values))
    return found


def _cleaned(
    column: str, number: int, block: StructBlock, said: dict[str, str], refuse: Refuse
) -> dict[str, Any] | None:
    values: dict[str, Any] = {}
    for name, text in said.items():
        child = block.child_blocks[name]
        try:
            values[name] = child.clean(text)
        except ValidationError as error:
            place = {"number": number, "label": child.label, "message": " ".join(error.messages)}
            refuse(column, _("Row %(number)d, %(label)s: %(message)s") % place)
    return values if len(values) == len(said) else None


def partners_of(text: str, refuse: Refuse) -> list[PracticePartner]:
    found = []
    for number, parts in enumerate(cells.read(text), 1):
        partner = _partner(number, parts, refuse)
        if partner is not None:
            found.append(partner)
    return found


def _partner(number: int, parts: list[str], refuse: Refuse) -> PracticePartner | None:
    if len(parts) not in (2, 3) or not any(parts[1:]):
        wanted = _("role | tandem, or: role | name_de | name_en")
        refuse("partners", _("Row %(number)d must read: %(parts)s.") % {"number": number, "parts": wanted})
        return None
    role, names = parts[0], parts[1:]
    if role not in PracticePartner.Role.values:
        known = ", ".join(PracticePartner.Role.values)
        refuse(
            "partners", _("There is no role “%(role)s”; known are: %(known)s.") % {"role": role[:20], "known": known}
        )
        return None
    if len(names) == 2:
        return _organisation(role, names, refuse)
    tandem = Tandem.objects.filter(city__slug=names[0]).first()
    if tandem is None:
        refuse("partners", _("There is no tandem “%(name)s”.") % {"name": names[0][:40]})
        return None
    return PracticePartner(role=role, tandem=tandem)


def _organisation(role: str, names: list[str], refuse: Refuse) -> PracticePartner | None:
    partner = PracticePartner(role=role, name_de=names[0], name_en=names[1])
    try:
        partner.clean_fields(exclude=["practice", "tandem"])
    except ValidationError as error:
        refuse("partners", ValidationError(error.messages))
        return None
    return partner
