"""Subscribers whom the secretariat enters, one or a whole file: only with a stated proof of consent, or by asking.

A file is read completely before anything happens, and every line that cannot be taken is named. All or nothing.
"""

from __future__ import annotations

import csv
import hashlib
import io
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from newsletter import consent, tokens
from newsletter.consent import Origin, SignUp
from newsletter.forms import one_line_name
from newsletter.hashing import address_hash
from newsletter.models import ConsentRecord, Subscriber, Suppression
from newsletter.topics import Topic, choice_of
from outbox.addresses import AddressError, clean_address

COLUMNS = ("address", "language", "name", "topics")
MOST_LINES = 20_000
MOST_BYTES = 4 * 1024 * 1024


@dataclass
class Sheet:
    """What a file says. ``faults`` are (line, words); ``known`` counts those who subscribe already or must not be."""

    wishes: list[SignUp] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)
    known: int = 0


def read_sheet(raw: bytes) -> Sheet:
    """Read a CSV file with a line of headings. Never raises for what is in it."""
    sheet = Sheet()
    if len(raw) > MOST_BYTES:
        return Sheet(faults=[(0, _("The file is larger than 4 MB."))])
    try:
        text = raw.decode("utf-8-sig")
        separator = ";" if ";" in text.partition("\n")[0] else ","
        rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        _read_rows(rows, sheet)
    except UnicodeDecodeError:
        sheet.faults.append((0, _("The file is not in UTF-8. Save it as “CSV UTF-8”.")))
    except csv.Error:
        sheet.faults.append((0, _("The file is not a CSV file.")))
    return sheet


def _read_rows(rows: csv.DictReader[str], sheet: Sheet) -> None:
    if "address" not in (rows.fieldnames or []):
        sheet.faults.append((1, _("The first line must name the columns: address, language, name, topics.")))
        return
    seen: set[str] = set()
    for row in rows:
        if len(seen) >= MOST_LINES:
            sheet.faults.append((rows.line_num, _("Only 20,000 lines at once.")))
            return
        try:
            wish = _wish(row)
            if address_hash(wish.address) in seen:
                raise ValueError(_("This address stands in the file twice."))
            seen.add(address_hash(wish.address))
            sheet.wishes.append(wish)
        except ValueError as fault:
            sheet.faults.append((rows.line_num, str(fault)))
    sheet.known = len(seen) - len(_new(sheet.wishes))


def _wish(row: dict[str, str]) -> SignUp:
    """One line. ValueError with words for the officer; they quote no address."""
    values = {name: (row.get(name) or "").strip() for name in COLUMNS}
    try:
        address = clean_address(values["address"])
    except AddressError:
        raise ValueError(_("This is no mail address.")) from None
    language = values["language"] or settings.LANGUAGE_CODE[:2]
    if language not in dict(settings.LANGUAGES):
        raise ValueError(_("The language is “de” or “en”."))
    topics = values["topics"].replace(",", " ").split()
    if unknown := sorted(set(topics) - set(Topic.values)):
        raise ValueError(_("Unknown topic: %(topic)s.") % {"topic": unknown[0][:40]})
    if len(values["name"]) > 100 or any(not sign.isprintable() for sign in values["name"]):
        raise ValueError(_("A name is one line without control characters."))
    return SignUp(address, language, choice_of(topics), one_line_name(values["name"]))


def enter(wishes: Iterable[SignUp], proof: str, form_address: str) -> int:
    """Take the people over, all or nobody. With a proof they are active at once, without one each is asked by mail.

    Who subscribes already is left as they are; who has left or complained stays away. Number of people.
    """
    new = _new(list(wishes))
    with transaction.atomic():
        for wish in new:
            if proof:
                _enter_with_proof(wish, proof, form_address)
            else:
                consent.request_subscription(wish, Origin("", form_address))
    return len(new)


def _new(wishes: list[SignUp]) -> list[SignUp]:
    """Those who neither subscribe nor must be left in peace. Two queries for any number."""
    active = set(Subscriber.objects.active().values_list("address_hash", flat=True))
    barred = set(Suppression.objects.values_list("address_hash", flat=True))
    return [wish for wish in wishes if address_hash(wish.address) not in active | barred]


def _enter_with_proof(wish: SignUp, proof: str, form_address: str) -> None:
    now = timezone.now()
    values = {"address": wish.address, "language": wish.language, "topics": wish.topics, "name": wish.name}
    moments = {"requested_at": now, "confirmed_at": now, "ended_at": None, "state": Subscriber.State.ACTIVE}
    hashed = address_hash(wish.address)
    subscriber, _created = Subscriber.objects.update_or_create(address_hash=hashed, defaults=values | moments)
    ConsentRecord.objects.create(
        subscriber=subscriber,
        address_hash=hashed,
        wording_version="",
        wording=proof,
        wording_hash=hashlib.sha256(proof.encode()).hexdigest(),
        language=wish.language,
        topics=wish.topics,
        form_address=form_address[:500],
        requested_at=now,
        confirmed_at=now,
        proof=proof,
        token_hash=tokens.stored(secrets.token_urlsafe(24)),
    )
