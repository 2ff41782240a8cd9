"""What a person does who registers: fills the form in slowly, opens mails, presses buttons."""

from __future__ import annotations

import re
import time

import time_machine
from django.urls import reverse
from django.utils.translation import override

from core.public_forms import new_stamp
from outbox.models import Mail

ADDRESS = "kim@example.org"
HEADERS = {"sec-fetch-site": "same-origin"}


def url(name, *args, language="en"):
    with override(language):
        return reverse(f"events:{name}", args=args)


def slow_stamp():
    with time_machine.travel(time.time() - 10):
        return new_stamp()


def filled(**fields):
    own = {"name": "Kim Example", "address": ADDRESS, "language": "en", "group": "student", "stamp": slow_stamp()}
    return {name: value for name, value in {**own, **fields}.items() if value is not None}


def sign_up(client, registration, at="en", remote="203.0.113.77", **fields):
    address = url("register", registration.event_id, language=at)
    return client.post(address, filled(**fields), headers=HEADERS, REMOTE_ADDR=remote)


def mails(kind=""):
    return Mail.objects.filter(key__contains=kind).order_by("pk")


def link_of(mail):
    return re.search(r"http://localhost(/\S+)", mail.text.split("\n: ")[-1]).group(1)


def personal_link(address=ADDRESS):
    """The link of the latest mail to somebody."""
    mail = Mail.objects.filter(recipient=address).latest("pk")
    return re.search(r"http://localhost(/\w\w/\w+/\S+)", mail.text).group(1)


def register(client, registration, address=ADDRESS, **fields):
    """From the form to the confirmed address."""
    assert sign_up(client, registration, address=address, **fields).status_code == 302
    link = personal_link(address)
    assert client.post(link, {"confirm": "1"}).status_code == 302
    return link
