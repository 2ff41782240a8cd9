"""The rule by which a story becomes public. Pure: facts in, reasons out; nothing is read and nothing is written.

An empty list means clear. Reasons that are only recommended never keep anything from going live. What is asked of
which page type, and when, says the clearance list among the facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import lazy
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from planning.body_faults import FAULTS
from planning.facts import Facts
from planning.languages import language_name
from planning.reasons import Reason, Severity

Rule = Callable[[Facts, datetime, frozenset[int]], Iterator[Reason]]


def reasons_of(facts: Facts, at: datetime, together: frozenset[int] = frozenset()) -> list[Reason]:
    """Why the draft may not be public at the moment ``at``.

    ``together`` are the keys of the pages that become public in the same transaction.
    An emergency publication of just this content answers every objection.
    """
    if facts.overridden:
        return []
    draft, label = facts.draft, facts.draft.page_type._meta.label_lower
    found = (reason for rule in RULES for reason in rule(facts, at, together))
    graded = (facts.checklist.graded(reason, label, draft.needs_plan_entry) for reason in found)
    return [reason for reason in graded if reason is not None]


def _plan(facts: Facts, at: datetime, together: frozenset[int]) -> Iterator[Reason]:
    entry = facts.story.entry
    if entry is None:
        if not facts.story.exemption:
            yield Reason("no-entry", _("No plan entry leads to this story."), "plan_entry")
    elif entry.dropped:
        yield Reason("dropped", _("The plan entry says that the story is dropped."), "plan_entry")
    elif not entry.plan.is_approved and not facts.story.exemption:
        yield Reason("plan-not-approved", _("The communication plan of this story is not approved."), "plan_entry")


def _languages(facts: Facts, at: datetime, together: frozenset[int]) -> Iterator[Reason]:
    for code in facts.story.needed_languages:
        if code == facts.draft.language:
            continue
        other = facts.story.pages.get(code)
        if other is None:
            yield Reason("language-missing", _in(_("The page in this language is missing: {language}."), code))
        elif not other.live and other.pk not in together:
            yield Reason("language-not-live", _in(_("The page in this language is not live: {language}."), code))


def _language_planned(facts: Facts, at: datetime, together: frozenset[int]) -> Iterator[Reason]:
    if facts.draft.language not in facts.story.needed_languages:
        message = _("By its plan entry the story is not told in this language: {language}.")
        yield Reason("language-not-planned", _in(message, facts.draft.language), "plan_entry")


def _texts(facts: Facts, at: datetime, together: frozenset[int]) -> Iterator[Reason]:
    if not _filled(facts, "teaser_text"):
        yield Reason("no-teaser", _("The teaser is missing."), "teaser_text")
    if not _filled(facts, "search_description"):
        yield Reason("no-description", _("The description for search engines is missing."), "search_description")


def _picture(facts: Facts, at: datetime, together: frozenset[int]) -> Iterator[Reason]:
    if facts.picture_described is False:
        message = _("The picture has no alternative text in this language: {language}.")
        yield Reason("no-alt-text", _in(message, facts.draft.language), "share_image")
    if facts.picture_described is None:
        message = _("There is no picture; the site will draw one.")
        yield Reason("no-picture", message, "share_image")


def _pictures_in_text(facts: Facts, at: datetime, together: frozenset[int]) -> Iterator[Reason]:
    for name, titles in facts.undescribed.items():
        message = format_lazy(
            _("Pictures in the text have no alternative text in this language: {language} ({titles})."),
            language=lazy(language_name, str)(facts.draft.language),
            titles=", ".join(titles),
        )
        yield Reason("no-alt-in-text", message, name)


def _body(facts: Facts, at: datetime, together: frozenset[int]) -> Iterator[Reason]:
    """What the editor's content checks mark as well; they only run in a browser, and only if somebody looks."""
    for name, found in facts.faults.items():
        for code in found:
            yield Reason(code, FAULTS[code], name)


def _translation(facts: Facts, at: datetime, together: frozenset[int]) -> Iterator[Reason]:
    """A page that is live already and was overtaken by its original may still be mended: the worse text is public."""
    state = facts.translation
    if state is None:
        return
    mildly = Severity.RECOMMENDED if facts.draft.live else Severity.REQUIRED
    if state.machine:
        yield Reason("machine-text", _("There is machine text that nobody has confirmed."), "translation")
    if state.source_changed_at:
        message = _("The translation is not up to date: the original has changed.")
        yield Reason("translation-outdated", message, "translation", mildly)
    if state.open_sentences:
        message = _("Text of the original is still not translated.")
        yield Reason("not-translated", message, "translation", mildly)


def _approval(facts: Facts, at: datetime, together: frozenset[int]) -> Iterator[Reason]:
    if not facts.approved:
        yield Reason("not-approved", _("Nobody has approved this content yet."), "approval")


def _embargo(facts: Facts, at: datetime, together: frozenset[int]) -> Iterator[Reason]:
    entry = facts.story.entry
    if entry and entry.embargo and entry.embargo > at:
        moment = lazy(date_format, str)(timezone.localtime(entry.embargo), "SHORT_DATETIME_FORMAT")
        yield Reason("embargo", format_lazy(_("There is an embargo until {moment}."), moment=moment), "plan_entry")


RULES: tuple[Rule, ...] = (
    _plan,
    _language_planned,
    _languages,
    _texts,
    _picture,
    _pictures_in_text,
    _body,
    _translation,
    _approval,
    _embargo,
)


def _filled(facts: Facts, name: str) -> bool:
    return bool(str(facts.draft.content.get(name) or "").strip())


def _in(message: object, code: str) -> object:
    return format_lazy(message, language=lazy(language_name, str)(code))  # type: ignore[arg-type]
