"""LibreTranslate's API (docs.libretranslate.com, "translate"): free software, on a server of one's own or hired.

A server may set limits (``--char-limit``, ``--batch-limit``); chunks stay below the usual ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from translation.machine.provider import Answer, Languages, Provider


@dataclass(frozen=True)
class LibreTranslate(Provider):
    name = "LibreTranslate"
    max_texts = 20
    max_size = 2_000

    @classmethod
    def at(cls, base: str, key: str) -> LibreTranslate:
        return cls(url=f"{base}/translate", key=key)

    def question(self, texts: Sequence[str], languages: Languages, context: str) -> dict[str, Any]:
        question = {
            "q": list(texts),
            "source": languages.source.split("-")[0],
            "target": languages.target.split("-")[0],
            "format": "html",
        }
        return {**question, "api_key": self.key} if self.key else question

    def read(self, reply: Any, texts: Sequence[str]) -> Answer:
        found = reply["translatedText"]
        if not isinstance(found, list):
            raise TypeError(type(found))
        return Answer(found, sum(len(text) for text in texts))
