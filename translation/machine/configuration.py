"""Which translation server the site uses; none unless the environment names one (.env.example)."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks

from translation.machine.deepl import DeepL
from translation.machine.libretranslate import LibreTranslate
from translation.machine.provider import Provider

LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class BadConfiguration(Exception):  # noqa: N818  said by the system check
    """MACHINE_TRANSLATION names no server that we can talk to."""


def configured() -> Provider | None:
    """The provider of the settings, None where there is none. BadConfiguration where it is unusable."""
    address, key = str(settings.MACHINE_TRANSLATION["SERVER"]).strip(), str(settings.MACHINE_TRANSLATION["KEY"])
    if not address:
        return None
    if address == "deepl":
        return _with_key(DeepL.at("", key))
    parts = urlsplit(address)
    name, _plus, scheme = parts.scheme.partition("+")
    if scheme not in {"http", "https"} or not parts.hostname:
        raise BadConfiguration(f"MACHINE_TRANSLATION is neither “deepl” nor “libretranslate+https://host”: {name}")
    if scheme == "http" and parts.hostname not in LOOPBACK:
        raise BadConfiguration("MACHINE_TRANSLATION: texts and key travel unencrypted; use https.")
    base = f"{scheme}://{parts.netloc}{parts.path.rstrip('/')}"
    if name == "deepl":
        return _with_key(DeepL.at(base, key))
    if name == "libretranslate":
        return LibreTranslate.at(base, key)
    raise BadConfiguration(f"MACHINE_TRANSLATION: “{name}” is unknown; known are deepl and libretranslate.")


def provider() -> Provider | None:
    """As ``configured``; a bad configuration counts as none, since the check has complained about it."""
    try:
        return configured()
    except BadConfiguration:
        return None


def _with_key(found: DeepL) -> DeepL:
    if not found.key:
        raise BadConfiguration("MACHINE_TRANSLATION_KEY is missing; DeepL answers nobody without one.")
    return found


@checks.register()
def check_configuration(**kwargs: Any) -> list[checks.CheckMessage]:
    try:
        configured()
    except BadConfiguration as error:
        return [checks.Error(str(error), id="translation.E001")]
    return []
