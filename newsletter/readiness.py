"""Whether an issue can be sent, and what an officer should know before it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from newsletter.audience import subscribers_per_language
from newsletter.composing import Letter, Picture, Story, Words, compose
from newsletter.freezing import LARGEST_HTML, FreezeError, freeze
from newsletter.models import Mailing, NewsletterIssuePage
from newsletter.models.pages import PREHEADER_SHOWN, SUBJECT_SHOWN
from newsletter.rendering import as_html

#: What Wagtail makes of a link whose page is gone.
_DEAD_LINK = re.compile(r"<a(?![^>]*\shref=)[^>]*>")

NOT_PUBLISHED = gettext_lazy("This issue is not published in %(language)s.")


@dataclass
class Edition:
    """The issue in one language. ``problems`` forbid sending it, ``remarks`` are worth a look."""

    language: str
    language_name: str
    readers: int
    page: NewsletterIssuePage | None = None
    letter: Letter | None = None
    problems: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    @property
    def is_ready(self) -> bool:
        return self.page is not None and not self.problems


@dataclass
class Readiness:
    editions: list[Edition]
    earlier: Mailing | None = None

    @property
    def ready(self) -> list[Edition]:
        return [edition for edition in self.editions if edition.is_ready]

    @property
    def left_out(self) -> list[Edition]:
        """Languages whose readers would get nothing."""
        return [edition for edition in self.editions if edition.readers and not edition.is_ready]

    @property
    def can_send(self) -> bool:
        return self.earlier is None and any(edition.readers for edition in self.ready)


def readiness(issue: NewsletterIssuePage, own: Mailing | None = None) -> Readiness:
    """Look at the issue in every language of the site. ``own`` is the mailing that is about to begin, if any."""
    family = NewsletterIssuePage.objects.filter(translation_key=issue.translation_key).live().public()
    pages = {page.language: page for page in family.select_related("locale")}
    readers = subscribers_per_language()
    editions = [_edition(code, str(name), readers.get(code, 0), pages.get(code)) for code, name in settings.LANGUAGES]
    earlier = next((row for row in Mailing.objects.valid().filter(issue=issue.translation_key) if row != own), None)
    return Readiness(editions, earlier)


def _edition(code: str, name: str, readers: int, page: NewsletterIssuePage | None) -> Edition:
    edition = Edition(code, name, readers, page)
    if page is None:
        edition.problems.append(NOT_PUBLISHED % {"language": name})
        return edition
    edition.letter = letter = compose(page)
    edition.problems += _problems(letter)
    edition.remarks += _remarks(letter)
    return edition


def _problems(letter: Letter) -> list[str]:
    if not letter.parts:
        return [_("The issue has no content.")]
    try:
        freeze(letter)
    except FreezeError as error:
        return [str(error)]
    return []


def _remarks(letter: Letter) -> list[str]:
    size = len(as_html(letter).encode())
    checks: list[tuple[Any, str]] = [
        (
            letter.missing,
            _("%(number)s chosen pages are not published and were left out.") % {"number": letter.missing},
        ),
        (
            letter.foreign_titles,
            _("Only in the other language: %(titles)s.") % {"titles": ", ".join(letter.foreign_titles)},
        ),
        (len(letter.subject) > SUBJECT_SHOWN, _("The subject is longer than 60 characters; its end may be cut off.")),
        (not letter.preheader, _("There is no preheader; mail programs will show the first words of the text.")),
        (len(letter.preheader) > PREHEADER_SHOWN, _("The preheader is longer than 100 characters.")),
        (_without_alt(letter), _("A photograph has no alternative text in this language.")),
        (_has_dead_link(letter), _("A link leads to a page or document that no longer exists.")),
        (not letter.legal, _("No legal notice is linked: mark the imprint as a link in the footer.")),
        (size > LARGEST_HTML, _("The mail is larger than 100 kB; Gmail will cut it off.")),
    ]
    return [words for applies, words in checks if applies]


def _has_dead_link(letter: Letter) -> bool:
    texts = [letter.intro_html, *(part.html for part in letter.parts if isinstance(part, Words))]
    return any(_DEAD_LINK.search(text) for text in texts)


def _without_alt(letter: Letter) -> bool:
    if any(isinstance(part, Picture) and not part.picture.alt for part in letter.parts):
        return True
    return any(isinstance(part, Story) and part.teaser.image and not part.teaser.alt for part in letter.parts)
