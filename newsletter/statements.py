"""The statements that run once for every mail, written out: building them anew each time costs more than running them.

All of them are plain SQL that SQLite and PostgreSQL understand alike.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import connection

#: A subscriber ``s`` who may be mailed: the same condition as ``Subscriber.objects.mailable()``.
#: Its one value is the moment at which it is asked.
MAILABLE = """
  s.state = 'active' AND s.address IS NOT NULL AND (s.paused_until IS NULL OR s.paused_until <= %s)
  AND NOT EXISTS (
    SELECT 1 FROM newsletter_suppression x WHERE x.address_hash = s.address_hash)
"""

#: Who got an issue, or may have got it, by an earlier mailing that was cancelled half way is left out. The unique key
#: (mailing, subscriber) makes it harmless to run this twice.
BUILD = f"""
INSERT INTO newsletter_delivery
  (mailing_id, subscriber_id, rendered_id, address, language, state, attempts, next_try_at, owner, reply, message_id)
SELECT r.mailing_id, s.id, r.id, s.address, s.language, 'queued', 0, %s, '', '', ''
  FROM newsletter_subscriber s
  JOIN newsletter_renderedissue r ON r.language = s.language AND r.topics = s.topics
 WHERE r.mailing_id = %s AND {MAILABLE}
   AND NOT EXISTS (
     SELECT 1 FROM newsletter_delivery d
       JOIN newsletter_mailing m ON m.id = d.mailing_id
       JOIN newsletter_mailing this ON this.issue = m.issue
      WHERE this.id = r.mailing_id AND d.subscriber_id = s.id AND d.state IN ('sent', 'in_doubt', 'in_flight'))
    ON CONFLICT DO NOTHING
"""  # noqa: S608  nothing but constants

PUT_IN_FLIGHT = f"""
UPDATE newsletter_delivery SET state = 'in_flight', message_id = %s
 WHERE id = %s AND owner = %s AND state = 'claimed'
   AND EXISTS (SELECT 1 FROM newsletter_subscriber s WHERE s.id = newsletter_delivery.subscriber_id AND {MAILABLE})
   AND EXISTS (
     SELECT 1 FROM newsletter_mailing m WHERE m.id = newsletter_delivery.mailing_id AND m.state = 'sending')
"""  # noqa: S608  nothing but constants

_SETTLE = "UPDATE newsletter_delivery SET {} WHERE id = %s AND owner = %s AND state IN ('claimed', 'in_flight')"


def run(statement: str, *values: Any) -> int:
    """Run a statement and return how many rows it changed."""
    with connection.cursor() as cursor:
        cursor.execute(statement, [_adapted(value) for value in values])
        return int(cursor.rowcount)


def settle(pk: int, owner: str, changes: dict[str, Any]) -> int:
    """Change a delivery that is in the hands of ``owner``. The names of the columns come from our own code."""
    columns = ", ".join(f"{connection.ops.quote_name(name)} = %s" for name in changes)
    return run(_SETTLE.format(columns), *changes.values(), pk, owner)


def _adapted(value: Any) -> Any:
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
