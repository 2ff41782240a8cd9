"""What is known about a translation beside its page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision

from translation.strings import block_ids, plain, strings

#: From so many words on a text is a sentence that wants to be translated, and no name or number.
SENTENCE = 4


class TranslationStateQuerySet(models.QuerySet["TranslationState"]):
    def of_source(self, page: Page) -> TranslationStateQuerySet:
        """The translations that were made from the page."""
        return self.filter(source=page).select_related("page", "page__locale")

    def for_pages(self, keys: Iterable[int | None]) -> dict[int, TranslationState]:
        """The states of the pages by their keys. One query."""
        return {state.page_id: state for state in self.filter(page__in=[key for key in keys if key])}


class TranslationState(models.Model):
    """How a translated page relates to its original: what it was translated from, and what is open.

    The original has no row. ``snapshot`` holds what the original said when the translation was last called up to date:
    ``{"strings": {key: html}, "blocks": [id]}``, see translation.strings.
    """

    page = models.OneToOneField(
        Page, verbose_name=_("translation"), on_delete=models.CASCADE, related_name="translation_state"
    )
    source = models.ForeignKey(
        Page,
        verbose_name=_("original"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="translation_states",
        help_text=_("The page that was translated; empty when it has been deleted."),
    )
    snapshot = models.JSONField(_("text translated from"), default=dict)
    source_revision = models.ForeignKey(
        Revision, verbose_name=_("version translated from"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    source_changed_at = models.DateTimeField(
        _("source changed at"), null=True, help_text=_("When the original first said something else than translated.")
    )
    marked_at = models.DateTimeField(_("marked as up to date at"), null=True)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("marked by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    machine = models.JSONField(
        _("unconfirmed machine text"), default=dict, help_text=_("Texts by key, each with its fingerprint.")
    )
    untranslated = models.JSONField(
        _("still the source's text"), default=list, help_text=_("Keys of texts that are the same in both languages.")
    )
    kept = models.JSONField(
        _("the same or empty on purpose"), default=list, help_text=_("Keys that somebody left so with intent.")
    )
    taken = models.JSONField(
        _("blocks taken over since"),
        default=dict,
        help_text=_("What the original's new blocks said when they were taken into the translation."),
    )
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("translator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="assigned_translations",
        help_text=_("Who translates this page. Without a name every translator may."),
    )
    due_date = models.DateField(
        _("due on"), null=True, blank=True, help_text=_("When the translation should be ready.")
    )

    objects = TranslationStateQuerySet.as_manager()

    # Pages are searched for what they use; a state is about a page, and uses none.
    page.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]
    source.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        verbose_name = _("state of a translation")
        verbose_name_plural = _("states of translations")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.page)

    @property
    def open_keys(self) -> list[str]:
        """Texts that are still the original's, and that nobody left so on purpose."""
        kept = set(self.kept)
        return [key for key in self.untranslated if key not in kept]

    @property
    def open_sentences(self) -> list[str]:
        """Of the open texts those that are no mere name: a name is the same in every language."""
        source = self.translated_from()
        return [key for key in self.open_keys if len(plain(source.get(key, "")).split()) >= SENTENCE]

    @property
    def is_outdated(self) -> bool:
        return self.source_changed_at is not None

    def source_strings(self) -> dict[str, str]:
        """What the original said when this was translated."""
        found: dict[str, str] = self.snapshot.get("strings", {})
        return found

    def translated_from(self) -> dict[str, str]:
        """As ``source_strings``, with the texts of the blocks that were taken over since."""
        return {**self.taken.get("strings", {}), **self.source_strings()}

    def taken_blocks(self) -> set[str]:
        """The ids of the blocks that were taken over since; one that is deleted again is offered again."""
        return set(self.taken.get("blocks", []))

    def known_blocks(self) -> set[str]:
        """The ids of the original's blocks at that time; one that is missing in the draft was deleted by hand."""
        return set(self.snapshot.get("blocks", []))

    def take_snapshot(self, source: Any) -> None:
        """Remember what the specific page object ``source`` says now (unsaved)."""
        self.source_id = source.pk
        self.snapshot = {"strings": strings(source), "blocks": block_ids(source)}
        self.taken = {}
        self.source_revision_id = source.latest_revision_id
        self.source_changed_at = None
