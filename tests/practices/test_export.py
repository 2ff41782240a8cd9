"""What readers have chosen as data: three formats, both languages, no formula."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook
from wagtail.models import Site

from core.licences import Licence
from core.models import SiteIdentity
from practices.export_rows import COLUMNS
from practices.models import PracticeGoal, PracticePartner
from taxonomy.models import Target
from tests.factories.network import TandemFactory
from tests.factories.practices import PracticeFactory, PracticePageFactory, live_practice
from tests.factories.taxonomy import goal

FIGURE = {"number": Decimal("12.50"), "unit_de": "km", "unit_en": "", "label_de": "Länge", "label_en": "length",
          "year": 2024}  # fmt: skip
LINK = {"url": "https://example.org/", "label_de": "Bericht", "label_en": "Report"}
URL = "/en/practices/export/"


def body(answer):
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def rows(client, query=""):
    text = body(client.get(f"{URL}csv/{query}")).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text)))


@pytest.fixture
def two(library, library_de):
    record = PracticeFactory(goals=[], themes=["culture"])
    target = Target.objects.get(code="11.3")
    record.goal_links = [PracticeGoal(tag=goal(11), target=target, reason_de="Weil.", reason_en="Because.")]
    record.save()
    live_practice(library, title="Open house", slug="open", practice=record)
    live_practice(library_de, title="Offenes Haus", slug="offen", practice=record)
    live_practice(library, title="=cmd|' /C calc'!A0", slug="formula", practice=PracticeFactory(goals=[4], themes=[]))
    PracticePageFactory(parent=library, title="A draft")


def test_a_row_holds_both_languages_identifiers_and_the_licence(client, two):
    row = next(row for row in rows(client) if row["title_en"] == "Open house")
    assert list(row) == COLUMNS
    assert row["title_de"] == "Offenes Haus"
    assert row["url_de"].endswith("/de/praxis/offen/")
    assert row["goal_identifiers"] == "http://metadata.un.org/sdg/11"
    assert (row["targets"], row["reasons_de"], row["themes"]) == ("11.3", "11: Weil.", "culture")
    assert row["licence"] == Licence.CC_BY


def test_the_choice_of_the_address_is_what_is_exported(client, two):
    assert [row["title_en"] for row in rows(client, "?goal=11")] == ["Open house"]
    assert len(rows(client, "?goal=18")) == 2


def test_no_cell_is_a_formula(client, two):
    assert "'=cmd|' /C calc'!A0" in {row["title_en"] for row in rows(client)}
    sheet = load_workbook(BytesIO(body(client.get(f"{URL}xlsx/")))).active
    cells = [cell for line in sheet.iter_rows() for cell in line]
    assert "'=cmd|' /C calc'!A0" in {cell.value for cell in cells}
    assert not [cell for cell in cells if cell.data_type == "f"]


def test_json_names_its_schema_and_licence(client, two):
    data = json.loads(body(client.get(f"{URL}json/")))
    assert (data["schema"], data["licence"]) == ("practices/1", Licence.CC_BY)
    told = {practice["title_en"]: practice for practice in data["practices"]}
    assert told["Open house"]["goals"][0] == {
        "number": 11, "identifier": "http://metadata.un.org/sdg/11", "target": "11.3",
        "reason_de": "Weil.", "reason_en": "Because.",
    }  # fmt: skip
    assert told["=cmd|' /C calc'!A0"]["title_de"] == ""


@pytest.mark.parametrize(
    ("licence", "name"),
    [(Licence.CC0, "CC0 1.0"), (Licence.CC_BY_SA, "CC BY-SA 4.0"), (Licence.RESERVED, "reserved")],
)
def test_the_secretariat_sets_the_licence_that_page_and_files_name(client, two, licence, name):
    identity = SiteIdentity.for_site(Site.objects.get())
    identity.data_licence = licence
    identity.save()
    assert name in client.get("/en/practices/").content.decode()
    assert {row["licence"] for row in rows(client)} == {licence.value}
    assert json.loads(body(client.get(f"{URL}json/")))["licence"] == licence


def test_partners_figures_links_and_parts_are_exported(client, library):
    record = PracticeFactory(figures=[("figure", FIGURE)], materials=[("link", LINK)])
    record.partners = [
        PracticePartner(tandem=TandemFactory(city__slug="parma"), role="lead"),
        PracticePartner(name_de="Verein | am Ufer", name_en="Shore society", role="funder"),
    ]
    record.save()
    live_practice(library, practice=record, city_part="The city paid.")
    (row,) = rows(client)
    assert row["partners"] == "lead | parma\nfunder | Verein / am Ufer | Shore society"
    assert row["figures"] == "12.50 | km |  | Länge | length | 2024"
    assert row["links"] == "https://example.org/ | Bericht | Report"
    assert row["city_part_en"] == "The city paid."
    (told,) = json.loads(body(client.get(f"{URL}json/")))["practices"]
    assert told["partners"][0] == {"role": "lead", "tandem": "parma", "name_de": "", "name_en": ""}
    assert told["figures"][0]["label_de"] == "Länge"
    assert told["links"] == [LINK]


def test_an_empty_choice_is_a_file_without_rows(client, library):
    assert rows(client) == []
    assert json.loads(body(client.get(f"{URL}json/")))["practices"] == []


def test_there_is_no_other_format(client, library):
    assert client.get(f"{URL}exe/").status_code == 404


def test_the_library_offers_its_choice(client, two):
    assert 'href="/en/practices/export/csv/?goal=11"' in client.get("/en/practices/?goal=11").content.decode()


def test_the_number_of_queries_does_not_grow_with_the_rows(client, library, warm):
    def asked(number):
        for _number in range(number):
            live_practice(library)
        rows(client)
        with CaptureQueriesContext(connection) as found:
            rows(client)
        return len(found)

    few = asked(3)
    assert few <= 16
    assert asked(9) == few
