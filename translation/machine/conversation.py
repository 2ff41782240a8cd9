"""One question to a translation server over HTTP, and its answer as JSON. Knows no provider.

Everything has a bound: the time until the connection stands, the time of the whole answer, and its size. Redirects are
not followed, since the key would go along to another host.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import requests
import urllib3

from translation.machine.errors import Nonsense, TimedOut, Unreachable, of_status

MAX_ANSWER_BYTES = 4 * 2**20
#: 201 is what a glossary that was made is answered with.
OK = {200, 201}


@dataclass(frozen=True)
class Patience:
    """Seconds until the connection stands, and until the answer is complete."""

    connect: float = 5
    answer: float = 60


def ask(
    url: str, question: Mapping[str, Any], headers: Mapping[str, str], patience: Patience, method: str = "POST"
) -> Any:
    """Send the question and return the decoded JSON. Raises a MachineError."""
    try:
        with requests.request(
            method,
            url,
            data=body_of(question),
            headers={"Content-Type": "application/json", "Accept": "application/json", **headers},
            timeout=(patience.connect, patience.answer),
            allow_redirects=False,
            stream=True,
        ) as response:
            if response.status_code not in OK:
                raise of_status(response.status_code)
            return _decode(_read(response, time.monotonic() + patience.answer))
    except (requests.Timeout, urllib3.exceptions.TimeoutError):
        raise TimedOut from None
    except (requests.RequestException, urllib3.exceptions.HTTPError):
        raise Unreachable from None


def body_of(question: Mapping[str, Any]) -> bytes:
    """The question as it travels; its length is what a server's limit is about."""
    return json.dumps(question, ensure_ascii=False).encode()


def _read(response: requests.Response, deadline: float) -> bytes:
    """The body, unless it is endless or comes drop by drop: the timeout of the library is for each piece alone."""
    body = b""
    while piece := response.raw.read1(64 * 1024, decode_content=True):
        body += piece
        if len(body) > MAX_ANSWER_BYTES:
            raise Nonsense
        if time.monotonic() > deadline:
            raise TimedOut
    return body


def _decode(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        raise Nonsense from None
