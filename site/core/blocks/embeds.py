"""What another host would show, built from its address alone: this site never asks that host anything.

The hosts are those of ``frame-src`` in the public Content-Security-Policy (config/settings/security.py).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

YOUTUBE_HOSTS = {"youtube.com", "www.youtube.com", "m.youtube.com", "youtube-nocookie.com", "www.youtube-nocookie.com"}
VIMEO_HOSTS = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}
YOUTUBE_ID = re.compile(r"[\w-]{11}", re.ASCII)
VIMEO_FOLDER = r"/(?:channels/[\w-]+|groups/[\w-]+/videos|video|manage/videos)"
VIMEO_PATH = re.compile(rf"(?:{VIMEO_FOLDER})?/(\d{{6,12}})(?:/([0-9a-f]{{6,20}}))?/?")
NUMBER = r"(-?\d{1,3}(?:\.\d+)?)"
PLAIN_POSITION = re.compile(rf"{NUMBER}\s*[,;\s]\s*{NUMBER}")
MAP_HASH = re.compile(rf"map=\d+/{NUMBER}/{NUMBER}")
#: Degrees of longitude that the map shows at zoom 0; each further level shows half as much.
WORLD = 360


@dataclass(frozen=True)
class Embed:
    """``frame`` is loaded after the reader's click, ``link`` leads to the same thing at the provider."""

    provider: str
    frame: str
    link: str


def parse_video(address: str) -> Embed | None:
    """The video behind an address of YouTube or Vimeo, or None."""
    try:
        parts = urlsplit((address or "").strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    host = (parts.hostname or "").lower()
    if host == "youtu.be" or host in YOUTUBE_HOSTS:
        return _youtube(_youtube_id(host, parts.path, parts.query))
    if host in VIMEO_HOSTS:
        return _vimeo(parts.path, parts.query)
    return None


def _youtube_id(host: str, path: str, query: str) -> str:
    segments = [segment for segment in path.split("/") if segment]
    if host == "youtu.be":
        return segments[0] if segments else ""
    if segments and segments[0] in ("embed", "shorts", "live", "v"):
        return segments[1] if len(segments) > 1 else ""
    return parse_qs(query).get("v", [""])[0]


def _youtube(video: str) -> Embed | None:
    if not YOUTUBE_ID.fullmatch(video):
        return None
    return Embed(
        provider="YouTube",
        frame=f"https://www.youtube-nocookie.com/embed/{video}?autoplay=1&rel=0",
        link=f"https://www.youtube.com/watch?v={video}",
    )


def _vimeo(path: str, query: str) -> Embed | None:
    found = VIMEO_PATH.fullmatch(path)
    if not found:
        return None
    video, secret = found[1], found[2] or parse_qs(query).get("h", [""])[0]
    options = {"dnt": "1", "autoplay": "1"} | ({"h": secret} if secret.isalnum() else {})
    return Embed(
        provider="Vimeo",
        frame=f"https://player.vimeo.com/video/{video}?{urlencode(options)}",
        link=f"https://vimeo.com/{video}" + (f"/{secret}" if secret.isalnum() else ""),
    )


def parse_position(text: str) -> tuple[float, float] | None:
    """Latitude and longitude in degrees, from two numbers or from an address of openstreetmap.org; None if neither."""
    text = (text or "").strip()
    found = PLAIN_POSITION.fullmatch(text) or _in_address(text)
    if not found:
        return None
    latitude, longitude = float(found[1]), float(found[2])
    return (latitude, longitude) if abs(latitude) <= 85 and abs(longitude) <= 180 else None


def _in_address(text: str) -> re.Match[str] | None:
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    if (parts.hostname or "").lower() not in ("www.openstreetmap.org", "openstreetmap.org"):
        return None
    query = parse_qs(parts.query)
    if "mlat" in query and "mlon" in query:
        return PLAIN_POSITION.fullmatch(f"{query['mlat'][0]},{query['mlon'][0]}")
    return MAP_HASH.search(parts.fragment)


def map_embed(position: tuple[float, float], zoom: int) -> Embed:
    """The map around a position in degrees at an OpenStreetMap zoom level (0 is the world, 19 a house)."""
    latitude, longitude = position
    reach = WORLD / 2**zoom
    box = (longitude - reach, latitude - reach / 2, longitude + reach, latitude + reach / 2)
    options = {
        "bbox": ",".join(f"{edge:.5f}" for edge in box),
        "layer": "mapnik",
        "marker": f"{latitude:.5f},{longitude:.5f}",
    }
    return Embed(
        provider="OpenStreetMap",
        frame=f"https://www.openstreetmap.org/export/embed.html?{urlencode(options)}",
        link=f"https://www.openstreetmap.org/?mlat={latitude:.5f}&mlon={longitude:.5f}"
        f"#map={zoom}/{latitude:.5f}/{longitude:.5f}",
    )
