"""The sitemap and the heads of the pages say the same about their other languages."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest
from wagtail.models import PageViewRestriction

from core.alternates import alternates
from tests.factories.home import ContentPageFactory

pytestmark = pytest.mark.django_db
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
HEAD_LINK = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')


@pytest.fixture
def pair(home, home_en):
    german = ContentPageFactory(parent=home, title="Über uns", slug="ueber-uns", locale=home.locale)
    english = ContentPageFactory(
        parent=home_en, title="About us", slug="about", locale=home_en.locale, translation_key=german.translation_key
    )
    return german, english


def in_sitemap(client):
    """{address: its alternates} as the sitemap lists them."""
    tree = ET.fromstring(client.get("/sitemap.xml").content)
    return {
        entry.findtext(f"{SITEMAP}loc"): [(link.get("hreflang"), link.get("href")) for link in entry.iter(LINK)]
        for entry in tree.iter(f"{SITEMAP}url")
    }


def test_a_pair_names_both_languages_and_a_default(client, pair):
    told = [
        ("de", "http://testserver/de/ueber-uns/"),
        ("en", "http://testserver/en/about/"),
        ("x-default", "http://testserver/en/about/"),
    ]
    assert [in_sitemap(client)[address] for _code, address in told] == [told] * 3


def test_the_default_of_the_home_pages_leads_to_the_readers_language(client, pair):
    assert ("x-default", "http://testserver/") in in_sitemap(client)["http://testserver/de/"]


def test_a_page_without_a_counterpart_names_none(client, home):
    ContentPageFactory(parent=home, title="Nur hier", slug="nur-hier", locale=home.locale)
    assert in_sitemap(client)["http://testserver/de/nur-hier/"] == []


def test_the_other_language_is_not_named_where_only_invited_people_may_read_it(client, pair):
    german, english = pair
    PageViewRestriction.objects.create(page=english, restriction_type=PageViewRestriction.LOGIN)
    assert in_sitemap(client)["http://testserver/de/ueber-uns/"] == []
    assert HEAD_LINK.findall(client.get(german.get_url()).content.decode()) == []


def test_every_head_says_what_the_sitemap_says(client, pair, home):
    ContentPageFactory(parent=home, title="Nur hier", slug="nur-hier", locale=home.locale)
    listed = in_sitemap(client)
    assert len(listed) == 5
    heads = {url: HEAD_LINK.findall(client.get(url).content.decode()) for url in listed}
    assert heads == listed


def test_without_the_networks_working_language_the_first_one_is_the_default():
    assert alternates([("pl", "/pl/"), ("de", "/de/")]) == [("de", "/de/"), ("pl", "/pl/"), ("x-default", "/de/")]
