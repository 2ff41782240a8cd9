"""What a translator sees beside the form: the original's texts, place by place, and what is open about each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.models import Page
from wagtail.rich_text import features as rich_text_features

from translation.differences import Change, changes
from translation.glossary import Hint, hints
from translation.models import TranslationState
from translation.models.terms import words_between
from translation.new_blocks import BlockNote, added_blocks, gone_blocks
from translation.places import place_of
from translation.sources import latest, newest_draft
from translation.strings import path_of, plain, strings


@dataclass
class Passage:
    """One place of the original: its texts, and the texts that stand there in the translation."""

    path: str
    label: str
    texts: list[str]
    rich: str | None
    keys: list[str]
    target: list[str]
    hints: list[Hint] = field(default_factory=list)
    is_changed: bool = False
    is_machine: bool = False
    is_open: bool = False
    is_kept: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def content_state(self) -> str:
        """Running text as the editor's own data, so that it can be copied with its links."""
        return _converter().from_database_format(self.rich) if self.rich else ""


@dataclass(frozen=True)
class SideBySide:
    """A translation beside its original."""

    page: Page
    state: TranslationState
    source: Any
    passages: list[Passage]
    changes: list[Change]
    #: Blocks of the original that wait to be taken over, and blocks here that the original does not have any more.
    new_blocks: list[BlockNote]
    gone_blocks: list[BlockNote]

    @property
    def open_count(self) -> int:
        return len(self.state.open_keys)

    @property
    def machine_count(self) -> int:
        return len(self.state.machine)

    def label_of(self, change: Change) -> str:
        return place_of(self.source, path_of(change.key)).label


def side_by_side(page: Page, state: TranslationState) -> SideBySide:
    """The translation ``page`` beside its original, which must exist."""
    source, draft = latest(state.source), newest_draft(page)
    now, own = strings(source), strings(draft)
    differing = [] if not state.is_outdated else changes(_plain(state.source_strings()), _plain(now))
    words = words_between(source.locale.language_code, page.locale.language_code)
    passages = _passages(source, now, own)
    _say_what_is_open(passages, state, {change.key for change in differing})
    for passage in passages:
        passage.hints = hints(passage.text, words[source.locale.language_code], words[page.locale.language_code])
    known = state.known_blocks()
    new, gone = added_blocks(source, draft, known), gone_blocks(source, draft, known | state.taken_blocks())
    return SideBySide(page, state, source, passages, differing, new, gone)


def _plain(texts: Mapping[str, str]) -> dict[str, str]:
    return {key: plain(html) for key, html in texts.items()}


def _passages(source: Any, texts: Mapping[str, str], own: Mapping[str, str]) -> list[Passage]:
    keys: dict[str, list[str]] = {}
    for key in texts:
        keys.setdefault(path_of(key), []).append(key)
    return [_passage(source, path, found, texts, own) for path, found in keys.items()]


def _passage(source: Any, path: str, keys: list[str], texts: Mapping[str, str], own: Mapping[str, str]) -> Passage:
    place = place_of(source, path)
    return Passage(
        path=path,
        label=place.label,
        texts=[plain(texts[key]) for key in keys],
        rich=place.rich,
        keys=keys,
        target=[plain(html) for key, html in own.items() if path_of(key) == path],
    )


def _say_what_is_open(passages: Iterable[Passage], state: TranslationState, changed: set[str]) -> None:
    still, kept = set(state.open_keys), set(state.kept)
    for passage in passages:
        keys = set(passage.keys)
        passage.is_changed = bool(keys & changed)
        passage.is_machine = bool(keys & set(state.machine))
        passage.is_open = bool(keys & still)
        passage.is_kept = bool(keys & kept)


def _converter() -> ContentstateConverter:
    return ContentstateConverter(features=list(rich_text_features.get_default_features()))
