"""Texts for channels: kept by language, counted, marked as posted, and posted to Mastodon where that is set up."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest
from django.urls import reverse

from planning import mastodon
from planning.channel_texts import slots_of
from planning.models import ChannelText
from taxonomy.models import Channel
from tests.factories.planning import entry_for, publish_cleared
from tests.planning.test_story_view import member_of


class FakeMastodon(BaseHTTPRequestHandler):
    """POST /api/v1/statuses as documented: a bearer token, an idempotency key, the status as JSON."""

    status = 200
    seen: list = []
    kept: dict = {}

    def do_POST(self):
        fields = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        type(self).seen.append((self.path, self.headers["Authorization"], self.headers["Idempotency-Key"], fields))
        key = self.headers["Idempotency-Key"]
        url = type(self).kept.setdefault(key, f"https://social.example/@net/{len(type(self).kept) + 1}")
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(json.dumps({"id": "1", "url": url}).encode())

    def log_message(self, *args):
        pass


@pytest.fixture
def server(settings):
    FakeMastodon.status, FakeMastodon.seen, FakeMastodon.kept = 200, [], {}
    fake = HTTPServer(("127.0.0.1", 0), FakeMastodon)
    threading.Thread(target=fake.serve_forever, daemon=True).start()
    settings.MASTODON = {"SERVER": f"http://127.0.0.1:{fake.server_port}", "TOKEN": "secret-token"}
    yield FakeMastodon
    fake.shutdown()
    fake.server_close()


@pytest.fixture
def entry(pair):
    found = entry_for(*pair)
    found.channels.set(Channel.objects.filter(slug="mastodon"))
    return found


def slot(entry, language="en"):
    return next(found for found in slots_of(entry) if found.language == language)


def act(client, found, action, **data):
    url = reverse("planning:act_on_text", args=[found.row.entry_id, found.row.pk, action])
    return client.post(url, data, follow=True)


@pytest.fixture
def officer(client, home):
    user = member_of("Communication officer")
    client.force_login(user)
    return user


def test_each_language_has_its_text_and_its_limit(client, officer, entry):
    assert {found.language for found in slots_of(entry)} == {"de", "en"}
    html = client.get(reverse("planning:channels", args=[entry.pk])).content.decode()
    assert 'data-limit="500"' in html
    answer = act(client, slot(entry), "write", text="A new library")
    assert "The text is saved." in answer.content.decode()
    assert slot(entry).row.text == "A new library"
    assert slot(entry, "de").row.text == ""


def test_a_text_that_is_too_long_is_refused_and_stays_in_the_form(client, officer, entry):
    answer = act(client, slot(entry), "write", text="x" * 501)
    assert answer.status_code == 422
    assert "501 characters; this channel takes 500" in answer.content.decode()
    assert "x" * 501 in answer.content.decode()
    assert slot(entry).row.text == ""


def test_the_link_has_the_language_of_the_text(pair, entry):
    assert slot(entry).link == ""
    publish_cleared(*pair)
    assert "/en/" in slot(entry).link
    assert "/de/" in slot(entry, "de").link


def test_where_it_was_posted_is_kept_with_who_and_when(client, officer, entry):
    answer = act(client, slot(entry), "posted", url="not an address")
    assert "Give the whole address of the post" in answer.content.decode()
    act(client, slot(entry), "posted", url="https://social.example/@net/7")
    row = slot(entry).row
    assert (row.posted_url, row.posted_by) == ("https://social.example/@net/7", officer)


def test_without_a_token_nothing_is_offered(client, officer, pair, entry):
    publish_cleared(*pair)
    act(client, slot(entry), "write", text="A new library")
    assert not mastodon.is_configured()
    assert not slot(entry).can_be_posted
    assert "Post on Mastodon" not in client.get(reverse("planning:channels", args=[entry.pk])).content.decode()


@pytest.fixture
def written(client, officer, pair, entry):
    publish_cleared(*pair)
    act(client, slot(entry), "write", text="A new library")
    return entry


def test_it_posts_with_link_language_and_token_and_keeps_the_address(client, server, written):
    answer = act(client, slot(written), "post")
    assert "Posted on Mastodon." in answer.content.decode()
    path, token, key, fields = server.seen[0]
    assert (path, token) == ("/api/v1/statuses", "Bearer secret-token")
    assert key
    assert fields["language"] == ["en"]
    assert fields["status"] == [f"A new library\n\n{slot(written).link}"]
    assert slot(written).row.posted_url == "https://social.example/@net/1"


def test_the_same_text_is_never_posted_twice(client, server, written):
    act(client, slot(written), "post")
    ChannelText.objects.update(posted_url="", posted_at=None)  # the answer of the first try was lost
    act(client, slot(written), "post")
    assert server.seen[0][2] == server.seen[1][2]
    assert len(server.kept) == 1
    assert "posted already" in act(client, slot(written), "post").content.decode()


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "refuses the token"), (422, "does not take this text"), (429, "fewer posts"), (500, "with the error 500")],
)
def test_an_error_of_the_server_is_told_in_words(client, server, written, status, words):
    server.status = status
    answer = act(client, slot(written), "post")
    assert words in answer.content.decode()
    assert "secret-token" not in answer.content.decode()
    assert slot(written).row.posted_url == ""


def test_a_server_that_is_away_is_told_in_words(client, settings, written):
    settings.MASTODON = {"SERVER": "http://127.0.0.1:9", "TOKEN": "secret-token"}
    assert "does not answer" in act(client, slot(written), "post").content.decode()


def test_a_stranger_neither_sees_nor_writes_a_text(client, entry):
    client.force_login(member_of("Tandem contact"))
    found = slot(entry)
    assert client.get(reverse("planning:channels", args=[entry.pk])).status_code == 404
    assert act(client, found, "write", text="Mine").status_code == 404
    assert slot(entry).row.text == ""
