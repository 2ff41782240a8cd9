"""The members as a reader of one language sees them: in that language's order, each with its page where it has one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import cached_property
from wagtail.models import Locale

from core.collation import sort_key
from core.mixed_pages import visible_in
from network.models.records import Tandem, University


@dataclass(frozen=True)
class Member:
    """A tandem and the address of its page (empty where it has none in this language)."""

    tandem: Tandem
    url: str

    @property
    def universities(self) -> list[University]:
        return sorted(self.tandem.universities.all(), key=lambda university: sort_key(university.label))


@dataclass(frozen=True)
class Membership:
    """Members by their status, each list sorted by the name of the city."""

    everyone: list[Member]

    def _with(self, status: Tandem.Status) -> list[Member]:
        return [member for member in self.everyone if member.tandem.standing == status]

    @cached_property
    def present(self) -> list[Member]:
        return self._with(Tandem.Status.PRESENT)

    @cached_property
    def guests(self) -> list[Member]:
        return self._with(Tandem.Status.GUEST)

    @cached_property
    def former(self) -> list[Member]:
        return self._with(Tandem.Status.FORMER)

    @property
    def in_order(self) -> list[Member]:
        """As a table shows them: members, guests, former members."""
        return [*self.present, *self.guests, *self.former]

    @property
    def knows_years(self) -> bool:
        """Whether a year of joining or leaving is known of anybody; else a table needs no column for it."""
        return any(member.tandem.joined or member.tandem.left for member in self.everyone)

    @property
    def is_mixed(self) -> bool:
        """Whether there are others than members; else a table needs no column for the status."""
        return len(self.present) < len(self.everyone)

    @property
    def countries(self) -> int:
        """In how many countries the present members lie."""
        return len({member.tandem.city.country for member in self.present})

    @property
    def universities(self) -> int:
        """How many universities the present members have; one that serves two cities counts once."""
        return len({university.pk for member in self.present for university in member.universities})


def membership(tandems: Iterable[Tandem], locale: Locale) -> Membership:
    """The given tandems as members, with the addresses of their pages in ``locale``. One query."""
    tandems = list(tandems)
    urls = page_urls(locale, [tandem.pk for tandem in tandems])
    members = [Member(tandem, urls.get(tandem.pk, "")) for tandem in tandems]
    return Membership(sorted(members, key=lambda member: sort_key(member.tandem.label)))


def page_urls(locale: Locale, tandems: Iterable[int]) -> dict[int, str]:
    """Addresses of the tandems' pages in one language: {tandem: address}. One query."""
    from network.models.pages import TandemPage

    pages = TandemPage.objects.filter(pk__in=visible_in(locale.pk).values("pk"), tandem__in=tandems)
    found: dict[int, str] = {}
    for page in pages.only("url_path", "tandem_id", "locale_id", "slug"):
        page.locale = locale
        found[page.tandem_id] = page.get_url() or ""
    return found
