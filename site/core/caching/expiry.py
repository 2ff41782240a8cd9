"""How a view says that its answer is true only until a moment: a list of coming events, "today", a closing date."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpResponseBase

#: Seconds since 1970. Understood by the page cache alone, which takes it off every answer.
EXPIRES_HEADER = "X-Page-Cache-Expires"


def fresh_until(response: HttpResponseBase, moment: datetime) -> None:
    """Let no cached copy of ``response`` be served after ``moment`` (aware). The earliest of several calls counts."""
    epoch = moment.timestamp()
    earlier = response.headers.get(EXPIRES_HEADER)
    if earlier is None or epoch < float(earlier):
        response.headers[EXPIRES_HEADER] = repr(epoch)
