"""Transactional mail: one row per mail, written in the caller's transaction, sent by the worker."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from outbox.composing import Attachment
    from outbox.models import Mail


def send(
    template: str,
    to: str,
    language: str,
    context: Mapping[str, Any],
    key: str,
    *,
    reply_to: str = "",
    attachment: Attachment | None = None,
) -> Mail:
    """Render ``templates/outbox/<template>.{subject.txt,txt,html}`` in ``language`` and queue the mail.

    The row belongs to the current transaction: a rollback takes the mail with it. ``key`` makes the call idempotent: a
    second call with the same key queues nothing and returns the first mail. It must not contain personal data, for it
    outlives the mail's text. Raises ``outbox.addresses.AddressError`` and ``outbox.composing.UnsafeHeaderError``.
    """
    from outbox.composing import queue

    return queue(template, to, language, context, key, reply_to, attachment)
