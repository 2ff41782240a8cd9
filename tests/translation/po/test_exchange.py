"""Out to a translator and back: what fits is taken, what does not is listed with its reason, nothing is lost."""

from __future__ import annotations

import io
import zipfile

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from home.models import ContentPage
from translation.po.exporting import export
from translation.po.models import PoImport
from translation.po.retention import forget_uploads
from translation.services import note_machine_text, start, state_of
from translation.sources import newest_draft
from translation.strings import apply, strings

pytestmark = pytest.mark.django_db


@pytest.fixture
def signed_in(client, officer):
    client.force_login(officer)
    return client


@pytest.fixture
def send(signed_in):
    """Upload a file for a page; the report or the form that comes back."""

    def _send(page, content, name="back.po"):
        data = {"file": SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)}
        return signed_in.post(reverse("po_upload", args=[page.pk]), data, follow=True)

    return _send


@pytest.fixture
def take(signed_in, send):
    """Upload and write; the final report."""

    def _take(page, content, name="back.po"):
        assert send(page, content, name).status_code == 200
        upload = PoImport.objects.latest("pk")
        return signed_in.post(reverse("po_write", args=[upload.pk]), follow=True).content.decode()

    return _take


def translated(page, **texts):
    """The exported file as a translator sends it back: every text in brackets, or as given for its field."""
    po = polib.pofile(export(page))
    for entry in po:
        entry.msgstr = texts.get(entry.msgctxt.split("#")[0], f"[{entry.msgid}]")
        entry.flags = []
    return po


def write(page, user, **texts):
    draft = newest_draft(page)
    for name, text in texts.items():
        setattr(draft, name, text)
    draft.save_revision(user=user)


def test_a_file_names_the_story_the_languages_and_each_text(about, draft):
    po = polib.pofile(export(draft))
    assert po.metadata["X-Translation-Key"] == str(draft.translation_key)
    assert (po.metadata["Language"], po.metadata["X-Source-Language"]) == ("en", "de")
    assert {entry.msgctxt: entry.msgid for entry in po} == strings(about)
    assert not any(entry.msgstr for entry in po)
    assert "slug" not in str(po)


def test_what_is_translated_goes_along_and_machine_text_is_marked(draft, officer):
    write(draft, officer, title="About us", teaser_text="Who we are.")
    note_machine_text(draft, ["teaser_text#0"])
    entries = {entry.msgctxt: entry for entry in polib.pofile(export(draft))}
    assert entries["title#0"].msgstr == "About us"
    assert "fuzzy" not in entries["title#0"].flags
    assert "fuzzy" in entries["teaser_text#0"].flags


def test_nothing_is_written_before_the_report_was_seen(draft, send):
    before = strings(newest_draft(draft))
    html = send(draft, str(translated(draft))).content.decode()
    assert "Nothing has been written yet" in html
    assert "[Über uns]" in html
    assert strings(newest_draft(draft)) == before


def test_a_translated_file_fills_the_draft_and_publishes_nothing(about, draft, take):
    take(draft, str(translated(draft)))
    assert strings(newest_draft(draft)) == {key: f"[{html}]" for key, html in strings(about).items()}
    assert not ContentPage.objects.get(pk=draft.pk).live


def test_writing_twice_writes_once(draft, take, signed_in):
    take(draft, str(translated(draft)))
    count = draft.revisions.count()
    signed_in.post(reverse("po_write", args=[PoImport.objects.get().pk]))
    assert draft.revisions.count() == count


def test_a_source_that_changed_since_is_left_and_listed(about, draft, take):
    po = translated(draft)
    about.teaser_text = "Wer wir heute sind."
    about.save_revision().publish()
    html = take(draft, str(po))
    assert "The original has changed since the export." in html
    assert "[Wer wir sind.]" in html
    assert newest_draft(draft).teaser_text == "Wer wir sind."
    assert newest_draft(draft).title == "[Über uns]"


def test_a_block_that_is_gone_is_listed(draft, officer, take):
    po = translated(draft)
    body = newest_draft(draft).body
    del body[1]
    write(draft, officer, body=body)
    html = take(draft, str(po))
    assert "The place of this text on the page is gone." in html
    assert "[Wie es weitergeht]" in html
    assert len(newest_draft(draft).body) == 1


def test_what_was_edited_by_hand_since_stays(draft, officer, take):
    po = translated(draft)
    write(draft, officer, title="Written by hand")
    assert "edited here since the export" in take(draft, str(po))
    assert newest_draft(draft).title == "Written by hand"


def test_an_older_export_does_not_undo_a_newer_one(draft, take):
    older = translated(draft, title="Older")
    take(draft, str(translated(draft, title="Newer")))
    assert "edited here since the export" in take(draft, str(older))
    assert newest_draft(draft).title == "Newer"


def test_a_paragraph_put_in_by_hand_shifts_nothing(draft, officer, take):
    po = translated(draft)
    body = newest_draft(draft).body
    body[0].value.source = "<p>By hand.</p>" + body[0].value.source
    write(draft, officer, body=body)
    take(draft, str(po))
    text = newest_draft(draft).body[0].value.source
    assert "By hand." in text
    assert "[" not in text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<p>block</p>", "tags that cannot stand"),
        ("<script>alert(1)</script>", "tags that cannot stand"),
        ("<b onclick='x()'>bold</b>", "tags that cannot stand"),
        ('<a id="a7">link</a>', "A link of the original"),
        ("x" * 300, "300 characters"),
    ],
)
def test_broken_markup_is_left_and_listed(draft, take, text, reason):
    html = take(draft, str(translated(draft, title=text)))
    assert reason in html
    assert newest_draft(draft).title == "Über uns"
    assert newest_draft(draft).teaser_text == "[Wer wir sind.]"


def test_unfinished_and_empty_texts_are_left(draft, take):
    po = translated(draft, title="")
    next(entry for entry in po if entry.msgctxt == "teaser_text#0").flags = ["fuzzy"]
    html = take(draft, str(po))
    assert "unfinished (fuzzy)" in html
    assert newest_draft(draft).title == "Über uns"
    assert newest_draft(draft).teaser_text == "Wer wir sind."


def test_a_machine_text_that_the_translator_lets_stand_is_confirmed(draft, officer, take):
    write(draft, officer, title="About us", teaser_text="Who we are.")
    note_machine_text(draft, ["title#0", "teaser_text#0"])
    po = polib.pofile(export(draft))
    next(entry for entry in po if entry.msgctxt == "title#0").flags = []
    take(draft, str(po))
    assert set(state_of(draft).machine) == {"teaser_text#0"}


def test_the_file_of_another_page_is_refused_by_name(home, draft, english, officer, send):
    other = home.add_child(instance=ContentPage(title="Satzung", slug="satzung"))
    theirs = str(translated(start(other, english, officer)))
    html = send(draft, theirs).content.decode()
    assert "This file belongs to another page" in html
    assert "Satzung" in html
    assert PoImport.objects.count() == 0


def test_a_file_whose_page_was_deleted_meanwhile_is_refused(home_en, about, english, officer, take):
    parent = home_en
    draft = start(about, english, officer)
    po = str(translated(draft))
    draft.delete()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("gone.po", po)
    # Through the section, since the page itself is no longer there to upload to.
    html = take(parent, archive.getvalue(), "section.zip")
    assert "no page for this file any more" in html


def test_a_locked_page_is_not_written(draft, secretariat, take):
    po = str(translated(draft))
    ContentPage.objects.filter(pk=draft.pk).update(locked=True, locked_by=secretariat)
    assert "locked or under review" in take(draft, po)
    assert newest_draft(draft).title == "Über uns"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Dear colleagues, please find enclosed",
        b"/etc/passwd",
        b"\xff\xfe\x00m\x00s\x00g\x00i\x00d",
        b'msgid "unclosed\nmsgstr oh',
        b'msgid ""\nmsgstr ""\n"Language: en\\n"\n\nmsgid "a"\nmsgstr "b"\n',
        b"PK\x03\x04 no archive",
        b"\x89PNG\r\n\x1a\n",
    ],
    ids=["empty", "letter", "a path", "another encoding", "syntax", "not ours", "broken zip", "picture"],
)
def test_what_is_no_file_of_ours_is_refused_beside_the_field(draft, send, content):
    response = send(draft, content)
    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    assert PoImport.objects.count() == 0


def test_a_file_of_30_mb_is_refused(draft, send):
    response = send(draft, b"x" * 30 * 2**20)
    assert "at most 5 MB" in str(response.context["form"].errors["file"])


def test_an_archive_that_unpacks_to_30_mb_is_refused(draft, send):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bomb.po", b"0" * 30 * 2**20)
    response = send(draft, archive.getvalue(), "bomb.zip")
    assert "at most 5 MB" in str(response.context["form"].errors["file"])


def test_an_archive_without_a_po_file_is_refused(draft, send):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("readme.txt", "nothing")
    assert "no PO file" in str(send(draft, archive.getvalue(), "empty.zip").context["form"].errors["file"])


def test_a_section_goes_out_and_comes_back_as_one_archive(about, draft, english, officer, signed_in, take):
    child = about.add_child(instance=ContentPage(title="Satzung", slug="satzung", teaser_text="Die Regeln."))
    start(child, english, officer)
    answer = signed_in.get(reverse("po_export_section", args=[draft.pk]))
    back = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(answer.content)) as out, zipfile.ZipFile(back, "w") as packed:
        assert len(out.namelist()) == 2
        for name in out.namelist():
            po = polib.pofile(out.read(name).decode())
            for entry in po:
                entry.msgstr = f"[{entry.msgid}]"
            packed.writestr(name, str(po))
        packed.writestr("broken.po", "no PO file")
    html = take(draft, back.getvalue(), "section.zip")
    assert "This is not a PO file." in html
    assert newest_draft(child.get_translation(english)).title == "[Satzung]"
    assert newest_draft(draft).title == "[Über uns]"


def test_the_original_has_nothing_to_export(about, signed_in):
    response = signed_in.get(reverse("po_export", args=[about.pk]), follow=True)
    assert "not a translation" in " ".join(map(str, response.context["messages"]))


def test_the_buttons_stand_at_the_translation(about, draft, signed_in):
    address = reverse("po_export", args=[draft.pk])
    assert address in signed_in.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert "(PO)" not in signed_in.get(reverse("wagtailadmin_pages:edit", args=[about.pk])).content.decode()


def test_another_person_does_not_see_the_upload(draft, send, client, secretariat):
    send(draft, str(translated(draft)))
    client.force_login(secretariat)
    assert client.get(reverse("po_report", args=[PoImport.objects.get().pk])).status_code == 404


def test_uploads_are_forgotten(draft, send, time_machine):
    send(draft, str(translated(draft)))
    assert forget_uploads() == 0
    time_machine.move_to("2031-01-01")
    assert forget_uploads() == 1


def test_putting_texts_in_leaves_the_links(draft, take):
    take(draft, str(translated(draft)))
    assert 'href="https://example.org/"' in newest_draft(draft).body[0].value.source
    assert apply(newest_draft(draft), {}) == []
