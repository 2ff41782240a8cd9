"""Where returned mails are fetched from: a maildir on this machine or an IMAP mailbox (``NEWSLETTER_BOUNCES``).

``maildir:///var/mail/bounces`` or ``imaps://user:password@mail.example.org/INBOX``. A mail server can also hand each
mail to ``manage.py take_returned_mail``. What has been read is marked as seen and stays; a mail that could not be
worked on, for the database was away, is read again.
"""

from __future__ import annotations

import imaplib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from django.conf import settings

from newsletter.reports import MOST_BYTES
from newsletter.returned import take

TIMEOUT = 30
#: So many mails a minute at most; the rest waits for the next.
AT_ONCE = 500


def read_returned() -> int:
    """Work on what has come back since the last time. Number of mails."""
    place = urlsplit(str(getattr(settings, "NEWSLETTER_BOUNCES", "") or ""))
    if place.scheme == "maildir":
        return from_maildir(Path(place.path))
    if place.scheme in {"imap", "imaps"}:
        return from_imap(place)
    return 0


def from_maildir(folder: Path, act: Callable[[bytes], object] = take) -> int:
    """Each new mail of a maildir once: what is done moves from ``new`` to ``cur``."""
    waiting = sorted((folder / "new").iterdir())[:AT_ONCE]
    for path in waiting:
        with path.open("rb") as file:
            act(file.read(MOST_BYTES))
        path.rename(folder / "cur" / f"{path.name}:2,S")
    return len(waiting)


def from_imap(place: SplitResult, act: Callable[[bytes], object] = take) -> int:
    """Each unseen mail of a mailbox once, and of each only the beginning."""
    with _signed_in(place) as box:
        box.select(unquote(place.path.strip("/")) or "INBOX")
        _answer, found = box.uid("SEARCH", "UNSEEN")
        numbers = found[0].split()[:AT_ONCE] if found and found[0] else []
        for number in numbers:
            _answer, parts = box.uid("FETCH", number.decode(), f"(BODY.PEEK[]<0.{MOST_BYTES}>)")
            act(b"".join(part[1] for part in parts if isinstance(part, tuple)))
            box.uid("STORE", number.decode(), "+FLAGS", r"(\Seen)")
    return len(numbers)


@contextmanager
def _signed_in(place: SplitResult) -> Iterator[imaplib.IMAP4]:
    host = place.hostname or "localhost"
    if place.scheme == "imaps":
        box: imaplib.IMAP4 = imaplib.IMAP4_SSL(host, place.port or 993, timeout=TIMEOUT)
    else:
        box = imaplib.IMAP4(host, place.port or 143, timeout=TIMEOUT)
    try:
        box.login(unquote(place.username or ""), unquote(place.password or ""))
        yield box
    finally:
        box.logout()
