"""Double opt-in: what is asked, what is proved, what is forgotten. The forms are used as a visitor uses them."""

from __future__ import annotations

import hashlib
import re
import time
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from core.public_forms import new_stamp
from newsletter import consent, tokens, wording
from newsletter.hashing import address_hash
from newsletter.models import ConsentRecord, Delivery, Subscriber, Suppression
from newsletter.network import shortened
from newsletter.retention import erase_old_addresses, erase_unconfirmed, forget_confirmation_mails
from newsletter.sending import send_issue
from newsletter.topics import Topic, choice_of, is_wanted, topics_of
from outbox.models import Mail
from tests.factories.newsletter import SubscriberFactory

pytestmark = pytest.mark.django_db
State = Subscriber.State
ADDRESS = "kim@example.org"


def url(name, *args, language="en"):
    with override(language):
        return reverse(f"newsletter:{name}", args=args)


def sign_up(client, language="en", at=None, **fields):
    """Fill the form in as a person does who takes a few seconds."""
    with time_machine.travel(time.time() - 10):
        stamp = new_stamp()
    data = {"address": ADDRESS, "language": language, "topics": [], "consent": "on", "stamp": stamp, **fields}
    headers = {"sec-fetch-site": "same-origin"}
    return client.post(url("subscribe", language=at or language), data, headers=headers, REMOTE_ADDR="203.0.113.77")


def link_of(mail):
    return re.search(r"http://localhost(/\S+)", mail.text).group(1)


def confirmation_link():
    return link_of(Mail.objects.filter(template="newsletter_confirm").latest("pk"))


def test_from_the_form_to_the_first_issue(client, home):
    answer = sign_up(client, topics=["news", "events"], name="Kim")
    assert answer.status_code == 302
    assert client.get(answer["Location"]).status_code == 200
    assert Subscriber.objects.get().state == State.UNCONFIRMED
    link = confirmation_link()
    assert client.get(link).status_code == 200
    assert Subscriber.objects.get().state == State.UNCONFIRMED
    assert client.post(link).status_code == 200
    reader = Subscriber.objects.get()
    assert (reader.state, reader.address, reader.name, reader.topics) == (State.ACTIVE, ADDRESS, "Kim", "news,events")
    assert not client.cookies


def test_the_record_proves_what_was_agreed_to_when_and_where(client, home):
    sign_up(client, language="de")
    client.post(confirmation_link(), REMOTE_ADDR="2001:db8:aa:bb::1")
    record = ConsentRecord.objects.get()
    assert record.wording == wording.text("de")
    assert record.wording_hash == hashlib.sha256(wording.text("de").encode()).hexdigest()
    assert record.wording_version == wording.VERSION
    assert record.form_address == settings.BASE_URL + url("subscribe", language="de")
    assert (record.requested_from, record.confirmed_from) == ("203.0.113.0/24", "2001:db8:aa::/48")
    assert record.requested_at <= record.confirmed_at


def test_the_form_shows_the_very_wording_that_is_recorded(client, home):
    for language in ("de", "en"):
        page = client.get(url("subscribe", language=language)).content.decode()
        assert all(words in page for words in wording.parts(language))
        assert " ".join(wording.parts(language)) == wording.text(language).replace(".", "", 1)


def test_words_of_the_consent_never_change_without_a_new_version():
    seen = {
        "2026-11": {
            "de": "630b63972eb9",
            "en": "5d38d83c49b1",
        }
    }
    for language, digest in seen[wording.VERSION].items():
        assert hashlib.sha256(wording.text(language).encode()).hexdigest()[:12] == digest


def test_the_answer_is_the_same_for_known_unknown_and_suppressed_addresses(client, home):
    SubscriberFactory(address="known@example.org")
    Suppression.add(address_hash("suppressed@example.org"), Suppression.Reason.COMPLAINT, timezone.now())
    answers = [sign_up(client, address=name + "@example.org") for name in ("known", "unknown", "suppressed")]
    assert len({(answer.status_code, answer["Location"]) for answer in answers}) == 1
    pages = {client.get(answer["Location"]).content for answer in answers}
    assert len(pages) == 1


def test_an_address_that_must_not_be_mailed_gets_no_mail(client, home):
    Suppression.add(address_hash(ADDRESS), Suppression.Reason.COMPLAINT, timezone.now())
    sign_up(client)
    assert not Mail.objects.exists()
    assert not Subscriber.objects.exists()


def test_one_confirmation_a_day_and_three_in_thirty_days(client, home):
    start = timezone.now()
    sent = []
    for hours in (0, 1, 23, 25, 50, 75, 24 * 29, 24 * 31):
        with time_machine.travel(start + timedelta(hours=hours), tick=False):
            sign_up(client)
            sent.append(Mail.objects.count())
    assert sent == [1, 1, 1, 2, 3, 3, 3, 4]


def test_capitals_do_not_make_another_address(client, home):
    sign_up(client)
    sign_up(client, address="KIM@Example.ORG")
    assert Subscriber.objects.count() == 1
    assert Mail.objects.count() == 1


def test_nothing_that_a_visitor_typed_stands_in_the_confirmation(client, home):
    sign_up(client, name="Buy cheap watches at example.com")
    mail = Mail.objects.get()
    assert "watches" not in mail.subject + mail.text + mail.html


def test_nobody_can_change_anothers_subscription_by_typing_an_address(client, home):
    reader = SubscriberFactory(address=ADDRESS, language="de", topics="news", name="Kim")
    sign_up(client, language="en", topics=["events"], name="Stranger")
    reader.refresh_from_db()
    assert (reader.language, reader.topics, reader.name, reader.state) == ("de", "news", "Kim", State.ACTIVE)
    client.post(confirmation_link())
    reader.refresh_from_db()
    assert (reader.language, reader.topics) == ("en", "events")


def test_the_mail_speaks_the_language_that_was_chosen(client, home):
    sign_up(client, language="de")
    mail = Mail.objects.get()
    assert mail.language == "de"
    assert link_of(mail).startswith("/de/")


# --- Links ------------------------------------------------------------------------------------


def test_a_confirmation_link_is_valid_for_seven_days(client, home):
    sign_up(client)
    link = confirmation_link()
    with time_machine.travel(timezone.now() + timedelta(days=7, seconds=5)):
        assert client.get(link).status_code == 404
        assert client.post(link).status_code == 404
    assert Subscriber.objects.get().state == State.UNCONFIRMED
    assert client.post(link).status_code == 200


def test_a_forged_link_is_refused(client, home):
    sign_up(client)
    link = confirmation_link()
    for forged in (link[:-5] + "AAAA/", url("confirm", "nonsense"), url("confirm", "a:b:c"), url("unsubscribe", "x")):
        assert client.get(forged).status_code == 404
        assert client.post(forged).status_code == 404


def test_the_database_does_not_hold_what_confirms(client, home):
    sign_up(client)
    nonce = confirmation_link().rstrip("/").rsplit("/", 1)[1].split(":")[0]
    assert ConsentRecord.objects.get().token_hash != nonce
    assert nonce not in str(ConsentRecord.objects.values().get())


def test_confirming_twice_does_no_harm_and_an_old_link_does_not_bring_back_who_has_left(client, home):
    sign_up(client)
    link = confirmation_link()
    client.post(link)
    assert client.post(link).status_code == 200
    consent.unsubscribe(Subscriber.objects.get())
    assert client.post(link).status_code == 404
    assert Subscriber.objects.get().state == State.UNSUBSCRIBED


@pytest.mark.parametrize(("language", "said"), [("en", "You are already subscribed"), ("de", "bereits angemeldet")])
def test_a_link_that_was_used_says_so_and_leads_to_the_preferences(client, home, language, said):
    sign_up(client, language=language)
    link = confirmation_link()
    client.post(link)
    confirmed = Subscriber.objects.get().confirmed_at
    answer = client.get(link)
    page = answer.content.decode().split("<main", 1)[1]
    assert said in page
    assert "<form" not in page.split("</main>")[0]
    preferences = url("preferences", tokens.unsubscribe(Subscriber.objects.get().key), language=language)
    way = re.search(r'href="(\S+/[\w-]+:\S+/)"', page).group(1)
    assert way.rsplit("/", 2)[0] == preferences.rsplit("/", 2)[0]
    assert client.get(way).status_code == 200
    assert answer["Referrer-Policy"] == "no-referrer"
    assert Subscriber.objects.get().confirmed_at == confirmed


@pytest.fixture
def way_out(home):
    reader = SubscriberFactory(address=ADDRESS, name="Kim")
    return reader, url("unsubscribe", tokens.unsubscribe(reader.key))


def test_get_never_unsubscribes(client, way_out):
    reader, link = way_out
    for _ in range(3):
        assert client.get(link).status_code == 200
        assert client.head(link).status_code in {200, 405}
    reader.refresh_from_db()
    assert reader.state == State.ACTIVE


def test_one_click_unsubscribes_without_cookie_login_and_redirect(way_out):
    """RFC 8058, 3.2, with Django's own cross-site protection switched on."""
    reader, link = way_out
    client = Client(enforce_csrf_checks=True)
    answer = client.post(
        link, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded",
        headers={"origin": "https://mail.example.com", "sec-fetch-site": "cross-site"},
    )  # fmt: skip
    reader.refresh_from_db()
    assert answer.status_code == 200
    assert not answer.cookies
    assert (reader.state, reader.address, reader.name) == (State.UNSUBSCRIBED, None, "")
    assert Suppression.objects.get().reason == Suppression.Reason.UNSUBSCRIBED
    assert client.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200


def test_one_click_works_for_a_form_of_several_parts_as_well(client, way_out):
    reader, link = way_out
    assert client.post(link, {"List-Unsubscribe": "One-Click"}).status_code == 200
    reader.refresh_from_db()
    assert reader.state == State.UNSUBSCRIBED


def test_the_button_on_the_page_unsubscribes_and_says_so(client, way_out):
    reader, link = way_out
    assert "erased" in client.post(link).content.decode()
    reader.refresh_from_db()
    assert reader.state == State.UNSUBSCRIBED


def test_the_way_out_works_for_two_years(client, way_out):
    _reader, link = way_out
    with time_machine.travel(timezone.now() + timedelta(days=700)):
        assert client.get(link).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=731)):
        assert client.get(link).status_code == 404


def test_pages_with_a_token_are_kept_out_of_caches_indexes_and_referrers(client, way_out):
    _reader, link = way_out
    answer = client.get(link)
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer.content.decode()


def test_who_left_may_come_back_by_confirming_anew(client, way_out):
    reader, link = way_out
    client.post(link)
    sign_up(client)
    reader.refresh_from_db()
    assert reader.state == State.UNCONFIRMED
    client.post(confirmation_link())
    reader.refresh_from_db()
    assert (reader.state, reader.address) == (State.ACTIVE, ADDRESS)
    assert not Suppression.objects.exists()


# --- Bad input -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    ["", "kim", "kim@", "a b@example.org", "kim@example.org\r\nBcc: x@example.org", "x" * 65 + "@example.org",
     "a@" + "b" * 300 + ".org", "kim@exa\x00mple.org", "a@" + ".".join(["d" * 60] * 5), "ü@example.org"],
)  # fmt: skip
def test_what_is_no_address_comes_back_with_a_word_about_it(client, home, address):
    answer = sign_up(client, address=address, name="Kim")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in page
    assert 'value="Kim"' in page
    assert not Subscriber.objects.exists()


def test_blanks_and_umlauts_in_an_address_are_taken_care_of(client, home):
    assert sign_up(client, address="  info@köln.example ").status_code == 302
    assert Subscriber.objects.get().address == "info@xn--kln-sna.example"
    assert Subscriber.objects.get().readable_address == "info@köln.example"
    assert Mail.objects.get().recipient == "info@xn--kln-sna.example"


@pytest.mark.parametrize(
    "fields",
    [{"name": "x" * 101}, {"name": "a\nBcc: b"}, {"language": "fr"}, {"topics": ["unknown"]}, {"consent": ""}],
)
def test_other_entries_are_checked_as_well(client, home, fields):
    assert sign_up(client, at="en", **fields).status_code == 422
    assert not Subscriber.objects.exists()


def test_a_program_that_fills_the_trap_hears_that_all_is_well_and_nothing_happens(client, home):
    assert sign_up(client, homepage="https://example.com").status_code == 302
    assert not Subscriber.objects.exists()


def test_a_network_that_sends_too_many_forms_is_slowed_down(client, home):
    codes = [sign_up(client, address=f"kim{number}@example.org").status_code for number in range(7)]
    assert codes[:5] == [302] * 5
    assert codes[-1] == 429


# --- Forgetting -------------------------------------------------------------------------------------


def test_what_nobody_confirmed_is_erased_after_two_weeks(client, home):
    sign_up(client)
    kept = SubscriberFactory()
    with time_machine.travel(timezone.now() + timedelta(days=13)):
        erase_unconfirmed()
        assert Subscriber.objects.count() == 2
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        erase_unconfirmed()
        assert list(Subscriber.objects.all()) == [kept]
        assert not ConsentRecord.objects.exists()


def test_erasing_a_person_leaves_nothing_but_the_hash(client, issue, officer):
    sign_up(client, name="Kim")
    client.post(confirmation_link())
    send_issue(issue, officer, only_ready=True)
    consent.erase(Subscriber.objects.get())
    assert not Subscriber.objects.exists()
    assert not Delivery.objects.exclude(address="").exists()
    assert not ConsentRecord.objects.exclude(name="").exists()
    assert Suppression.objects.get().address_hash == address_hash(ADDRESS)


def test_addresses_of_old_deliveries_are_erased_after_ninety_days(issue, officer):
    SubscriberFactory()
    mailing = send_issue(issue, officer)
    mailing.deliveries.update(state=Delivery.State.SENT)
    bounced = SubscriberFactory(bounced=True, ended_at=timezone.now())
    with time_machine.travel(timezone.now() + timedelta(days=89)):
        assert erase_old_addresses() == 0
    with time_machine.travel(timezone.now() + timedelta(days=91)):
        assert erase_old_addresses() == 2
    bounced.refresh_from_db()
    assert bounced.address is None
    assert not mailing.deliveries.exclude(address="").exists()


def test_that_a_confirmation_was_mailed_is_forgotten_after_thirty_days(client, home):
    sign_up(client)
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert forget_confirmation_mails() == 1


# --- Small parts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "network"),
    [("203.0.113.77", "203.0.113.0/24"), ("2001:db8:1:2:3::4", "2001:db8:1::/48"), ("fe80::1%eth0", "fe80::/48"),
     ("", ""), ("unknown", "")],
)  # fmt: skip
def test_a_network_address_is_shortened_until_it_names_nobody(address, network):
    assert shortened(address) == network


def test_topics_are_stored_as_one_string_in_one_order():
    assert choice_of(["events", "news", "nonsense"]) == "news,events"
    assert choice_of([]) == choice_of(Topic) == ""
    assert topics_of("news,events") == [Topic.NEWS, Topic.EVENTS]
    assert is_wanted("", "news")
    assert is_wanted("news", "")
    assert not is_wanted("news", "events")
