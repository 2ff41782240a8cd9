"""What the site's search knows (written by core.search_index and core.documents, never by hand)."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class SearchEntry(models.Model):
    """A public page as a search result shows it, so that a list of mixed types costs one query."""

    page = models.OneToOneField(
        Page, verbose_name=_("page"), primary_key=True, on_delete=models.CASCADE, related_name="search_entry"
    )
    title_key = models.CharField(_("stems of the title"), max_length=255, db_index=True)
    kind = models.CharField(_("kind"), max_length=80)
    date = models.DateField(_("date"), null=True)
    teaser = models.TextField(_("teaser"))
    text = models.TextField(_("text"))
    fingerprint = models.CharField(_("fingerprint"), max_length=64)

    page.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        verbose_name = _("search entry")
        verbose_name_plural = _("search entries")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.title_key}"


class SearchWord(models.Model):
    """A stem that occurs in a public page, and how much it says about the page."""

    page = models.ForeignKey(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="search_words")
    word = models.CharField(_("word"), max_length=40)
    weight = models.PositiveSmallIntegerField(_("weight"))

    page.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        verbose_name = _("word of a page")
        verbose_name_plural = _("words of pages")
        # With the weight the index holds all that a search reads, and the rows themselves are left alone.
        constraints = [models.UniqueConstraint(fields=["word", "page", "weight"], name="one_row_per_word_and_page")]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.word}"


class SearchForm(models.Model):
    """A word as the site writes it, with its stem: what typing errors, parts of compounds and suggestions are found by.

    Words of pages and documents, of private ones too: what is shown of it must first be found in a public page.
    """

    language = models.CharField(_("language"), max_length=10)
    form = models.CharField(_("word without accents"), max_length=40)
    backwards = models.CharField(_("word written backwards"), max_length=40)
    stem = models.CharField(_("stem"), max_length=40)
    spelling = models.CharField(_("spelling"), max_length=40)

    class Meta:
        verbose_name = _("word of the site")
        verbose_name_plural = _("words of the site")
        constraints = [models.UniqueConstraint(fields=["language", "form"], name="one_row_per_language_and_form")]
        indexes = [
            models.Index(fields=["language", "backwards"], name="core_form_backwards"),
            models.Index(fields=["language", "stem"], name="core_form_stem"),
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.spelling}"


class DocumentText(models.Model):
    """What was read in an uploaded file (by core.documents, in the worker)."""

    class State(models.TextChoices):
        WAITING = "waiting", _("waiting to be read")
        READ = "read", _("read")
        EMPTY = "empty", _("without text, perhaps a scan")
        ENCRYPTED = "encrypted", _("protected by a password")
        BROKEN = "broken", _("broken or not what its name says")
        TOO_LARGE = "too large", _("too large or too slow to read")
        OTHER = "other", _("a format that is not read")

    document = models.OneToOneField(
        "wagtaildocs.Document",
        verbose_name=_("document"),
        primary_key=True,
        on_delete=models.CASCADE,
        related_name="search_text",
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.WAITING)
    language = models.CharField(_("language"), max_length=10, blank=True)
    text = models.TextField(_("text"), blank=True)
    fingerprint = models.CharField(_("fingerprint"), max_length=64, blank=True)

    document.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")

    def __str__(self) -> str:
        return f"{self.document_id}: {self.state}"


class DocumentWord(models.Model):
    """A stem that occurs in a document, and how much it says about it."""

    document = models.ForeignKey(
        DocumentText, verbose_name=_("document"), on_delete=models.CASCADE, related_name="words"
    )
    word = models.CharField(_("word"), max_length=40)
    weight = models.PositiveSmallIntegerField(_("weight"))

    document.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        verbose_name = _("word of a document")
        verbose_name_plural = _("words of documents")
        constraints = [
            models.UniqueConstraint(fields=["word", "document", "weight"], name="one_row_per_word_and_document")
        ]

    def __str__(self) -> str:
        return f"{self.document_id}: {self.word}"
