"""What every translation server has in common: texts in pieces that it takes, and answers that are checked."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from translation.machine.conversation import Patience, ask
from translation.machine.errors import Nonsense


@dataclass(frozen=True)
class Languages:
    """From which language into which, as the site calls them (``de``, ``en``)."""

    source: str
    target: str


@dataclass(frozen=True)
class Answer:
    """The translations, in the order asked, and for how many characters the server charges."""

    texts: list[str]
    characters: int


@dataclass(frozen=True)
class Provider(ABC):
    """Translates pieces of HTML: inline tags, links as ``<a id="a1">``, no addresses."""

    url: str
    key: str = field(default="", repr=False)
    patience: Patience = field(default_factory=Patience)

    #: As officers know it.
    name = ""
    #: What one request may hold: texts, and bytes or characters (``size`` says which).
    max_texts = 50
    max_size = 100_000

    def translate(self, texts: Sequence[str], languages: Languages, context: str = "") -> Answer:
        """Translate one chunk. Raises a MachineError; what earlier chunks brought is the caller's to keep."""
        question = self.question(texts, languages, context)
        reply = ask(self.url, question, self.headers(), self.patience)
        try:
            answer = self.read(reply, texts)
        except (KeyError, TypeError, IndexError, AttributeError, ValueError):
            raise Nonsense from None
        if len(answer.texts) != len(texts) or not all(isinstance(text, str) for text in answer.texts):
            raise Nonsense
        return answer

    def chunks(self, texts: Sequence[str]) -> Iterator[Sequence[str]]:
        """The texts in runs that each fit into one request; a text that alone is too long stands alone."""
        start, size = 0, 0
        for number, text in enumerate(texts):
            more = self.size(text)
            if number > start and (number - start >= self.max_texts or size + more > self.max_size):
                yield texts[start:number]
                start, size = number, 0
            size += more
        if texts:
            yield texts[start:]

    def headers(self) -> dict[str, str]:
        return {}

    def size(self, text: str) -> int:
        """What a text counts against ``max_size``; characters, unless the server counts otherwise."""
        return len(text)

    @abstractmethod
    def question(self, texts: Sequence[str], languages: Languages, context: str) -> dict[str, Any]:
        """The body of the request."""

    @abstractmethod
    def read(self, reply: Any, texts: Sequence[str]) -> Answer:
        """The answer in the decoded JSON. May fail with KeyError and the like where it has another shape."""
