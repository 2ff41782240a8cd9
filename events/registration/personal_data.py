"""What a person can take along and have erased (Art. 15, 17, 20 GDPR)."""

from __future__ import annotations

from typing import Any

from events.models.participants import Participant
from events.registration import mails, signing_up
from outbox.models import Mail
from outbox.retention import erase_about

FIELDS = ("name", "address", "language", "way", "state", "institution", "role", "group", "diet", "access", "on_list")
MOMENTS = ("requested_at", "confirmed_at", "waiting_since", "offer_until", "arrived_at")


def export(person: Participant) -> dict[str, Any]:
    """Everything stored about the person, with the mails whose text is still kept."""
    event = person.event
    letters = Mail.objects.filter(key__startswith=mails.key_of(person), erased_at=None).order_by("created_at")
    questions = {str(row.pk): row for row in event.registration.questions.all()}
    return {
        "event": {"name": event.name, "start": event.start.isoformat(), "end": event.end.isoformat()},
        "registration": {name: getattr(person, name) for name in FIELDS},
        "answers": [
            {"question": row.text(person.language), "answer": row.told(person.answers.get(key), person.language)}
            for key, row in questions.items()
        ],
        "moments": {name: moment.isoformat() for name in MOMENTS if (moment := getattr(person, name))},
        "mails": [{"written": mail.created_at.isoformat(), "subject": mail.subject} for mail in letters],
    }


def erase(person: Participant) -> None:
    """Forget a person: the place goes to the next, and the texts of the mails go too."""
    erase_about(mails.key_of(person))
    signing_up.forget(person)
