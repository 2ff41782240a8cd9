"""What visitors meet on a site with three languages. Run with tests.polish.settings (tests/polish/test_polish.py)."""

from __future__ import annotations

import re
import time
from datetime import date
from io import StringIO
from xml.etree import ElementTree

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.management import call_command
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import override
from wagtail.models import Locale

from core.public_forms import new_stamp
from home.models import ContentPage, HomePage
from newsletter.composing import compose
from newsletter.models import ConsentRecord, Subscriber
from newsletter.rendering import as_html, as_text
from outbox.models import Mail
from taxonomy.models import Goal, Target, Theme
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.newsletter import NewsletterIndexPageFactory, NewsletterIssuePageFactory
from tests.factories.planning import publish_cleared
from translation.board import State, board
from translation.models import TranslationState
from translation.originals import make_original
from translation.services import start
from translation.sources import newest_draft
from translation.strings import apply, strings
from users.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def polish(home):
    call_command("add_language", "pl", stdout=StringIO())
    return Locale.objects.get(language_code="pl")


@pytest.fixture
def home_pl(polish):
    page = HomePage.objects.get(locale=polish)
    page.title = "Strona główna"
    page.save_revision().publish()
    return page


@pytest.fixture
def family(home, home_en, home_pl):
    """A page in three languages; the Polish one was made by the workplace."""
    german = home.add_child(
        instance=ContentPage(title="Über uns", slug="ueber-uns", teaser_text="Städte und Hochschulen.")
    )
    german.save_revision().publish()
    chief = User.objects.create_superuser("chief@example.org", "x" * 12)
    found = {"de": german}
    words = {
        "en": ("About us", "about", "Cities and universities."),
        "pl": ("O nas", "o-nas", "Żółte łódki, miasta i uczelnie."),
    }
    for code, (title, slug, teaser) in words.items():
        draft = newest_draft(start(german, Locale.objects.get(language_code=code), chief))
        apply(draft, {"title#0": title, "teaser_text#0": teaser})
        draft.slug = slug
        draft.save_revision(user=chief).publish()
        found[code] = ContentPage.objects.get(pk=draft.pk)
    return found


@pytest.fixture
def news_pl(home, home_pl, polish):
    """A Polish news item in a Polish section."""
    german = NewsIndexPageFactory(parent=home, title="Aktuelles", slug="aktuelles", live=True)
    index = NewsIndexPageFactory(
        parent=home_pl,
        title="Aktualności",
        slug="aktualnosci",
        locale=polish,
        translation_key=german.translation_key,
        live=True,
    )
    item = NewsPageFactory(
        parent=index, title="Park dla wszystkich", slug="park", locale=polish, date=date(2026, 10, 20)
    )
    publish_cleared(item)
    return item


def read(client, path, status=200):
    answer = client.get(path)
    assert answer.status_code == status, path
    return BeautifulSoup(answer.content.decode(), "html.parser")


def test_models_and_migrations_agree():
    call_command("makemigrations", "--check", "--dry-run", stdout=StringIO())


def test_a_polish_page_is_served_with_a_polish_interface(client, family):
    page = read(client, "/pl/o-nas/")
    assert page.html["lang"] == "pl"
    assert page.h1.get_text(strip=True) == "O nas"
    text = page.get_text(" ", strip=True)
    for words in ("Przejdź do treści", "Bądźmy w kontakcie", "Szukaj", "O tej stronie"):
        assert words in text
    for words in ("Skip to content", "Zum Inhalt", "Stay in touch", "About this site"):
        assert words not in text


def test_the_switch_leads_to_the_same_page_in_each_other_language(client, family):
    addresses = {"de": "/de/ueber-uns/", "en": "/en/about/", "pl": "/pl/o-nas/"}
    names = {"de": "Deutsch", "en": "English", "pl": "Polski"}
    for code, address in addresses.items():
        links = {a["hreflang"]: a for a in read(client, address).header.select("a[hreflang]")}
        assert set(links) == set(addresses) - {code}
        for other, link in links.items():
            assert link["href"].removeprefix("http://localhost") == addresses[other]
            assert names[other] in link.get_text()


def test_hreflang_names_three_pages_and_the_default(client, family):
    for address in ("/de/ueber-uns/", "/pl/o-nas/"):
        links = read(client, address).head.select("link[rel=alternate][hreflang]")
        assert {link["hreflang"] for link in links} == {"de", "en", "pl", "x-default"}
        assert next(link["href"] for link in links if link["hreflang"] == "pl").endswith("/pl/o-nas/")


def test_a_page_that_is_missing_in_polish_says_so_in_both_languages(client, home, home_pl):
    page = home.add_child(instance=ContentPage(title="Nur deutsch", slug="nur-deutsch"))
    page.save_revision().publish()
    link = next(a for a in read(client, "/de/nur-deutsch/").header.select("a[hreflang]") if a["hreflang"] == "pl")
    honest = read(client, link["href"].removeprefix("http://localhost"))
    assert "Ta strona istnieje tylko w tym języku: Deutsch" in honest.h1.get_text()
    assert honest.find("section", lang="de")
    assert read(client, "/pl/nur-deutsch/", status=404).html["lang"] == "pl"


@pytest.mark.parametrize("query", ["łódki", "lodki", "zolte", "uczelnie"])
def test_polish_words_are_found_with_and_without_their_marks(client, family, query):
    with override("pl"):
        path = reverse("search")
    assert path == "/pl/szukaj/"
    page = read(client, f"{path}?q={query}")
    assert f"1 wynik dla „{query}”" in page.get_text(" ", strip=True)
    assert page.select_one('main a[href$="/pl/o-nas/"]')


def test_the_search_offers_hits_of_the_other_languages_below(client, family):
    page = read(client, "/pl/szukaj/?q=Hochschulen")
    below = page.select_one("section.also-found")
    assert "Znaleziono także w języku" in below.get_text()
    assert below.select_one('a[href$="/de/ueber-uns/"]')


def test_the_feed_is_polish(client, news_pl):
    index = read(client, "/pl/aktualnosci/")
    link = index.head.select_one('link[type="application/atom+xml"]')
    answer = client.get(link["href"].removeprefix("http://localhost"))
    feed = ElementTree.fromstring(answer.content)
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == "pl"
    titles = feed.findall("{*}entry/{*}title")
    assert [title.text for title in titles] == ["Park dla wszystkich"]
    assert "1 aktualność" in index.get_text(" ", strip=True)


def test_dates_follow_the_language(client, news_pl):
    with override("pl"):
        written = date_format(date(2026, 10, 20))
    assert "październik" in written.lower() or written.startswith("20")
    assert written in read(client, "/pl/aktualnosci/park/").get_text(" ", strip=True).replace("\xa0", " ")


def sign_up(client, path):
    with time_machine.travel(time.time() - 10):
        stamp = new_stamp()
    data = {"address": "kim@example.org", "language": "pl", "topics": [], "consent": "on", "stamp": stamp}
    return client.post(path, data, headers={"sec-fetch-site": "same-origin"}, REMOTE_ADDR="203.0.113.77")


def test_the_newsletter_is_subscribed_to_in_polish(client, home_pl):
    path = _subscribe_path()
    assert path.endswith("/zapis/")
    page = read(client, path)
    text = page.get_text(" ", strip=True)
    assert "Adres e-mail" in text
    assert settings.CONSENT_WORDS["pl"][0] in text
    assert {radio["value"] for radio in page.select("input[name=language]")} == {"de", "en", "pl"}
    answer = sign_up(client, path)
    assert answer.status_code == 302
    assert read(client, answer["Location"]).html["lang"] == "pl"
    mail = Mail.objects.get()
    assert mail.subject == "Prosimy potwierdzić zapis na newsletter"
    assert "Prosimy potwierdzić to tutaj" in mail.text
    assert "Przejdź do potwierdzenia" in mail.html
    link = re.search(r"http://localhost(/\S+)", mail.text).group(1)
    assert link.startswith("/pl/")
    assert "Tak, chcę otrzymywać newsletter" in read(client, link).get_text()
    client.post(link, headers={"sec-fetch-site": "same-origin"})
    assert Subscriber.objects.get().language == "pl"
    assert settings.CONSENT_WORDS["pl"][0] in ConsentRecord.objects.first().wording


def _subscribe_path():
    with override("pl"):
        return reverse("newsletter:subscribe")


def test_a_refused_form_says_why_in_polish(client, home_pl):
    with time_machine.travel(time.time() - 10):
        stamp = new_stamp()
    data = {"address": "kim@", "language": "pl", "stamp": stamp}
    answer = client.post(_subscribe_path(), data, headers={"sec-fetch-site": "same-origin"}, REMOTE_ADDR="203.0.113.77")
    text = answer.content.decode()
    assert "Adres jest niepełny lub zawiera błąd" in text
    assert 'value="kim@"' in text


def test_an_issue_is_written_in_polish(home, home_pl, polish):
    german = NewsletterIndexPageFactory(parent=home, live=True)
    archive = NewsletterIndexPageFactory(
        parent=home_pl, live=True, locale=polish, translation_key=german.translation_key
    )
    words = {"heading": "Z biura", "text": "<p>Dziękujemy za listy.</p>"}
    issue = NewsletterIssuePageFactory(
        parent=archive, locale=polish, title="Zima", slug="zima", items=[{"type": "words", "value": words}]
    )
    letter = compose(issue)
    for written in (as_html(letter), as_text(letter)):
        assert "Dziękujemy za listy." in written
        assert "Wypisz się" in written
        assert "Unsubscribe" not in written
    assert '<html lang="pl"' in as_html(letter)


def test_terms_have_their_polish_names_and_others_fall_back(home_pl):
    with override("pl"):
        assert str(Goal.objects.get(number=11)) == "11 Zrównoważone miasta i społeczności"
        assert str(Theme.objects.get(slug="culture")) == "Kultura"
        target = Target.objects.first()
        assert not target.name_pl
        assert target.label == target.name_en


def test_officers_see_and_change_the_polish_name(admin_client, home_pl):
    theme = Theme.objects.get(slug="culture")
    assert "Kultura" in admin_client.get(reverse("wagtailsnippets_taxonomy_theme:list")).content.decode()
    address = reverse("wagtailsnippets_taxonomy_theme:edit", args=[theme.pk])
    assert 'name="name_pl"' in admin_client.get(address).content.decode()


def test_officers_describe_a_picture_in_polish(admin_client, home_pl):
    text = admin_client.get(reverse("wagtailimages:add")).content.decode()
    for code in ("de", "en", "pl"):
        assert f'name="alt_{code}"' in text


def test_the_board_has_three_columns(family):
    row = next(row for row in board() if row.key == family["de"].translation_key)
    assert {code: cell.state for code, cell in row.cells.items()} == {
        "de": State.ORIGINAL,
        "en": State.UP_TO_DATE,
        "pl": State.UP_TO_DATE,
    }


def test_a_change_of_the_original_reaches_both_translations(family):
    draft = newest_draft(family["de"])
    draft.teaser_text = "Anders."
    draft.save_revision().publish()
    assert all(TranslationState.objects.get(page=family[code].pk).is_outdated for code in ("en", "pl"))


def test_another_original_leaves_the_third_language_where_it_was(family):
    """Polish becomes the original; English stays with the German page it was made from. And back by another way."""
    chief = User.objects.get(email="chief@example.org")
    make_original(family["pl"], chief)
    sources = dict(TranslationState.objects.filter(page__depth=3).values_list("page", "source"))
    assert sources == {family["de"].pk: family["pl"].pk, family["en"].pk: family["de"].pk}
    make_original(family["en"], chief)
    sources = dict(TranslationState.objects.filter(page__depth=3).values_list("page", "source"))
    assert sources == {family["de"].pk: family["en"].pk, family["pl"].pk: family["de"].pk}
    assert strings(family["pl"])["title#0"] == "O nas"
