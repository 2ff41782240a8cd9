"""A translation server on loopback that speaks both documented protocols, and misbehaves when told to.

It checks what the real ones check (key, 50 texts, 128 KiB, formality) and answers errors with their status numbers. Its
translations are the texts in brackets with the language, and leave tags as they are.
"""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "a-good-key"
HTML = b"<!doctype html><title>Welcome to nginx!</title>"
FORMALITIES = {"default", "more", "less", "prefer_more", "prefer_less"}


def translated(text: str, target: str) -> str:
    return f"[{target.lower()}] {text}"


@dataclass
class Machine:
    """``misbehave`` gets the number of the request (from 1) and returns None, or (status, body) to answer instead."""

    port: int = 0
    questions: list[dict[str, Any]] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    misbehave: Callable[[int], tuple[int, bytes] | None] = lambda number: None
    misbehaves_about_glossaries: bool = False
    translate: Callable[[str, str], str] = translated
    #: Called before each answer, while the client waits.
    meanwhile: Callable[[], None] = lambda: None
    #: Set it to let a hanging answer go.
    released: threading.Event = field(default_factory=threading.Event)
    #: identifier -> {(source, target): {term: word}}; what was sent, as (method, path, body).
    glossaries: dict[str, dict[tuple[str, str], dict[str, str]]] = field(default_factory=dict)
    about_glossaries: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def settings(self) -> dict[str, Any]:
        return {"SERVER": f"deepl+{self.base}", "KEY": KEY, "MONTHLY_CHARACTERS": 0, "GLOSSARY": False}

    @property
    def texts(self) -> list[str]:
        """All that was asked, in order."""
        return [text for question in self.questions for text in question.get("text", question.get("q", []))]

    def always(self, status: int, body: bytes = b"{}") -> Machine:
        self.misbehave = lambda number: (status, body)
        return self

    def answer(self, path: str, question: dict[str, Any], authorization: str) -> tuple[int, bytes]:
        if path == "/v2/translate":
            return self.as_deepl(question, authorization)
        return self.as_libretranslate(question) if path == "/translate" else (404, HTML)

    def as_deepl(self, question: dict[str, Any], authorization: str) -> tuple[int, bytes]:
        if authorization != f"DeepL-Auth-Key {KEY}":
            return 403, b'{"message": "Forbidden"}'
        if len(question["text"]) > 50 or question["formality"] not in FORMALITIES or question["target_lang"] == "EN":
            return 400, b'{"message": "Bad request"}'
        found = [
            {
                "detected_source_language": question["source_lang"],
                "text": self.translate(text, question["target_lang"]),
                "billed_characters": len(text),
            }
            for text in question["text"]
        ]
        if "glossary_id" in question:
            return self.with_glossary(question, found)
        return 200, json.dumps({"translations": found}).encode()

    def with_glossary(self, question: dict[str, Any], found: list[dict[str, Any]]) -> tuple[int, bytes]:
        pair = question["source_lang"].lower(), question["target_lang"].lower()[:2]
        if pair not in self.glossaries.get(question["glossary_id"], {}):
            return 404, b'{"message": "Glossary not found"}'
        for item in found:
            for term, word in self.glossaries[question["glossary_id"]][pair].items():
                item["text"] = item["text"].replace(term, word)
        return 200, json.dumps({"translations": found}).encode()

    def keep_glossary(self, method: str, path: str, sent: dict[str, Any], authorization: str) -> tuple[int, bytes]:
        """POST /v3/glossaries makes one (201), PUT …/dictionaries replaces the entries of one pair."""
        self.about_glossaries.append((method, path, sent))
        if bad := self.misbehave(len(self.about_glossaries)) if self.misbehaves_about_glossaries else None:
            return bad
        if authorization != f"DeepL-Auth-Key {KEY}":
            return 403, b'{"message": "Forbidden"}'
        identifier = f"glossary-{len(self.glossaries) + 1}" if method == "POST" else path.split("/")[3]
        if method == "PUT" and identifier not in self.glossaries:
            return 404, b'{"message": "Glossary not found"}'
        for dictionary in sent["dictionaries"] if method == "POST" else [sent]:
            target = dictionary["target_lang"]
            if dictionary["entries_format"] != "tsv" or target != target.lower()[:2]:
                return 400, b'{"message": "Bad request"}'
            entries = dict(line.split("\t") for line in dictionary["entries"].split("\n"))
            pair = dictionary["source_lang"], dictionary["target_lang"]
            self.glossaries.setdefault(identifier, {})[pair] = entries
        return (201 if method == "POST" else 200), json.dumps({"glossary_id": identifier}).encode()

    def as_libretranslate(self, question: dict[str, Any]) -> tuple[int, bytes]:
        if question.get("api_key", "") not in {"", KEY}:
            return 403, b'{"error": "Invalid API key"}'
        found = [self.translate(text, question["target"]) for text in question["q"]]
        return 200, json.dumps({"translatedText": found}).encode()


@contextmanager
def running_machine(**fields: Any) -> Iterator[Machine]:
    machine = Machine(**fields)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            if self.path.startswith("/v3/glossaries"):
                self.send_glossary("POST")
                return
            body = self.rfile.read(int(self.headers["Content-Length"]))
            machine.questions.append(json.loads(body))
            machine.sizes.append(len(body))
            machine.meanwhile()
            status, answer = self.answer_to(machine.questions[-1], len(body))
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", f"{machine.base}/elsewhere")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def do_PUT(self) -> None:
            self.send_glossary("PUT")

        def send_glossary(self, method: str) -> None:
            sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, answer = machine.keep_glossary(method, self.path, sent, self.headers.get("Authorization", ""))
            self.send_response(status)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def answer_to(self, question: dict[str, Any], size: int) -> tuple[int, bytes]:
            if size > 128 * 1024:
                return 413, b'{"message": "Request size exceeds the limit"}'
            bad = machine.misbehave(len(machine.questions))
            return bad or machine.answer(self.path, question, self.headers.get("Authorization", ""))

        def log_message(self, *args: Any) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    machine.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield machine
    finally:
        machine.released.set()
        server.shutdown()
        server.server_close()


class Dripping(threading.Thread):
    """Answers one request in chunks of a byte that never end."""

    def __init__(self, listening: socket.socket) -> None:
        super().__init__(daemon=True)
        self.listening = listening

    def run(self) -> None:
        client, _address = self.listening.accept()
        with client:
            client.recv(64 * 1024)
            client.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            try:
                while True:
                    client.sendall(b"1\r\n \r\n")
                    time.sleep(0.05)
            except OSError:
                return
