"""What somebody does who hands a practice in: fills pages, opens mails, presses buttons."""

from __future__ import annotations

import re
import time
from io import BytesIO

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override
from PIL import Image

from core.public_forms import new_stamp
from outbox.models import Mail

ADDRESS = "robin@example.org"
HEADERS = {"sec-fetch-site": "same-origin"}
YOU = {"name": "Robin Sample", "address": ADDRESS, "tandem": "parma", "language": "en"}
PRACTICE = {
    "title": "Open house", "summary": "A house for all.", "contact_role": "Culture office", "stage": "running",
    "start_year": "2020", "end_year": "", "themes": ["culture"], "audiences": [],
}  # fmt: skip
GOALS = {"goal_1": "11", "reason_1": "Room is scarce.", "target_1": "11.3", "goal_2": "4", "reason_2": "All learn."}
STORY = {"challenge": "No room.\n\nAnd no <b>money</b>.", "solution": "Both built.", "city_part": "Gave the site."}
RESULTS = {
    "result": "It stands.", "evidence_kind": "survey", "evidence_grade": "2", "evidence": "We asked.", "staff": "0,5",
    "money": "small", "funding": "City budget",
}  # fmt: skip
STEPS = {"practice": PRACTICE, "goals": GOALS, "story": STORY, "results": RESULTS}


def slow_stamp():
    with time_machine.travel(time.time() - 10):
        return new_stamp()


def url(name, *args, language="en"):
    with override(language):
        return reverse(f"practices:{name}", args=args)


def post(client, address, data, **more):
    return client.post(address, {"stamp": slow_stamp(), "homepage": "", **data}, headers=HEADERS, **more)


def begin(client, language="en", **fields):
    """The first step; the address of the second."""
    answer = post(client, url("submit", language=language), YOU | {"language": language} | fields)
    assert answer.status_code == 302, answer.context["form"].errors
    return answer["Location"]


def token_of(address):
    return re.search(r"/(?:submit-a-practice|praxisbeispiel-einreichen)/([^/]+)/", address).group(1)


def fill(client, token, step, **fields):
    return post(client, url("submission_step", token, step), STEPS[step] | fields)


def fill_all(client, token, **changes):
    for step in STEPS:
        answer = fill(client, token, step, **changes.get(step, {}))
        assert answer.status_code == 302, (step, answer.context["form"].errors)


def send(client, token, **fields):
    return post(client, url("submission_check", token), {"note": "", "agreed": "on"} | fields)


def mails(template="submission_letter", to=ADDRESS):
    return Mail.objects.filter(template=template, recipient=to).order_by("pk")


def link_in(mail):
    return re.search(r"http://localhost(/\S+)", mail.text).group(1)


def hand_in(client, **changes):
    """From the first page to the confirmed address; the address of the author's page."""
    token = token_of(begin(client))
    fill_all(client, token, **changes)
    assert send(client, token).status_code == 302
    own = link_in(mails().last())
    assert client.post(own, {"confirm": "1"}).status_code == 302
    return own


def picture(name="foto.jpg"):
    data = BytesIO()
    Image.new("RGB", (400, 300), "teal").save(data, "JPEG")
    return SimpleUploadedFile(name, data.getvalue(), "image/jpeg")


def add_file(client, token, file, **fields):
    said = {"file": file, "description": "People in a hall.", "credit": "R. S.", "rights": "on", "add": "1"}
    return post(client, url("submission_step", token, "files"), said | fields)
