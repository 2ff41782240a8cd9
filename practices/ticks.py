"""What the library does by itself."""

from __future__ import annotations

from core.tick import every_minute, nightly
from practices.confirming import ask_due
from practices.entries import mend
from practices.reviewing import settle_all
from practices.submission import retention, reviewing

nightly("practices.ask_contacts")(ask_due)
nightly("practices.mend_index")(mend)
nightly("practices.settle_seals")(settle_all)
every_minute("practices.tell_published")(reviewing.tell_published)
nightly("practices.erase_drafts")(retention.erase_drafts)
nightly("practices.erase_unconfirmed")(retention.erase_unconfirmed)
nightly("practices.erase_settled")(retention.erase_settled)
