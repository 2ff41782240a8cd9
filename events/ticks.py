"""What the worker does for registrations (core.tick)."""

from core.tick import every_minute, nightly
from events.registration import due, retention

every_minute("events.move_up")(due.move_up)
every_minute("events.tell_changes")(due.tell_changes)
every_minute("events.remind")(due.remind)
every_minute("events.send_join_links")(due.send_join_links)
every_minute("events.thank")(due.thank)
nightly("events.erase_unconfirmed")(retention.erase_unconfirmed)
nightly("events.erase_needs")(retention.erase_needs)
nightly("events.erase_participants")(retention.erase_participants)
