"""People who register for an event, those who are invited, and the numbers that stay when both are forgotten."""

from __future__ import annotations

import secrets
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.languages import language_choices
from events.models.record import Event


def new_key() -> str:
    """What a personal link stands for: says nothing and cannot be guessed."""
    return secrets.token_urlsafe(18)


class Group(models.TextChoices):
    STUDENT = "student", _("Student")
    TEACHER = "teacher", _("University teacher or staff")
    OFFICIAL = "official", _("City politics or administration")
    CITIZEN = "citizen", _("Citizen, association or business")


class ParticipantQuerySet(models.QuerySet["Participant"]):
    def holding_a_place(self) -> ParticipantQuerySet:
        """Confirmed, or being asked whether they take the place that is kept for them."""
        return self.filter(state__in=Participant.HOLDING)

    def confirmed(self) -> ParticipantQuerySet:
        return self.filter(state=Participant.State.CONFIRMED)

    def waiting(self) -> ParticipantQuerySet:
        """The first in the queue first."""
        return self.filter(state=Participant.State.WAITING).order_by("waiting_since", "pk")

    def concerned(self) -> ParticipantQuerySet:
        """Who must be told when something about the event changes."""
        return self.filter(state__in=(*Participant.HOLDING, Participant.State.WAITING))


class Participant(models.Model):
    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed", pgettext_lazy("state of a participant", "Address not confirmed")
        CONFIRMED = "confirmed", pgettext_lazy("state of a participant", "Confirmed")
        WAITING = "waiting", pgettext_lazy("state of a participant", "On the waiting list")
        OFFERED = "offered", pgettext_lazy("state of a participant", "Place offered")
        LAPSED = "lapsed", pgettext_lazy("state of a participant", "Offer not taken")
        CANCELLED = "cancelled", pgettext_lazy("state of a participant", "Cannot come")

    HOLDING = (State.CONFIRMED, State.OFFERED)

    class Way(models.TextChoices):
        PLACE = "place", pgettext_lazy("attendance of an event", "In person")
        ONLINE = "online", pgettext_lazy("attendance of an event", "Online")

    event = models.ForeignKey(Event, verbose_name=_("event"), on_delete=models.PROTECT, related_name="participants")
    key = models.CharField(_("key"), max_length=32, unique=True, editable=False, default=new_key)
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.UNCONFIRMED)
    way = models.CharField(_("takes part"), max_length=10, choices=Way.choices, default=Way.PLACE)
    name = models.CharField(_("name"), max_length=120)
    address = models.EmailField(_("e-mail address"), max_length=254)
    #: The address in lower case, by which a second registration is recognised.
    address_key = models.CharField(max_length=254, editable=False)
    language = models.CharField(_("language"), max_length=10, choices=language_choices)
    institution = models.CharField(_("institution"), max_length=160, blank=True)
    role = models.CharField(_("role in the institution"), max_length=120, blank=True)
    group = models.CharField(_("group"), max_length=10, choices=Group.choices, blank=True)
    diet = models.CharField(_("dietary needs"), max_length=300, blank=True)
    access = models.CharField(_("access needs"), max_length=500, blank=True)
    answers = models.JSONField(_("answers"), default=dict, blank=True)
    on_list = models.BooleanField(_("agrees to be on the list of participants"), default=False)

    requested_at = models.DateTimeField(_("registered"), default=timezone.now, editable=False)
    confirmed_at = models.DateTimeField(_("address confirmed"), null=True, blank=True)
    waiting_since = models.DateTimeField(_("waiting since"), null=True, blank=True)
    offer_until = models.DateTimeField(_("offer ends"), null=True, blank=True)
    arrived_at = models.DateTimeField(_("checked in"), null=True, blank=True)
    #: Which revision of the event the person has been told of, and which mails are written.
    told_sequence = models.PositiveIntegerField(default=0, editable=False)
    reminded = models.BooleanField(default=False, editable=False)
    thanked = models.BooleanField(default=False, editable=False)

    objects = ParticipantQuerySet.as_manager()

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["name", "pk"]
        constraints = [models.UniqueConstraint(fields=["event", "address_key"], name="one_registration_per_address")]
        indexes = [
            models.Index(fields=["event", "state", "way"], name="participants_by_state"),
            models.Index(fields=["offer_until"], name="offers_that_end", condition=Q(state="offered")),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.address_key = self.address.lower()
        super().save(*args, **kwargs)

    @property
    def is_confirmed(self) -> bool:
        return self.state == self.State.CONFIRMED

    @property
    def takes_part_online(self) -> bool:
        return self.way == self.Way.ONLINE or self.event.is_online_only


class Invitation(models.Model):
    """A personal invitation; for events that are for invited people only, the only way in."""

    event = models.ForeignKey(Event, verbose_name=_("event"), on_delete=models.PROTECT, related_name="invitations")
    key = models.CharField(_("key"), max_length=32, unique=True, editable=False, default=new_key)
    address = models.EmailField(_("e-mail address"), max_length=254)
    language = models.CharField(_("language"), max_length=10, choices=language_choices)
    invited_at = models.DateTimeField(_("invited"), auto_now_add=True)
    reminders = models.PositiveSmallIntegerField(_("reminders"), default=0, editable=False)
    declined_at = models.DateTimeField(_("declined"), null=True, blank=True)
    participant = models.OneToOneField(
        Participant, verbose_name=_("participant"), null=True, blank=True, on_delete=models.SET_NULL
    )

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-invited_at", "-pk"]
        constraints = [models.UniqueConstraint(fields=["event", "address"], name="one_invitation_per_address")]

    def __str__(self) -> str:
        return self.address

    @property
    def is_answered(self) -> bool:
        return self.participant_id is not None or self.declined_at is not None


class Headcount(models.Model):
    """How many people of a group took part in one way: what stays of them when they are forgotten."""

    event = models.ForeignKey(Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="headcounts")
    group = models.CharField(_("group"), max_length=10, choices=Group.choices, blank=True)
    way = models.CharField(_("takes part"), max_length=10, choices=Participant.Way.choices)
    registered = models.PositiveIntegerField(_("confirmed"), default=0)
    arrived = models.PositiveIntegerField(_("checked in"), default=0)

    class Meta:
        verbose_name = _("number of participants")
        verbose_name_plural = _("numbers of participants")
        constraints = [models.UniqueConstraint(fields=["event", "group", "way"], name="one_headcount_per_group")]

    def __str__(self) -> str:
        return f"{self.get_group_display()}: {self.registered}"
