"""Texts for channels: what is said where, how long it may be, and where it was posted."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from planning import mastodon
from planning.languages import language_name
from planning.models import ChannelText, PlanEntry
from taxonomy.models import Channel

#: The pages themselves are what these channels say.
WEBSITE = ("website",)
MASTODON = "mastodon"


@dataclass(frozen=True)
class Slot:
    """A channel in one language: its text so far, and the address to link to ("" while no page is live)."""

    channel: Channel
    language: str
    row: ChannelText
    link: str

    @property
    def language_name(self) -> str:
        return language_name(self.language)

    @property
    def can_be_posted(self) -> bool:
        return self.channel.slug == MASTODON and mastodon.is_configured() and bool(self.row.text and self.link)

    @property
    def length(self) -> int:
        return len(self.row.text)


def slots_of(entry: PlanEntry) -> list[Slot]:
    """Each channel of the entry in each of its languages. A slot without a stored text has an empty, stored row."""
    links = _links(entry)
    return [
        Slot(channel, code, row, links.get(code, ""))
        for channel in entry.channels.all()
        if not channel.slug.startswith(WEBSITE)
        for code in entry.needed_languages
        for row in [ChannelText.objects.get_or_create(entry=entry, channel=channel, language=code)[0]]
    ]


def _links(entry: PlanEntry) -> dict[str, str]:
    if entry.story is None:
        return {}
    pages: Any = Page.objects.live().filter(translation_key=entry.story, alias_of__isnull=True)
    return {page.locale.language_code: page.full_url or "" for page in pages.select_related("locale")}


def write(row: ChannelText, text: str, user: Any) -> None:
    """Keep the text. ValidationError when it is longer than the channel takes."""
    text, limit = text.replace("\r\n", "\n").strip(), row.channel.length_limit
    if limit and len(text) > limit:
        raise ValidationError(
            _("The text has %(length)d characters; this channel takes %(limit)d.")
            % {"length": len(text), "limit": limit}
        )
    row.text = text
    row.save(update_fields=["text"])
    log(instance=row.entry, action="planning.channel_text", user=user, data={"reason": _place(row)})


def mark_posted(row: ChannelText, url: str, user: Any) -> None:
    """Say where the text was posted. ValidationError for what is no web address."""
    try:
        URLValidator(schemes=["https", "http"])(url.strip())
    except ValidationError:
        raise ValidationError(_("Give the whole address of the post, beginning with https://.")) from None
    row.posted_url, row.posted_at, row.posted_by = url.strip()[:500], timezone.now(), user
    row.save(update_fields=["posted_url", "posted_at", "posted_by"])
    log(instance=row.entry, action="planning.posted", user=user, data={"reason": f"{_place(row)}, {row.posted_url}"})


def post(slot: Slot, user: Any) -> None:
    """Post to Mastodon with the link. ValidationError in words; the text stays and can be posted again."""
    if slot.row.posted_url:
        raise ValidationError(_("This text was posted already."))
    if not slot.can_be_posted:
        raise ValidationError(_("It cannot be posted yet: the text is empty, or its page is not live."))
    said = slot.row.text if slot.link in slot.row.text else f"{slot.row.text}\n\n{slot.link}"
    key = hashlib.sha256(f"{settings.BASE_URL} {slot.row.pk} {said}".encode()).hexdigest()
    try:
        mark_posted(slot.row, mastodon.post(said, slot.language, key), user)
    except mastodon.NotPosted as refusal:
        raise ValidationError(str(refusal)) from None


def _place(row: ChannelText) -> str:
    return f"{row.channel} ({language_name(row.language)})"
