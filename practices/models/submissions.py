"""Practices that somebody without an account hands in: what was typed, the files, the talk about it."""

from __future__ import annotations

import secrets
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.languages import language_choices
from core.private_files import private_files
from network.models import Tandem
from practices.models.pages import PracticePage


def new_key() -> str:
    """What the links of a submission stand for: says nothing and cannot be guessed."""
    return secrets.token_urlsafe(18)


class Standing(models.TextChoices):
    """How far a submission has come. It follows from what happened and is stored nowhere."""

    DRAFT = "draft", pgettext_lazy("state of a submission", "Being written")
    UNCONFIRMED = "unconfirmed", pgettext_lazy("state of a submission", "Address not confirmed")
    RECEIVED = "received", pgettext_lazy("state of a submission", "Received")
    QUESTION = "question", pgettext_lazy("state of a submission", "Question to the author")
    REVIEW = "review", pgettext_lazy("state of a submission", "In review")
    PUBLISHED = "published", pgettext_lazy("state of a submission", "Published")
    DECLINED = "declined", pgettext_lazy("state of a submission", "Declined")


class SubmissionQuerySet(models.QuerySet["PracticeSubmission"]):
    def with_standing(self) -> SubmissionQuerySet:
        """Each with ``standing``, one of ``Standing``."""
        open_question = SubmissionQuestion.objects.filter(submission=OuterRef("pk"), answered_at=None)
        sent = Q(sent_at__isnull=False)
        rules = [
            When(declined_at__isnull=False, then=Value(Standing.DECLINED)),
            When(page__live=True, then=Value(Standing.PUBLISHED)),
            When(Exists(open_question), then=Value(Standing.QUESTION)),
            When(page__isnull=False, then=Value(Standing.REVIEW)),
            When(sent & Q(confirmed_at__isnull=False), then=Value(Standing.RECEIVED)),
            When(sent, then=Value(Standing.UNCONFIRMED)),
        ]
        return self.annotate(
            standing=Case(*rules, default=Value(Standing.DRAFT), output_field=models.CharField(max_length=12))
        )

    def drafts(self) -> SubmissionQuerySet:
        return self.filter(sent_at=None)


class PracticeSubmission(models.Model):
    """What one person has typed, step by step, until it is a page; the row goes when it has served (retention)."""

    key = models.CharField(_("key"), max_length=32, unique=True, editable=False, default=new_key)
    language = models.CharField(_("language"), max_length=10, choices=language_choices)
    tandem = models.ForeignKey(Tandem, verbose_name=_("tandem"), on_delete=models.CASCADE, related_name="+")
    name = models.CharField(_("name"), max_length=120)
    address = models.EmailField(_("e-mail address"), max_length=254)
    #: The address in lower case, by which everything about it is found.
    address_key = models.CharField(max_length=254, editable=False, db_index=True)
    answers = models.JSONField(
        _("answers"), default=dict, help_text=_("What was typed, by step and field, as it was typed.")
    )
    done = models.JSONField(_("finished steps"), default=list)
    word_notes = models.JSONField(
        _("unread lines of the Word file"), default=list, help_text=_("What could not be read, line by line.")
    )
    note = models.TextField(_("note to the secretariat"), blank=True)
    created_at = models.DateTimeField(_("begun"), auto_now_add=True)
    saved_at = models.DateTimeField(_("last saved"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    confirmed_at = models.DateTimeField(
        _("address confirmed"), null=True, blank=True, help_text=_("When something was sent by a link from our mail.")
    )
    page = models.ForeignKey(
        PracticePage,
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="submissions",
    )
    drafted_at = models.DateTimeField(_("became a draft page"), null=True, blank=True)
    declined_at = models.DateTimeField(_("declined"), null=True, blank=True)
    reason = models.TextField(_("reason"), blank=True)
    published_at = models.DateTimeField(
        _("author told of the publication"), null=True, blank=True, help_text=_("When the mail was written.")
    )

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("submitted practice")
        verbose_name_plural = _("submitted practices")
        ordering = ["-saved_at", "-pk"]
        indexes = [models.Index(fields=["sent_at", "saved_at"], name="submissions_by_age")]

    def __str__(self) -> str:
        # Stands in logs: neither a name nor an address may be in it.
        return f"{self._meta.verbose_name} {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.address_key = self.address.lower()
        super().save(*args, **kwargs)

    @property
    def state(self) -> Standing:
        """One of ``Standing``; asks the database unless ``with_standing`` has brought it along."""
        found = getattr(self, "standing", None) or (
            PracticeSubmission.objects.with_standing().get(pk=self.pk).standing  # type: ignore[attr-defined]
        )
        return Standing(found)

    @property
    def title(self) -> str:
        return str(self.answers.get("practice", {}).get("title", "")).strip()

    @property
    def is_sent(self) -> bool:
        return self.sent_at is not None


def file_path(file: SubmissionFile, name: str) -> str:
    return f"submissions/{file.submission.key}/{secrets.token_hex(8)}{PurePath(name).suffix[:8].lower()}"


class SubmissionFile(models.Model):
    """A picture, cleaned as all pictures of the site are, or a PDF. Out of reach of the web until it is imported."""

    class Kind(models.TextChoices):
        PICTURE = "picture", _("Picture")
        DOCUMENT = "document", _("Document")

    submission = models.ForeignKey(
        PracticeSubmission, verbose_name=_("submitted practice"), on_delete=models.CASCADE, related_name="files"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    file = models.FileField(_("file"), upload_to=file_path, storage=private_files, max_length=200)
    name = models.CharField(_("file name"), max_length=120)
    size = models.PositiveIntegerField(_("size"), help_text=_("In bytes."))
    description = models.CharField(
        _("description"), max_length=255, help_text=_("Alternative text of a picture, title of a document.")
    )
    credit = models.CharField(_("credit"), max_length=160, blank=True)
    licence = models.CharField(_("licence"), max_length=120, blank=True)
    rights_at = models.DateTimeField(_("rights confirmed"), default=timezone.now)

    class Meta:
        verbose_name = _("file of a submitted practice")
        verbose_name_plural = _("files of submitted practices")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.pk}"


class SubmissionQuestion(models.Model):
    """A reviewer asks, the author answers by a link."""

    submission = models.ForeignKey(
        PracticeSubmission, verbose_name=_("submitted practice"), on_delete=models.CASCADE, related_name="questions"
    )
    text = models.TextField(_("question"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("asked by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(_("asked"), auto_now_add=True)
    answer = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)

    class Meta:
        verbose_name = _("question about a submitted practice")
        verbose_name_plural = _("questions about submitted practices")
        ordering = ["asked_at", "pk"]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
