"""The words of uploaded documents, for the search: read in the worker after each upload, never while somebody waits."""

from __future__ import annotations

import hashlib
import json
import logging
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models.signals import post_save
from django_tasks import task
from wagtail.documents.models import Document

from core import document_text, search_vocabulary
from core.models import DocumentText, DocumentWord
from core.search_index import weigh
from core.search_text import tokens
from core.stop_words import STOP_WORDS

log = logging.getLogger(__name__)

#: Raise it when the rules change: every document is then read anew by ``rebuild_search``.
RULES = "1"
#: Seconds that the reader may take in all, waiting for the machine included.
PATIENCE = 60
State = DocumentText.State


def connect() -> None:
    post_save.connect(_saved, sender=Document, dispatch_uid="core.documents.saved")


def _saved(instance: Document, **_: Any) -> None:
    transaction.on_commit(partial(_enqueue, instance.pk), robust=True)


def _enqueue(document_id: int) -> None:
    read_document.enqueue(document_id)


@task(backend="background")
def read_document(document_id: int) -> str:
    """Read a document where its file or title has changed. Returns the state; nothing happens the second time."""
    document = Document.objects.filter(pk=document_id).first()
    return read(document) if document else ""


def read_all() -> Iterator[int]:
    """Read every document that has not been; yields the number done."""
    for done, document in enumerate(Document.objects.iterator(chunk_size=100), 1):
        read(document)
        yield done


def read(document: Document) -> str:
    try:
        with document.open_file() as file:
            content = file.read()
    except OSError as error:
        log.warning("Document %s cannot be opened: %s", document.pk, type(error).__name__)
        content = b""
    fingerprint = hashlib.sha256(f"{RULES} {document.title} ".encode() + content).hexdigest()
    known = DocumentText.objects.filter(pk=document.pk).only("state", "fingerprint").first()
    if known and known.fingerprint == fingerprint:
        return known.state
    answer = extract(content, document.file_extension.lower())
    if answer["state"] not in {State.READ, State.OTHER}:
        log.info("Document %s has no words for the search: %s", document.pk, answer["state"])
    store(document, answer, fingerprint)
    return answer["state"]


def extract(content: bytes, extension: str) -> dict[str, Any]:
    """What core.document_text says of a file, in a process of its own with bounds on time and memory."""
    if not content:
        return {"state": State.BROKEN}
    if len(content) > settings.WAGTAILDOCS_MAX_UPLOAD_SIZE:
        return {"state": State.TOO_LARGE}
    with tempfile.NamedTemporaryFile(prefix="document-") as file:
        file.write(content)
        file.flush()
        command = [sys.executable, "-I", str(Path(document_text.__file__)), file.name, extension]
        try:
            done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=True)  # noqa: S603
            answer: dict[str, Any] = json.loads(done.stdout)
        except subprocess.TimeoutExpired:
            return {"state": State.TOO_LARGE}
        except (subprocess.CalledProcessError, ValueError) as error:
            # Ended from outside by the bounds of time and memory, or fallen over.
            ended = isinstance(error, subprocess.CalledProcessError) and error.returncode < 0
            return {"state": State.TOO_LARGE if ended else State.BROKEN}
    return answer


@transaction.atomic
def store(document: Document, answer: dict[str, Any], fingerprint: str) -> None:
    text = answer.get("text", "")
    language = language_of(text) or answer.get("language", "")
    language = language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    values = {"state": answer["state"], "language": language, "text": text, "fingerprint": fingerprint}
    row, _created = DocumentText.objects.update_or_create(document=document, defaults=values)
    DocumentWord.objects.filter(document=row).delete()
    if row.state != State.READ:
        return
    weights = weigh(document.title, "", text, language)
    words = (DocumentWord(document=row, word=word, weight=weight) for word, weight in weights.items())
    DocumentWord.objects.bulk_create(words, batch_size=2_000)
    transaction.on_commit(partial(search_vocabulary.learn, text, language), robust=True)


def language_of(text: str) -> str:
    """The language whose small words are most frequent in the text; empty when there are hardly any."""
    words = Counter(token.group().lower() for token in tokens(text[:20_000], ""))
    found = {code: sum(words[word] for word in STOP_WORDS.get(code, ())) for code, _name in settings.LANGUAGES}
    best = max(found, key=lambda code: found[code])
    return best if found[best] >= 3 else ""
