"""A table of practices: a report line by line, then all of them or none."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from practices.import_rows import COLUMNS
from practices.models import Practice, PracticePage
from tests.factories.network import TandemFactory
from tests.factories.planning import publish_cleared

GOOD = {
    "tandem": "parma", "stage": "running", "start_year": "2020", "end_year": "", "goals": "11; 4", "targets": "11.3",
    "reasons_de": "11: Weil Platz fehlt.", "reasons_en": "11: Room is scarce.", "themes": "culture",
    "evidence_kind": "survey", "evidence_grade": "2", "title_en": "Open house", "summary_en": "A house for all.",
    "challenge_en": "None <b>", "solution_en": "Both built.", "result_en": "It stands.", "evidence_en": "We asked.",
}  # fmt: skip


def as_csv(*rows, header=None):
    names = header or list(GOOD)
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(names)
    for row in rows:
        writer.writerow([row.get(name, "") for name in names])
    return SimpleUploadedFile("t.csv", out.getvalue().encode("utf-8-sig"))


def as_xlsx(*rows, header=None):
    names = header or list(GOOD)
    book = Workbook()
    book.active.append(names)
    for row in rows:
        book.active.append([row.get(name, "") for name in names])
    file = BytesIO()
    book.save(file)
    return SimpleUploadedFile("t.xlsx", file.getvalue())


@pytest.fixture
def send(officer, library):
    TandemFactory(city__slug="parma", city__name_en="Parma")

    def sending(file, **fields):
        answer = officer.post(reverse("practices_import"), {"file": file, **fields}, follow=True)
        assert answer.status_code == 200
        return answer.content.decode().replace("&#x27;", "'").replace("&quot;", '"')

    return sending


def test_a_dry_run_writes_nothing(send):
    assert "Nothing is wrong" in send(as_csv(GOOD))
    assert not Practice.objects.exists()


@pytest.mark.parametrize("made", [as_csv, as_xlsx])
def test_a_good_table_becomes_records_and_drafts(send, made):
    assert "1 practice was written as a draft." in send(made(GOOD), write="1")
    practice = Practice.objects.get()
    link = practice.goal_links.get(tag__number=11)
    assert (link.target.code, link.reason_de, link.reason_en) == ("11.3", "Weil Platz fehlt.", "Room is scarce.")
    assert [theme.slug for theme in practice.themes.all()] == ["culture"]
    page = PracticePage.objects.get()
    assert (page.title, page.live, page.challenge) == ("Open house", False, "<p>None &lt;b&gt;</p>")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"goals": "18"}, "There is no goal “18”; they go from 1 to 17."),
        ({"targets": "11.99"}, "There is no target “11.99”."),
        ({"targets": "5.1"}, "The target 5.1 belongs to a goal that is not named."),
        ({"end_year": "2019"}, "A practice cannot end before it begins."),
        ({"start_year": "soon"}, "A whole number is needed here, not “soon”."),
        ({"evidence_kind": ""}, "A grade needs evidence"),
        ({"evidence_grade": "4"}, "carries the grade “Counted” at most"),
        ({"evidence_kind": "gossip"}, "gossip"),
        ({"evidence_en": ""}, "say what it rests on"),
        ({"goals": "1;2;3;4;11"}, "at most four goals, here are 5"),
        ({"tandem": "atlantis"}, "There is no tandem “atlantis”."),
        ({"themes": "magic"}, "There is no “magic” here."),
        ({"title_en": ""}, "A title in at least one language is needed."),
        ({"challenge_en": ""}, "challenge_en"),
        ({"summary_en": "x" * 500}, "summary_en"),
        ({"solution_en": "=cmd|' /C calc'!A0"}, "A formula stands here. Write its result instead."),
    ],
)
def test_each_fault_is_named_with_its_line_and_nothing_is_written(send, change, message):
    page = send(as_csv({**GOOD, "title_en": "First"}, {**GOOD, **change}), write="1")
    assert message in page
    assert "<td>3</td>" in page
    assert not Practice.objects.exists()
    assert not PracticePage.objects.exists()


FULL = {
    **GOOD,
    "partners": "lead | parma\nfunder | Verein am Ufer | Shore society",
    "figures": "46 |  |  | Gänge | walks | 2024\n12.5 | km | km | Länge | length |",
    "links": "https://example.org/report | Bericht | Report",
    "title_de": "Offenes Haus", "summary_de": "Ein Haus für alle.", "challenge_de": "Platz fehlte.",
    "solution_de": "Beide bauten.", "result_de": "Es steht.", "evidence_de": "Gefragt.",
    "city_part_de": "Die Stadt gab den Grund.", "city_part_en": "The city gave the land.",
    "contact_role_de": "Bauamt", "contact_role_en": "Building office",
}  # fmt: skip


@pytest.mark.parametrize("made", [as_csv, as_xlsx])
def test_one_line_tells_both_languages_with_partners_figures_and_links(send, library_de, made):
    file = as_csv(FULL, header=list(FULL)) if made is as_csv else as_xlsx(FULL, header=list(FULL))
    assert "1 practice was written as a draft." in send(file, write="1")
    practice = Practice.objects.get()
    partners = [(row.role, row.label) for row in practice.partners.all()]
    assert partners == [("lead", "Parma"), ("funder", "Shore society")]
    figures = [(block.value.value, block.value.label) for block in practice.figures]
    assert figures == [("46", "walks"), ("12.5 km", "length")]
    assert [block.value["url"] for block in practice.materials] == ["https://example.org/report"]
    pages = {page.language: page for page in PracticePage.objects.all()}
    assert pages["de"].translation_key == pages["en"].translation_key
    assert (pages["de"].title, pages["de"].city_part) == ("Offenes Haus", "Die Stadt gab den Grund.")
    assert (pages["en"].title, pages["en"].contact_role) == ("Open house", "Building office")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"figures": "46 | walks"}, "Row 1 must read: number | unit_de | unit_en | label_de | label_en | year."),
        ({"figures": "many |  |  | Gänge | walks | 2024"}, "Row 1, Number: Enter a number."),
        ({"figures": "1 |  |  | Gänge |  | 2024"}, "Row 1, What it counts, in English: This field is required."),
        ({"figures": "1 |  |  | Gänge | walks | 1066"}, "Row 1, Year of the figure:"),
        ({"figures": "\n".join(["1 |  |  | Gänge | walks | 2024"] * 5)}, "At most 4 key figures are shown"),
        ({"links": "https://example.org/ | Bericht"}, "Row 1 must read: url | label_de | label_en."),
        ({"links": "javascript:alert(1) | Bericht | Report"}, "Row 1, Address: Enter a valid URL."),
        ({"partners": "lead"}, "Row 1 must read: role | tandem, or: role | name_de | name_en."),
        ({"partners": "boss | parma"}, "There is no role “boss”; known are: lead, partner, funder, research, place."),
        ({"partners": "lead | parma\nlead | atlantis"}, "There is no tandem “atlantis”."),
        ({"partners": "lead | " + "x" * 161 + " | y"}, "at most 160 characters"),
        ({"city_part_de": "=1+1"}, "A formula stands here."),
        ({"title_de": "", "challenge_de": "Platz fehlte."}, "There is a text in this language, but no title."),
        ({"challenge_de": ""}, "challenge_de"),
    ],
)
def test_faults_in_lists_and_in_either_language_are_named_and_nothing_is_written(send, library_de, change, message):
    page = send(as_csv({**FULL, **change}, header=list(FULL)), write="1")
    assert message in page
    assert not Practice.objects.exists()
    assert not PracticePage.objects.exists()


def told(practice):
    streams = [dict(block.value) for name in ("figures", "materials") for block in getattr(practice, name)]
    parts = sorted((page.language, page.city_part, page.contact_role) for page in practice.pages.all())
    return [[str(row) for row in practice.partners.all()], streams, parts]


def test_what_was_exported_can_be_imported(send, client, library, library_de):
    send(as_csv(FULL, header=list(FULL)), write="1")
    before = Practice.objects.get()
    publish_cleared(*PracticePage.objects.order_by("locale__pk"))
    sent = b"".join(client.get("/en/practices/export/csv/").streaming_content).decode("utf-8-sig")
    sent = sent.replace("Open house,", "A copy of the house,", 1)
    assert "1 practice was written" in send(SimpleUploadedFile("again.csv", sent.encode()), write="1")
    after = Practice.objects.exclude(pk=before.pk).get()
    assert told(after) == told(before)


def test_the_workbook_explains_every_column_and_is_read_back_as_an_empty_table(officer, send, library):
    content = officer.get(reverse("practices_import_workbook")).content
    book = load_workbook(BytesIO(content))
    told = {row[0]: row[1] for row in book.worksheets[1].iter_rows(min_row=2, values_only=True)}
    assert [cell.value for cell in book.worksheets[0][1]] == list(COLUMNS) == list(told)
    assert all(len(text) > 8 for text in told.values())
    assert "idea, pilot, running" in told["stage"]
    assert "parma" in told["tandem"]
    assert "has no lines below its header" in send(SimpleUploadedFile("t.xlsx", content))


def test_a_formula_in_a_workbook_is_refused(send):
    assert "A formula stands here" in send(as_xlsx({**GOOD, "staff": "1", "result_en": "=1+1"}))


def test_two_lines_of_the_same_name_are_refused(send):
    assert "Line 2 has the same name." in send(as_csv(GOOD, GOOD))


@pytest.mark.parametrize(
    ("file", "message"),
    [
        (lambda: as_csv(GOOD, header=["name", "goal"]), "Not known or named twice: goal, name."),
        (lambda: as_csv(GOOD, header=["title_en", "title_en"]), "named twice: title_en"),
        (lambda: SimpleUploadedFile("t.xlsx", b"no workbook"), "The file is no workbook."),
        (lambda: SimpleUploadedFile("t.csv", b"\xff\xfe\x00"), "The file is no CSV file in UTF-8."),
        (lambda: SimpleUploadedFile("t.csv", b"a" * (5 * 2**20 + 1)), "The file is larger than 5 MB."),
        (lambda: as_csv(*[GOOD] * 1001), "more than 1000 lines"),
    ],
)
def test_a_file_that_cannot_be_read_says_what_to_do(send, file, message):
    assert message in send(file())


def test_a_table_without_lines_is_no_import(send):
    assert "The file has no lines below its header." in send(as_csv(), write="1")


def test_the_empty_table_names_all_columns(officer):
    text = b"".join(officer.get(reverse("practices_import_table")).streaming_content).decode("utf-8-sig")
    assert text.strip().split(",") == list(COLUMNS)


def test_who_may_not_change_records_may_not_import(client, library):
    client.force_login(get_user_model().objects.create_user("reader@example.org", "secret"))
    assert client.get(reverse("practices_import")).status_code in (302, 403)
