"""The facts beside a practice's story."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format, number_format
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.term_pages import addresses

if TYPE_CHECKING:
    from practices.models import Practice, PracticePage


def rows_of(page: PracticePage, urls: dict[int, str]) -> list[tuple[str, Any]]:
    """(label, value) for the side column. ``urls`` are the addresses of the tandems' pages."""
    practice = page.practice
    rows = [
        (_("Tandem") if practice.tandem_id else _("Place"), _linked(page.place, urls.get(practice.tandem_id or 0, ""))),
        (_("Country"), practice.country_label),
        (_("Further partners"), _partners(practice, urls)),
        (_("Stage"), practice.get_stage_display()),
        (_("Period"), practice.years),
        (_("Target groups"), ", ".join(audience.label for audience in page.about["audience"])),
        (_("Staff"), staff_of(practice)),
        (_("Money"), practice.get_money_display()),
        (_("Funding"), practice.funding),
        (_("Action plan"), _promise(page)),
        (_("Contact"), page.contact_role),
        (_("Last confirmed"), _day(practice.last_confirmed)),
        (_("Reviewed by the network"), _day(practice.sealed_on)),
    ]
    return [(label, value) for label, value in rows if value]


def _promise(page: PracticePage) -> str:
    """The action, or else the ambition that it serves, leading to its page."""
    practice = page.practice
    kind, row = ("action", practice.action) if practice.action else ("ambition", practice.ambition)
    return _linked(str(row), addresses(kind, page.locale).get(row.pk, "")) if row else ""


def _linked(text: str, url: str) -> str:
    return format_html('<a href="{}">{}</a>', url, text) if url else text


def _partners(practice: Practice, urls: dict[int, str]) -> str:
    """Each with what it did, one below the other. One query."""
    partners = practice.partners.select_related("tandem__city")
    lines = [(_linked(row.label, urls.get(row.tandem_id or 0, "")), row.get_role_display()) for row in partners]
    return format_html_join("", '{} <span class="side-facts__note">{}</span>', lines) if lines else ""


def staff_of(practice: Practice) -> str:
    if practice.staff is None:
        return ""
    number = practice.staff.normalize()
    shown = number_format(number, decimal_pos=max(0, -int(number.as_tuple().exponent)))
    return ngettext("%(number)s full-time post", "%(number)s full-time posts", 1 if number == 1 else 2) % {
        "number": shown
    }


def _day(day: date | None) -> str:
    return date_format(day, "DATE_FORMAT") if day else ""
