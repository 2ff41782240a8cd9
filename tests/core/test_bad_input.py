"""Whatever arrives, the answer is clear, in the visitor's language, and never a 500."""

from __future__ import annotations

import io
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, get_page_models

from core.models import IndexPage, SiteImage
from outbox.models import Mail
from tests.factories.whole_site import whole_site

pytestmark = pytest.mark.django_db

LANGUAGES = ("de", "en")
INDEX_TYPES = [model._meta.label_lower for model in get_page_models() if issubclass(model, IndexPage)]
VALUES = ["x", "", "0", "-1", "1.5", "99999999999999999999", "%00", "%ff%fe", "%F0%9F%9A%B2", "'--", "a" * 9000, "None"]
NAMES = ["page", "theme", "goal", "year", "tandem", "keyword", "kind", "view", "month", "q", "section", "unknown"]


@pytest.fixture
def client(client):
    """Errors become answers, as they do for visitors."""
    client.raise_request_exception = False
    return client


@pytest.fixture
def site(home, home_en):
    return whole_site(home, home_en)


def status_of(answer):
    return f"{answer.request['PATH_INFO'][:60]}?{answer.request['QUERY_STRING'][:60]}: {answer.status_code}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", INDEX_TYPES)
def test_no_index_stumbles_over_its_parameters(client, site, kind, language):
    path = site[kind, language].get_url()
    answers = [client.get(path + "?" + "&".join(f"{name}={value}" for name in NAMES)) for value in VALUES]
    assert not [status_of(answer) for answer in answers if answer.status_code != 200]


@pytest.mark.parametrize("value", VALUES)
def test_the_search_stumbles_over_nothing(client, home, value):
    with override("de"):
        path = reverse("search")
    for query in (f"q={value}", f"q=Stadt&page={value}", f"q=Stadt&section={value}", f"q={value}&q={value}"):
        assert client.get(f"{path}?{query}").status_code == 200


@pytest.mark.parametrize("kind", ["news.newsindexpage", "practices.practicelibrarypage", "events.eventindexpage"])
def test_an_unknown_theme_is_named_and_left_out(client, site, kind):
    text = client.get(site[kind, "en"].get_url() + "?theme=x").content.decode()
    assert "There is no “x” under" in text
    assert 'class="card' in text or "event-row" in text


def test_a_page_number_that_does_not_exist_shows_the_nearest_page(client, site):
    text = client.get(site["news.newsindexpage", "en"].get_url() + "?page=x").content.decode()
    assert site["news.newspage", "en"].title in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_page_is_said_in_the_language_of_its_address(client, home, language):
    for path in (f"/{language}/no-such-page/", f"/{language}/no/such/page/"):
        answer = client.get(path)
        text = answer.content.decode()
        assert answer.status_code == 404
        assert f'<html lang="{language}"' in text
        assert f'href="/{language}/"' in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", INDEX_TYPES)
def test_a_wrong_name_below_a_section_is_a_missing_page(client, site, kind, language):
    answer = client.get(site[kind, language].get_url() + "no-such-item/")
    assert answer.status_code == 404
    assert f'<html lang="{language}"' in answer.content.decode()


def test_a_forgotten_slash_is_forgiven(client, site):
    path = site["news.newsindexpage", "de"].get_url()
    answer = client.get(path.rstrip("/"))
    assert (answer.status_code, answer["Location"]) == (301, path)


@pytest.mark.parametrize(
    "path",
    [
        "/de/%00/", "/%00", "/de/news/%00/", "/de/%ff%fe/", "/%ff", "/de/%E4/", "/de/news/%C3%28/",
        "/de/../../etc/passwd", "/de/..%2f..%2fetc/passwd", "//de//",
        "/de/" + "a" * 20_000 + "/", "/de/" + "a/" * 2_000,
        "/de/%F0%9F%9A%B2/", "/xx/", "/de-AT/", "/media/images/../tandem.sqlite3", "/media/original_images/x.jpg",
        "/share/not-a-key.png", "/documents/99999999999999999999/x.pdf",
        "/admin/pages/99999999999999999999/", "/de/feed/%00", "/sitemap.xml/",
    ],
)  # fmt: skip
def test_a_broken_address_is_a_missing_page(client, site, path):
    answer = client.get(path, follow=True)
    assert answer.status_code in {400, 404} or answer.request["PATH_INFO"] == "/admin/login/", status_of(answer)


@pytest.mark.parametrize(
    "query", ["%00", "q=%00", "=", "&&&", "%ff=%ff", "page=1&page=2", "[]=1", "a" * 60_000, "q=" + "%" * 999]
)
def test_a_broken_query_changes_nothing(client, site, query):
    for path in ("/de/", site["news.newspage", "de"].get_url(), "/", "/healthz", "/robots.txt"):
        assert client.get(f"{path}?{query}").status_code in {200, 302}, path


@pytest.mark.parametrize("method", ["BREW", "PROPFIND", "TRACE", "PUT", "DELETE", "PATCH", "POST"])
def test_an_unknown_method_changes_nothing(client, site, method):
    client.handler.enforce_csrf_checks = True
    for path in ("/de/", site["news.newsindexpage", "de"].get_url(), "/robots.txt", "/healthz", "/sitemap.xml"):
        assert client.generic(method, path).status_code in {403, 405}, path


@pytest.mark.parametrize("method", ["BREW", "PUT", "DELETE", "PATCH"])
def test_a_form_knows_just_its_own_methods(client, home, method):
    with override("de"):
        assert client.generic(method, reverse("feedback")).status_code in {405, 422}
    assert not Mail.objects.exists()


@pytest.mark.parametrize("header", ["", "x", "de;q=zzz", "*", "xx-YY", "de" * 5000, "\x00", "ä"])
def test_the_door_opens_whatever_language_is_asked_for(client, home, header):
    answer = client.get("/", headers={"accept-language": header})
    assert answer.status_code == 302
    assert answer["Location"] in {"/de/", "/en/"}


def test_a_forged_host_is_refused(client, home, settings):
    settings.ALLOWED_HOSTS = ["www.example.org"]
    assert client.get("/de/", headers={"host": "evil.example"}).status_code == 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_twenty_megabytes_in_a_form_get_a_clear_answer(client, home, language):
    with override(language):
        answer = client.post(reverse("feedback"), {"message": "x" * 20 * 2**20, "email": ""})
    text = answer.content.decode()
    assert answer.status_code == 413
    assert f'<html lang="{language}"' in text
    assert 'class="error-summary"' in text
    assert {"de": "20.000 Zeichen", "en": "20,000 characters"}[language] in text.split('class="error-summary"')[1]
    assert not Mail.objects.exists()


@pytest.mark.parametrize("characters", [20_001, 1_000_000, 2_400_000])
def test_a_text_that_is_too_long_comes_back_whole_with_a_word_beside_the_field(client, home, characters):
    typed = ("Ein langer Satz. " * (characters // 17 + 1))[:characters]
    with override("de"):
        answer = client.post(reverse("feedback"), {"message": typed})
    assert answer.status_code == 422
    assert typed.strip() in answer.content.decode()
    assert 'aria-invalid="true"' in answer.content.decode()
    assert not Mail.objects.exists()


@pytest.mark.parametrize(
    ("language", "said"), [("de", "Höchstens 20.000 Zeichen."), ("en", "At most 20,000 characters.")]
)
def test_the_form_says_its_limit_and_the_browser_cuts_nothing(client, home, language, said):
    with override(language):
        text = client.get(reverse("feedback")).content.decode()
    assert said in text
    assert "maxlength" not in re.search(r'<textarea name="message"[^>]*>', text)[0]


def test_twenty_megabytes_in_the_search_are_cut_and_said(client, home):
    with override("en"):
        answer = client.get(reverse("search"), {"q": "x" * 20 * 2**20})
    assert answer.status_code == 200
    assert len(answer.content) < 100_000


@pytest.mark.parametrize("name", ["message", "email", "page", "stamp", "homepage", "unknown"])
@pytest.mark.parametrize(
    "value", ["\x00", "\ud800".encode("utf-8", "surrogatepass"), b"\xff\xfe", "<script>", "%s{0}{{ 7*7 }}"]
)
def test_a_form_stumbles_over_no_character(client, home, name, value):
    with override("de"):
        answer = client.post(reverse("feedback"), {"message": "Guten Tag", name: value})
    assert answer.status_code in {302, 422}
    assert "<script>" not in answer.content.decode()


def test_an_officer_whose_form_has_expired_reads_what_to_do(client, home):
    client.handler.enforce_csrf_checks = True
    answer = client.post(reverse("wagtailadmin_login"), {"username": "a", "password": "b"})
    assert answer.status_code == 403
    text = answer.content.decode()
    assert "Das Formular ist abgelaufen" in text
    assert "The form has expired" in text


def test_a_form_of_another_kind_is_refused(client, home):
    with override("de"):
        path = reverse("feedback")
    for body, kind in [
        (b"{", "application/json"),
        (b"x", "multipart/form-data; boundary=y"),
        (b"\xff", "text/x"),
        (b"", ""),
    ]:
        assert client.post(path, body, content_type=kind).status_code in {400, 422}


def test_many_thousand_fields_are_refused(client, home):
    with override("de"):
        answer = client.post(reverse("feedback"), {f"f{number}": "1" for number in range(5000)})
    assert answer.status_code in {400, 413}


def test_a_form_left_open_for_days_keeps_the_text(client, home):
    import time_machine

    from core.public_forms import new_stamp

    with time_machine.travel("2030-05-01 10:00:00Z", tick=False):
        stamp = new_stamp()
    with time_machine.travel("2030-05-04 10:00:00Z", tick=False), override("en"):
        answer = client.post(reverse("feedback"), {"message": "Three days of thinking", "stamp": stamp})
    assert answer.status_code == 422
    assert "Three days of thinking" in answer.content.decode()
    assert "more than a day" in answer.content.decode()


@pytest.mark.parametrize(
    "data", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, b"<svg xmlns='http://www.w3.org/2000/svg'/>"]
)
def test_a_broken_upload_is_refused_beside_the_field(admin_client, home, data):
    form = {"title": "Broken", "file": SimpleUploadedFile("photo.jpg", data, "image/jpeg"), "collection": 1}
    answer = admin_client.post(reverse("wagtailimages:add"), form)
    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert not SiteImage.objects.exists()


def test_a_broken_document_is_refused_beside_the_field(admin_client, home):
    form = {"title": "Page", "file": SimpleUploadedFile("page.html", b"<script>", "text/html"), "collection": 1}
    answer = admin_client.post(reverse("wagtaildocs:add"), form)
    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]


@pytest.mark.parametrize("kind", sorted(model._meta.label_lower for model in get_page_models() if model is not Page))
def test_no_page_stumbles_over_a_previewing_visitor(client, site, kind):
    page = site[kind, "en"]
    assert client.get(page.get_url() + "?in_preview_panel=true&revision=1&edit_user_bar=1").status_code == 200
    assert client.get(f"/admin/pages/{page.pk}/view_draft/").status_code == 302


def test_an_upload_to_a_form_without_files_is_ignored(client, home):
    with override("de"):
        answer = client.post(reverse("feedback"), {"message": "Guten Tag", "file": io.BytesIO(b"x" * 100_000)})
    assert answer.status_code == 422
