"""DeepL's API (developers.deepl.com: "Translate text", version 2; "Manage glossaries", version 3).

One request takes 50 texts and 128 KiB of body. English is asked for as British, German in the formal address.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from translation.machine.conversation import ask
from translation.machine.errors import Nonsense
from translation.machine.provider import Answer, Languages, Provider

PAID = "https://api.deepl.com"
FREE = "https://api-free.deepl.com"
#: DeepL wants to know which English and Portuguese is to be written.
TARGETS = {"en": "EN-GB", "pt": "PT-PT"}


def host_for(key: str) -> str:
    """Keys of the free plan end in ``:fx`` and are answered by another host."""
    return FREE if key.endswith(":fx") else PAID


def bare(language: str) -> str:
    """The language without its region, as glossaries want it."""
    return language.split("-")[0].lower()


@dataclass(frozen=True)
class DeepL(Provider):
    #: The glossary of the site at DeepL, "" for none (translation.machine.glossary).
    glossary: str = ""

    name = "DeepL"
    max_texts = 50
    #: 128 KiB less what surrounds the texts: the other parameters and the context.
    max_size = 120 * 1024

    @classmethod
    def at(cls, base: str, key: str) -> DeepL:
        return cls(url=f"{base or host_for(key)}/v2/translate", key=key)

    def headers(self) -> dict[str, str]:
        return {"Authorization": f"DeepL-Auth-Key {self.key}"}

    def size(self, text: str) -> int:
        """Bytes in the body: quotation marks are escaped there, an umlaut is two bytes."""
        return len(json.dumps(text, ensure_ascii=False).encode()) + 2

    def question(self, texts: Sequence[str], languages: Languages, context: str) -> dict[str, Any]:
        target = bare(languages.target)
        question = {
            "text": list(texts),
            "source_lang": bare(languages.source).upper(),
            "target_lang": TARGETS.get(target, target.upper()),
            "tag_handling": "html",
            # "prefer" does nothing, rather than fail, for a language without forms of address.
            "formality": "prefer_more",
            "preserve_formatting": True,
            "show_billed_characters": True,
            # Read by the engine, neither translated nor charged: a caption of two words means little alone.
            "context": context[:2000],
        }
        return {**question, "glossary_id": self.glossary} if self.glossary else question

    def read(self, reply: Any, texts: Sequence[str]) -> Answer:
        found = reply["translations"]
        charged = [item.get("billed_characters", len(text)) for item, text in zip(found, texts, strict=True)]
        return Answer([item["text"] for item in found], sum(int(number) for number in charged))

    def make_glossary(self, languages: Languages, entries: str) -> str:
        """A new glossary with these entries (TSV); its identifier. Raises a MachineError."""
        question = {"name": "Website", "dictionaries": [_dictionary(languages, entries)]}
        reply = ask(self._address("glossaries"), question, self.headers(), self.patience)
        found = reply.get("glossary_id") if isinstance(reply, dict) else None
        if not isinstance(found, str) or not found:
            raise Nonsense
        return found

    def replace_glossary(self, identifier: str, languages: Languages, entries: str) -> None:
        """Give the glossary these entries and no others. Raises a MachineError, NotUnderstood where it is gone."""
        address = self._address(f"glossaries/{quote(identifier, safe='')}/dictionaries")
        ask(address, _dictionary(languages, entries), self.headers(), self.patience, method="PUT")

    def _address(self, path: str) -> str:
        return f"{self.url.removesuffix('/v2/translate')}/v3/{path}"


def _dictionary(languages: Languages, entries: str) -> dict[str, str]:
    pair = {"source_lang": bare(languages.source), "target_lang": bare(languages.target)}
    return {**pair, "entries": entries, "entries_format": "tsv"}
