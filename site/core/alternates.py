"""The same page in other languages, as search engines are told (hreflang by Google).

The heads of the pages and the sitemap ask here, so that they say the same.
"""

from __future__ import annotations

from collections.abc import Iterable

#: For readers of neither language: the network's working language.
DEFAULT = "en"


def alternates(versions: Iterable[tuple[str, str]], root: str = "") -> list[tuple[str, str]]:
    """(language, address) of each public version, and ``x-default``; empty where there is only one language.

    ``root`` is given for home pages: the address that leads each reader to the home page of their language.
    """
    found = sorted(versions)
    if len(found) < 2:
        return []
    default = root or next((url for code, url in found if code == DEFAULT), found[0][1])
    return [*found, ("x-default", default)]
