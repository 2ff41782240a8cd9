"""Documents are read in the background, and found with a public page that links to them."""

import io
import json
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject
from wagtail.documents.models import Document
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from core import documents
from core.models import DocumentText, DocumentWord
from core.remembering import inside_transactions
from tests.core.searching import answer_to

pytestmark = pytest.mark.django_db

GERMAN = "Der Bericht über die Schwammstadt ist fertig und liegt nun in der Verwaltung."
ENGLISH = "The report of the sponge city is ready and it is for all of the universities."


def pdf(text=GERMAN, password=""):
    writer = PdfWriter()
    page = writer.add_blank_page(300, 300)
    stream = DecodedStreamObject()
    stream.set_data(b"BT /F1 9 Tf 10 200 Td (" + text.encode("latin-1") + b") Tj ET")
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
            NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
    )
    page[NameObject("/Contents")] = writer._add_object(stream)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def docx(text=GERMAN, before=""):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        runs = "".join(f"<w:p><w:r><w:t>{part}</w:t></w:r></w:p>" for part in text.split("|"))
        archive.writestr("word/document.xml", f"{before}<w:document {space}><w:body>{runs}</w:body></w:document>")
    return file.getvalue()


@pytest.fixture
def upload(django_capture_on_commit_callbacks):
    """Upload a file as an officer does, and let the worker read it."""

    def _upload(content, name="bericht.pdf", title="Bericht", collection=None):
        collection = collection or Collection.get_first_root_node()
        with django_capture_on_commit_callbacks(execute=True):
            return Document.objects.create(title=title, file=ContentFile(content, name), collection=collection)

    return _upload


@pytest.fixture
def link(home, told):
    def _link(document, title="Berichte", **fields):
        text = f'<a linktype="document" id="{document.pk}">Zum Bericht</a>'
        return told(title, json.dumps(text)[1:-1].replace('\\"', '"'), **fields)

    return _link


def found(client, query, language="de"):
    return [(hit.url, hit.page_title) for hit in answer_to(client, query, language).context["answer"].documents]


@pytest.mark.parametrize(("content", "name"), [(pdf(), "bericht.pdf"), (docx(), "bericht.docx")])
def test_a_document_is_found_by_its_words_and_names_the_page_that_links_to_it(client, upload, link, content, name):
    document = upload(content, name)
    page = link(document)
    assert found(client, "Schwammstädte") == [(document.url, page.title)]
    answer = answer_to(client, "Schwammstadt").content.decode()
    assert "<mark>Schwammstadt</mark>" in answer and page.url in answer and "Verlinkt auf:" in answer


def test_documents_are_read_in_the_worker_and_after_the_commit(db):
    assert documents.read_document.backend == "background"
    Document.objects.create(title="Neu", file=ContentFile(pdf(), "neu.pdf"))
    assert not DocumentText.objects.exists()


def test_a_document_has_its_own_language_and_stands_below_in_the_other(client, upload, link):
    document = upload(pdf(ENGLISH), "report.pdf", "Report")
    link(document)
    assert DocumentText.objects.get().language == "en"
    assert found(client, "sponge") == []
    (other,) = answer_to(client, "sponge").context["elsewhere"]
    assert [hit.url for hit in other.documents] == [document.url]
    answer = answer_to(client, "sponge").content.decode()
    assert 'lang="en"><a href="' + document.url in answer
    assert found(client, "sponge", "en") == [(document.url, "Berichte")]


def test_a_document_in_a_private_collection_is_never_shown(client, upload, link):
    parent = Collection.get_first_root_node().add_child(name="Intern")
    collection = parent.add_child(name="Darin")
    document = upload(pdf(), collection=collection)
    link(document)
    assert found(client, "Schwammstadt")
    CollectionViewRestriction.objects.create(collection=parent, restriction_type="login")
    answer = answer_to(client, "Schwammstadt")
    assert answer.context["answer"].documents == []
    assert document.url not in answer.content.decode()
    # Nor is its vocabulary offered for a typing error.
    assert "Schwammstadt<" not in answer_to(client, "Schwamstadt").content.decode()


def test_a_document_that_no_public_page_links_to_is_not_shown(client, upload, link):
    document = upload(pdf())
    assert found(client, "Schwammstadt") == []
    draft = link(document, live=False)
    assert found(client, "Schwammstadt") == []
    private = link(document, "Intern", slug="intern")
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert found(client, "Schwammstadt") == []
    draft.save_revision().publish()
    assert found(client, "Schwammstadt") == [(document.url, draft.title)]
    draft.refresh_from_db()
    draft.unpublish()
    assert found(client, "Schwammstadt") == []


def test_a_replaced_and_a_deleted_document_are_forgotten(client, upload, link, django_capture_on_commit_callbacks):
    document = upload(pdf())
    link(document)
    with django_capture_on_commit_callbacks(execute=True):
        document.file = ContentFile(pdf("Der neue Bericht ist von der Klimainsel und nicht anders."), "neu.pdf")
        document.save()
    # A test's transaction still holds the first job, which is therefore not given twice.
    documents.read(document)
    assert found(client, "Schwammstadt") == []
    assert found(client, "Klimainsel")
    document.delete()
    assert not DocumentText.objects.exists() and not DocumentWord.objects.exists()


BROKEN = [
    (b"%PDF-1.7 nothing more", "a.pdf", "broken"),
    (b"no pdf at all", "a.pdf", "broken"),
    (pdf()[:300], "a.pdf", "broken"),
    (pdf(password="secret"), "a.pdf", "encrypted"),
    (pdf(""), "a.pdf", "empty"),
    (b"PK\x03\x04 broken", "a.docx", "broken"),
    (docx()[:80], "a.docx", "broken"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600, "a.docx", "encrypted"),
    (docx(before='<!DOCTYPE x [<!ENTITY a "b">]>'), "a.docx", "broken"),
    (docx("a" * 40_000_000), "a.docx", "too large"),
    (docx(""), "a.docx", "empty"),
    (b"a,b", "a.csv", "other"),
    (b"", "a.pdf", "broken"),
]


@pytest.mark.parametrize(("content", "name", "state"), BROKEN, ids=[f"{name} {state}" for _, name, state in BROKEN])
def test_a_file_that_cannot_be_read_is_noted(upload, content, name, state):
    upload(content, name)
    assert DocumentText.objects.get().state == state
    assert not DocumentWord.objects.exists()


def test_a_file_that_keeps_the_reader_busy_is_given_up(upload, monkeypatch):
    monkeypatch.setattr(documents, "PATIENCE", 0.001)
    upload(pdf())
    assert DocumentText.objects.get().state == "too large"


def test_a_missing_file_is_noted(upload):
    document = upload(pdf())
    document.file.storage.delete(document.file.name)
    DocumentText.objects.update(fingerprint="")
    assert documents.read(document) == DocumentText.objects.get().state == "broken"


def test_rebuilding_reads_documents_and_says_what_could_not_be_read(client, upload, link, capsys):
    link(upload(pdf()))
    upload(b"broken", "a.pdf")
    DocumentText.objects.all().delete()
    call_command("rebuild_search")
    said = capsys.readouterr().out
    assert "2 documents" in said and "1 documents not read: broken" in said
    assert DocumentText.objects.filter(state="read").count() == 1


def test_documents_cost_the_same_at_3_and_at_10(client, upload, link, django_assert_max_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def cost():
        with inside_transactions():
            found(client, "Schwammstadt")
            with CaptureQueriesContext(connection) as queries:
                assert found(client, "Schwammstadt")
        return len(queries)

    for number in range(3):
        link(upload(docx(), f"{number}.docx"), slug=f"s-{number}")
    few = cost()
    for number in range(3, 10):
        link(upload(docx(), f"{number}.docx"), slug=f"s-{number}")
    assert cost() == few <= 14
