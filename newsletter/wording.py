"""What a subscriber agrees to. Every record of consent keeps the words themselves, their hash and this version.

Who changes a word makes a new version: a test holds the hash of each. Older versions need not stay here, for the
records have them.
"""

from __future__ import annotations

from django.conf import settings

VERSION = "2026-11"

#: For each language what is asked, and what is promised beside it. They stand at the box as label and explanation.
_TEXTS = {
    "de": (
        "Ich möchte den Newsletter dieses Netzwerks per E-Mail bekommen",
        "Meine Adresse wird nur dafür verwendet. Meine Einwilligung kann ich jederzeit widerrufen, zum Beispiel mit "
        "dem Link in jeder Ausgabe.",
    ),
    "en": (
        "I would like to receive the newsletter of this network by e-mail",
        "My address will be used for nothing else. I can withdraw my consent at any time, for instance with the link "
        "in every issue.",
    ),
}


def parts(language: str) -> tuple[str, str]:
    """What is asked and what is promised; in English where there is nothing else: nobody agrees to no words."""
    texts = {**_TEXTS, **settings.CONSENT_WORDS}
    return texts.get(language[:2], texts["en"])


def text(language: str) -> str:
    """The whole wording, as it is recorded."""
    asked, promised = parts(language)
    return f"{asked}. {promised}"
