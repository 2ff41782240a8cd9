"""What a client understands: content codings (RFC 9110, 12.5.3) and entity tags that it already has (13.1.2)."""

from __future__ import annotations

#: From the one we like best. An entry has a body for each of them.
CODINGS = ("br", "gzip", "identity")
MAX_HEADER = 256
MAX_MEMO = 256

_memo: dict[str | None, str] = {None: "identity", "": "identity"}


def coding_for(accept_encoding: str | None) -> str:
    """The best of :data:`CODINGS` for a client that sent this ``Accept-Encoding``.

    "identity" for whatever cannot be read, and for a client that refuses everything: an answer it may not like is
    better than none.
    """
    known = _memo.get(accept_encoding)
    if known is not None:
        return known
    if accept_encoding is None or len(accept_encoding) > MAX_HEADER:
        return "identity"
    coding = _choose(accept_encoding)
    if len(_memo) < MAX_MEMO:
        _memo[accept_encoding] = coding
    return coding


def _choose(accept_encoding: str) -> str:
    weights = _weights(accept_encoding)
    others = weights.get("*", 0.0)
    # What is sent without asking, the plain text, has the lowest weight of all unless it is named.
    wanted = {coding: weights.get(coding, others) for coding in CODINGS[:-1]}
    wanted["identity"] = weights.get("identity", 0.0)
    return max(CODINGS, key=lambda coding: wanted[coding]) if any(wanted.values()) else "identity"


def _weights(accept_encoding: str) -> dict[str, float]:
    weights: dict[str, float] = {}
    for item in accept_encoding.lower().split(","):
        name, _, parameters = item.partition(";")
        name = name.strip()
        weights["gzip" if name == "x-gzip" else name] = _quality(parameters)
    return weights


def _quality(parameters: str) -> float:
    """The weight 0 to 1; 0, that is "do not send", for anything malformed."""
    name, _, value = parameters.strip().partition("=")
    if not name:
        return 1.0
    try:
        quality = float(value.strip()) if name.strip() == "q" else 0.0
    except ValueError:
        return 0.0
    return quality if 0 <= quality <= 1 else 0.0


def has_current(if_none_match: str, etag: str) -> bool:
    """Whether the client's list of tags holds ours, by the weak comparison that conditional GETs use."""
    if if_none_match == etag or if_none_match.strip() == "*":
        return True
    opaque = etag.removeprefix("W/")
    return any(tag.strip().removeprefix("W/") == opaque for tag in if_none_match.split(","))
