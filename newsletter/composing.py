"""From an issue page to a letter: everything that is read, as plain values, in one language.

The web archive, the HTML mail and the text mail are three ways to write the same letter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from core.chrome import sections_of
from core.models import BasePage
from core.page_queries import in_private_section
from core.remembering import remembered
from core.teaser import Teaser
from events.models import EventPage
from newsletter.links import absolute, with_absolute_links
from newsletter.topics import EVERYTHING, Topic, is_wanted, topic_of_page

if TYPE_CHECKING:
    from newsletter.models import NewsletterIssuePage

#: Pictures in mails: twice the size they are shown in, for sharp screens.
LEAD_SPEC, SMALL_SPEC = "fill-1072x603|format-jpeg", "fill-320x320|format-jpeg"
OWN_SPEC = "max-1072x1400|format-jpeg"
LEAD_SIZE, SMALL_SIZE = (536, 301), (160, 160)
DRAWN_SIZE = (536, 281)


@dataclass(frozen=True)
class MailPicture:
    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Story:
    """A page of the site. ``foreign`` is its language where that is not the issue's."""

    teaser: Teaser
    url: str
    text: str
    picture: MailPicture | None
    foreign: str = ""
    kind: str = "story"

    @property
    def told(self) -> Teaser:
        """The teaser with the words that the issue uses."""
        return replace(self.teaser, text=self.text)


@dataclass(frozen=True)
class Words:
    heading: str
    html: str
    button_text: str
    button_url: str
    kind: str = "words"


@dataclass(frozen=True)
class DateRow:
    """An event; ``when`` and ``facts`` are the words for a mail."""

    page: EventPage
    title: str
    url: str
    when: str
    facts: str


@dataclass(frozen=True)
class Dates:
    heading: str
    rows: list[DateRow]
    kind: str = "dates"


@dataclass(frozen=True)
class Picture:
    picture: MailPicture
    caption: str
    kind: str = "picture"


@dataclass(frozen=True)
class Quote:
    text: str
    name: str
    kind: str = "quote"


@dataclass(frozen=True)
class Figure:
    value: str
    label: str
    kind: str = "figure"


Part = Story | Words | Dates | Picture | Quote | Figure


@dataclass
class Letter:
    """``legal`` are title and address of imprint, privacy and the like (§ 5 DDG, § 18 MStV: linked in every issue).

    ``missing`` counts chosen pages that are not published in any language; they are left out.
    """

    language: str
    subject: str
    preheader: str
    title: str
    date: date
    url: str
    archive_url: str
    intro_html: str
    parts: list[Part] = field(default_factory=list)
    legal: list[tuple[str, str]] = field(default_factory=list)
    missing: int = 0

    @property
    def foreign_titles(self) -> list[str]:
        """Titles of stories that do not exist in the language of the letter."""
        return [part.teaser.title for part in self.parts if isinstance(part, Story) and part.foreign]


def compose(issue: NewsletterIssuePage, topics: str = EVERYTHING) -> Letter:
    """The letter of an issue for one choice of topics, in the language of the issue page."""
    with override(issue.language):
        letter = Letter(
            language=issue.language,
            subject=issue.mail_subject,
            preheader=" ".join(issue.preheader.split()),
            title=issue.title,
            date=issue.date,
            url=absolute(issue.get_url() or f"/{issue.language}/"),
            archive_url=absolute(issue.get_parent().get_url() or ""),
            intro_html=_html(issue.intro),
            legal=_legal_links(issue),
        )
        versions = _best_versions(_chosen_pages(issue), issue.locale_id)
        for block in issue.items:
            _add(letter, block, versions, issue, topics)
    return letter


def _chosen_pages(issue: NewsletterIssuePage) -> list[Page]:
    return [block.value["page"] for block in issue.items if block.block_type == "page" and block.value["page"]]


def _best_versions(pages: Iterable[Page], locale_id: int) -> dict[Any, Any]:
    """For each story the published page in the issue's language, or in another where there is none.

    One query for what there is, and for each type of page those that its cards need.
    """
    keys = {page.translation_key for page in pages}
    found = Page.objects.filter(~in_private_section(), translation_key__in=keys, live=True) if keys else []
    best = {page.translation_key: page for page in sorted(found, key=lambda page: page.locale_id == locale_id)}
    told = _specific(best.values())
    return {key: told[page.pk] for key, page in best.items() if page.pk in told}


def _specific(pages: Iterable[Page]) -> dict[int, Any]:
    """The pages as their own types, by primary key, with all that a teaser reads."""
    by_type: dict[Any, list[int]] = {}
    for page in pages:
        by_type.setdefault(page.specific_class, []).append(page.pk)
    found: dict[int, Any] = {}
    for page_type, ids in by_type.items():
        if page_type is not None and issubclass(page_type, BasePage):
            rows = page_type._default_manager.filter(pk__in=ids).select_related("locale", "share_image")
            found |= {page.pk: page for page in (rows.for_cards() if hasattr(rows, "for_cards") else rows)}
    return found


def _add(letter: Letter, block: Any, versions: dict[Any, Any], issue: NewsletterIssuePage, topics: str) -> None:
    value = block.value
    if block.block_type == "words" and is_wanted(value["topic"] or "", topics):
        words = Words(value["heading"], _html(value["text"].source), value["button_text"], value["button_url"])
        letter.parts.append(words)
    elif block.block_type == "dates" and is_wanted(Topic.EVENTS, topics):
        dates = Dates(value["heading"], _next_dates(issue, value["number"]))
        letter.parts.extend([dates] if dates.rows else [])
    elif block.block_type == "quote":
        letter.parts.append(Quote(value["text"], value["name"]))
    elif block.block_type == "figure":
        letter.parts.append(Figure(value["value"], value["label"]))
    elif block.block_type == "picture" and value["image"]:
        letter.parts.append(_own_picture(value))
    elif block.block_type == "page":
        page = versions.get(value["page"].translation_key) if value["page"] else None
        if page is None:
            letter.missing += 1
        elif is_wanted(topic_of_page(page), topics):
            letter.parts.append(_story(page, value["words"], letter))


def _own_picture(value: Any) -> Picture:
    rendition = value["image"].get_rendition(OWN_SPEC)
    # Stored at twice the size it is shown in.
    width, height = rendition.width // 2, rendition.height // 2
    alt = value["alt"] or value["image"].default_alt_text
    return Picture(MailPicture(absolute(rendition.url), width, height, alt), value["caption"])


def _story(page: Any, words: str, letter: Letter) -> Story:
    teaser = page.get_teaser()
    is_lead = not any(isinstance(part, Story) for part in letter.parts)
    foreign = page.language if page.language != letter.language else ""
    return Story(teaser, absolute(teaser.url), words or teaser.text, _picture(teaser, is_lead), foreign)


def _picture(teaser: Teaser, is_lead: bool) -> MailPicture | None:
    """The story's photograph; the first story without one gets its drawn picture, the others do without."""
    if teaser.image is not None:
        (width, height), spec = (LEAD_SIZE, LEAD_SPEC) if is_lead else (SMALL_SIZE, SMALL_SPEC)
        rendition = teaser.image.get_rendition(spec)
        return MailPicture(absolute(rendition.url), width, height, teaser.alt)
    if not is_lead:
        return None
    width, height = DRAWN_SIZE
    return MailPicture(absolute(reverse("share_picture", args=[teaser.seed])), width, height, "")


def _next_dates(issue: NewsletterIssuePage, number: int) -> list[DateRow]:
    events = EventPage.objects.filter(locale_id=issue.locale_id).live().public().for_cards().upcoming()
    rows = []
    for page in events[:number]:
        teaser = page.get_teaser()
        facts = " · ".join(teaser.meta)
        rows.append(DateRow(page, teaser.title, absolute(teaser.url), page.when.days, facts))
    return rows


def _legal_links(issue: NewsletterIssuePage) -> list[tuple[str, str]]:
    """The pages of the site's footer, in the language of the issue."""
    path = issue.path[: 2 * Page.steplen]
    home = remembered(("home at", path), lambda: Page.objects.filter(path=path).first())
    footer = [page for page in sections_of(home) if getattr(page, "in_footer", False)] if home else []
    return [(page.title, absolute(page.get_url() or "")) for page in footer]


def _html(rich_text: str) -> str:
    """Text of an editor as HTML that can stand in a mail."""
    return with_absolute_links(expand_db_html(rich_text)) if rich_text else ""
