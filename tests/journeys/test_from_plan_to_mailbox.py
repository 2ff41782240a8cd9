"""The product's main job, end to end in a real browser on the real demo: from the plan to a reader's mailbox."""

from __future__ import annotations

import time
import urllib.request
from datetime import date, timedelta

import pytest

from tests.browser.mailbox import address_in, text_of, wait_for_mail
from tests.browser.officers import Desk, next_minute, photograph

READER = "reader@example.com"
GERMAN, ENGLISH = "Das Fest am Fluss", "The festival by the river"
#: Seconds after the planned minute in which the worker's next tick must have come.
TICK = 90


def subscribe(visitor, find):
    """Subscribe on the site, and confirm by the link in the mail."""
    page = visitor.go(*find("newsletter, subscribe", "en"))
    page.locator("[name=address]").fill(READER)
    page.locator("[name=language][value=en]").check()
    page.locator("[name=consent]").check()
    time.sleep(2.1)  # The form refuses what no person can have typed (core.public_forms).
    page.locator("main form[method=post] button").click()
    assert page.url.endswith(find("newsletter, asked for", "en")[0])
    visitor.go(address_in(wait_for_mail(visitor, READER), "/confirm/"))
    visitor.page.locator("main form[method=post] button").click()
    assert visitor.page.locator("h1").inner_text() == "You have subscribed"


def wait_until_live(site, path, until):
    """The moment at which the page answers. AssertionError when it is not live in time."""
    while time.time() < until:
        try:
            with urllib.request.urlopen(site.address(path), timeout=5):
                return time.time()
        except urllib.error.HTTPError as error:
            assert error.code == 404
        time.sleep(1)
    raise AssertionError(f"{path} is not live: {site.last_words()}")


@pytest.fixture(scope="module")
def picture(tmp_path_factory):
    return photograph(tmp_path_factory.mktemp("pictures"), "festival.jpg")


def test_a_story_from_the_plan_to_the_mailbox(own_site, sign_in, new_visitor, find, picture):
    reader = new_visitor(site=own_site)
    subscribe(reader, find)

    # Monday morning: an entry in the plan, and from it a German page with a picture.
    officer = Desk(sign_in(own_site, "officer"))
    officer.plan("The river festival", date.today() + timedelta(days=1))
    officer.begin_to_write("news/newspage")
    officer.write(title=GERMAN, lead="Zwei Tage lang gehört das Ufer allen.")
    officer.write_paragraph("Am Abend spielt die Blaskapelle der Hochschule.")
    officer.upload_picture(picture, title="Festival", alt_de="Menschen sitzen am Ufer und hören Musik")
    german = officer.save()

    # Too early: the admin says what is missing, in words, and nothing is public.
    assert not officer.may_publish()
    for refusal in (officer.missing(), officer.publish_by_an_old_form()):
        for words in ("English", "teaser is missing", "search engines is missing", "Nobody has approved"):
            assert words in refusal
    reader.go(f"{find('news.newsindexpage', 'de')[0]}das-fest-am-fluss/", 404)

    # The officer fills it, makes the English page and hands both in.
    officer.edit(german)
    officer.write(teaser_text="Stadt und Hochschule feiern am Wasser.", search_description="Das Fest am Fluss im Juni.")
    officer.save()
    english = officer.translate(german, "en")
    officer.write(
        title=ENGLISH,
        slug="the-festival-by-the-river",
        teaser_text="City and university celebrate by the water.",
        lead="For two days the riverside belongs to everybody.",
        search_description="The festival by the river in June.",
    )
    officer.save()
    assert "Text of the original is still not translated" in officer.missing()
    officer.rewrite_paragraph("In the evening the university's brass band plays.")
    officer.save()
    assert "not translated" not in officer.missing()
    assert "alternative text in this language: English" in officer.missing()
    officer.describe_picture("Festival", alt_en="People sit by the river and listen to music")
    for number in (german, english):
        officer.edit(number)
        officer.submit()

    # The secretariat reads and approves, and moves the story from tomorrow to the next minute.
    secretariat = Desk(sign_in(own_site, "secretariat"))
    for number in (german, english):
        secretariat.approve(number)
    minute = next_minute()
    secretariat.schedule(german, minute)
    paths = [f"{find('news.newsindexpage', 'de')[0]}das-fest-am-fluss/"]
    paths.append(f"{find('news.newsindexpage', 'en')[0]}the-festival-by-the-river/")
    for path in paths:
        reader.go(path, 404)

    # Both languages go live at the planned minute, by the real worker.
    moments = [wait_until_live(own_site, path, minute.timestamp() + TICK) for path in paths]
    assert min(moments) >= minute.timestamp()
    page = reader.go(paths[1])
    assert page.locator("h1").inner_text() == ENGLISH
    assert page.locator("main picture img").first.get_attribute("alt") == "People sit by the river and listen to music"
    page.locator(".header__tools .language-switch__link").click()
    assert page.url.endswith(paths[0])
    assert page.locator("h1").inner_text() == GERMAN

    # It is found: in the list, the search and the feed.
    page = reader.go(find("news.newsindexpage", "en")[0])
    assert page.locator("main .card__link").first.inner_text() == ENGLISH
    page = reader.go(f"{find('search, empty', 'de')[0]}?q=Blaskapelle")
    assert GERMAN in page.locator("main .card__link").all_inner_texts()
    feed = reader.context.request.get(own_site.address(find("news.newsindexpage", "en")[0] + "feed/")).text()
    assert ENGLISH in feed
    assert paths[1] in feed

    # And it is in the next newsletter, which arrives in the reader's language.
    issue = make_issue(officer)
    for number in issue:
        officer.edit(number)
        officer.submit()
    for number in issue:
        secretariat.approve(number)
    secretariat.release(issue[0])
    secretariat.send_issue(issue[1])
    letter = wait_for_mail(reader, READER, "The river in our newsletter")
    assert ENGLISH in text_of(letter)
    assert paths[1] in text_of(letter)
    frame = letter.frame_locator(".mailbox__frame")
    assert frame.locator("a", has_text=ENGLISH).first.get_attribute("href").endswith(paths[1])

    # One click, and no further issue comes.
    page = reader.go(address_in(letter, "/unsubscribe/"))
    page.locator("main form[method=post] button").click()
    assert page.locator("h1").inner_text() == "You have unsubscribed"


def make_issue(officer):
    """An issue that tells the story, in both languages, ready to be approved; the numbers of its two pages."""
    officer.plan("A newsletter from the river", date.today())
    officer.begin_to_write("newsletter/newsletterissuepage")
    officer.write(
        title="Der Fluss in unserem Newsletter",
        preheader="Zwei Tage am Ufer",
        teaser_text="Wie Stadt und Hochschule feiern.",
        search_description="Ausgabe über das Fest am Fluss.",
    )
    officer.add_page(GERMAN)
    german = officer.save()
    english = officer.translate(german, "en")
    officer.write(
        title="The river in our newsletter",
        slug="the-river-in-our-newsletter",
        preheader="Two days at the riverside",
        teaser_text="How city and university celebrate.",
        search_description="An issue about the festival by the river.",
    )
    officer.save()
    return german, english
