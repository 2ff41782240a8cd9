"""Documents that hold the words of a search, each with a page that links to it.

A document is told to visitors by the page that links to it: one that no public page links to is not found, nor is one
in a private collection.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from django.template.defaultfilters import filesizeformat
from wagtail.documents.models import Document
from wagtail.models import CollectionViewRestriction, Page, ReferenceIndex

from core.models import DocumentText, DocumentWord
from core.page_queries import in_private_section
from core.remembering import remembered
from core.search import matching
from core.search_results import Search
from core.search_snippet import mark

#: So many of the best are looked at, and so many of these shown.
CANDIDATES, MOST = 30, 5


@dataclass(frozen=True)
class DocumentHit:
    """A document as a search result shows it."""

    title: str
    url: str
    kind: str
    size: str
    text: str
    language: str
    page_title: str
    page_url: str
    page_language: str


def in_private_collection() -> Exists:
    """Condition on texts of documents: a restriction of views stands on the document's collection or above it."""
    here = ExpressionWrapper(OuterRef("document__collection__path"), output_field=CharField())
    above = CollectionViewRestriction.objects.annotate(here=here)
    return Exists(above.filter(here__startswith=F("collection__path")))


def public_texts(language: str) -> QuerySet[DocumentText]:
    return DocumentText.objects.filter(~in_private_collection(), state=DocumentText.State.READ, language=language)


def document_hits(searches: list[Search]) -> dict[str, list[DocumentHit]]:
    """The best documents for each language. One query for each, and three more where there are any."""
    if not remembered("any text of a document", DocumentText.objects.filter(state="read").exists):
        return {}
    ids = {search.language: _candidates(search) for search in searches if search.asked}
    wanted = {pk for found in ids.values() for pk in found}
    if not wanted:
        return {}
    pages = _linking_pages(wanted)
    texts = DocumentText.objects.select_related("document").in_bulk(wanted & pages.keys())
    shown: dict[str, list[DocumentHit]] = {}
    for search in searches:
        of_language = [texts[pk] for pk in ids.get(search.language, []) if pk in texts][:MOST]
        shown[search.language] = [_hit(text, pages[text.pk], search) for text in of_language]
    return shown


def _candidates(search: Search) -> list[int]:
    words = DocumentWord.objects.filter(document__in=public_texts(search.language).values("pk"))
    rows = matching(search.asked, words, "document_id").order_by("-score", "-document_id")
    return list(rows.values_list("document_id", flat=True)[:CANDIDATES])


def _linking_pages(ids: set[int]) -> dict[int, list[Page]]:
    """The public pages that link to each document. Two queries."""
    kinds = ContentType.objects
    references = ReferenceIndex.objects.filter(
        to_content_type=kinds.get_for_model(Document),
        to_object_id__in=[str(pk) for pk in ids],
        base_content_type=kinds.get_for_model(Page),
    )
    links = {(int(to), int(page)) for to, page in references.values_list("to_object_id", "object_id")}
    public = Page.objects.filter(~in_private_section(), live=True, alias_of=None).select_related("locale")
    pages = public.in_bulk({page for _document, page in links})
    found: dict[int, list[Page]] = {}
    for document, page in sorted(links):
        if page in pages:
            found.setdefault(document, []).append(pages[page])
    return found


def _hit(text: DocumentText, pages: list[Page], search: Search) -> DocumentHit:
    document = text.document
    page = min(pages, key=lambda each: (each.locale_id != search.locale.pk, each.pk))
    return DocumentHit(
        title=mark(document.title, search.is_hit, search.language),
        url=document.url,
        kind=document.file_extension.upper(),
        size=filesizeformat(document.file_size) if document.file_size else "",
        text=search.snippet(text.text),
        language=text.language,
        page_title=page.title,
        page_url=page.get_url() or "",
        page_language=page.locale.language_code,
    )
