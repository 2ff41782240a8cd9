"""A fingerprint of what readers see of a page: two drafts have the same one exactly if they say the same.

Approvals and emergency publications are bound to it, so that they cover just the content that somebody read.
It is made from ``serializable_data()``, which a page and its revisions share, so that many drafts can be compared
without building their pages.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import COMMENTS_RELATION_NAME, Page

#: What Wagtail keeps about a page without showing it. A field that stands in neither set is public until listed.
INSIDE = frozenset(
    {
        "pk",
        "id",
        "page_ptr",
        "content_type",
        "draft_title",
        "has_unpublished_changes",
        "first_published_at",
        "last_published_at",
        "latest_revision",
        "latest_revision_created_at",
        "live_revision",
        "owner",
        "locked",
        "locked_by",
        "locked_at",
        "expired",
        "go_live_at",
        "expire_at",
        "numchild",
        COMMENTS_RELATION_NAME,
        "index_entries",
    }
)
#: Where a page stands and whether it shows. The guard asks when they change, but nobody has to approve them anew.
PLACE = frozenset({"live", "path", "depth", "url_path", "translation_key", "alias_of"})
#: What tells one stored child from another, and a stored one from a new one.
_IDENTITIES = frozenset({"pk", "id", "page", "content_object", "translation_key"})


def content_of(page: Page) -> dict[str, Any]:
    """The page as plain data, children included, in the form that its revisions have."""
    data: dict[str, Any] = page.serializable_data()
    return data


def public_fields(page_type: type[Page]) -> frozenset[str]:
    """Names of the fields and child relations whose change readers can see."""
    relations = {relation.get_accessor_name() for relation in page_type._meta.child_relations}
    return frozenset({field.name for field in page_type._meta.get_fields() if field.concrete} | relations) - INSIDE


def visible_of(content: Mapping[str, Any]) -> str:
    """All that readers see of a page, its place included, as comparable text."""
    return _as_text(content, INSIDE)


def digest_of(content: Mapping[str, Any], without: frozenset[str] = frozenset()) -> str:
    """Fingerprint of the content (hexadecimal SHA-256). Fields named in ``without`` do not count."""
    return hashlib.sha256(_as_text(content, INSIDE | PLACE | without).encode()).hexdigest()


def _as_text(content: Mapping[str, Any], left_out: frozenset[str]) -> str:
    # Empty values are left out, so that a field that a later release adds does not void every approval.
    plain = {name: _plain(value) for name, value in content.items() if name not in left_out}
    said = {name: value for name, value in plain.items() if value not in (None, "", [], {}, False)}
    return json.dumps(said, cls=DjangoJSONEncoder, sort_keys=True, ensure_ascii=False)


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return _blocks(json.loads(value)) if _is_stream(value) else value
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items() if key not in _IDENTITIES}
    if isinstance(value, (list, tuple)):
        items = [_plain(item) for item in value]
        return sorted(items) if all(isinstance(item, int) for item in items) else items
    return value


def _blocks(value: Any) -> Any:
    """Blocks without their ids, which a block gets when it is first saved."""
    if isinstance(value, dict):
        is_block = "type" in value and "value" in value
        return {key: _blocks(inner) for key, inner in value.items() if not (is_block and key == "id")}
    return [_blocks(item) for item in value] if isinstance(value, list) else value


def _is_stream(value: str) -> bool:
    """A StreamField stores its blocks as a JSON list of objects."""
    return value == "[]" or (value.startswith("[{") and value.endswith("}]"))
