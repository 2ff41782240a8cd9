"""The demo content is complete, and what it refers to exists."""

from __future__ import annotations

from collections import Counter, defaultdict
from zoneinfo import available_timezones

import pytest

from core.measures import measure_source
from demo.content.actions import ACTION_TEXTS, AMBITION_TEXTS
from demo.content.events import PAST_MEETINGS, UPCOMING_EVENTS
from demo.content.network import TANDEMS, UNIVERSITIES
from demo.content.news import COMING_NEWS, NEWS
from demo.content.newsletter import CONSENT, ISSUES
from demo.content.pages import PAGES
from demo.content.plan import PLAN
from demo.content.practices import PRACTICES
from demo.content.practices.facts import FACTS as LONG_FACTS
from demo.content.practices.parts import PARTS
from demo.content.practices.short import FACTS as SHORT_FACTS
from demo.content.reviews import REVIEWS
from demo.content.shapes import PracticeText, body, flat, paragraphs
from demo.loading.topics import topic_slug
from practices import evidence, seal
from taxonomy.data.ambitions import AMBITIONS
from taxonomy.data.audiences import AUDIENCES
from taxonomy.data.channels import CHANNELS
from taxonomy.data.themes import THEMES
from taxonomy.models import Goal, Theme
from tests.demo.reading import KINDS, LANGUAGES, POINTERS, told, words

TANDEM_KEYS = {tandem.key for tandem in TANDEMS}
ACTION_NUMBERS = {action.number for ambition in AMBITIONS for action in ambition.actions}
BY_REFERENCE = {
    (section, record.key): record
    for section, records in {
        "news": (*NEWS, *COMING_NEWS),
        "events": UPCOMING_EVENTS,
        "practices": PRACTICES,
        "issues": ISSUES,
    }.items()
    for record in records
}
TAGGED = [*NEWS, *PRACTICES, *UPCOMING_EVENTS]


def test_the_demo_holds_what_was_promised():
    assert len(NEWS) == 18
    assert len(PRACTICES) == 24
    assert len(PAST_MEETINGS) == 23
    assert len(UPCOMING_EVENTS) == 4
    assert len(TANDEMS) == 14
    assert len(PLAN.entries) == 15
    assert len(PLAN.objectives) == 4
    assert len(ISSUES) == 2


def test_the_addresses_of_topics_speak_the_language_of_their_page():
    themes = [Theme(slug=theme.slug, name_de=theme.name.de, name_en=theme.name.en) for theme in THEMES]
    assert topic_slug(Theme(name_de="Grünflächen", name_en="Green spaces"), "de") == "gruenflaechen"
    assert topic_slug(Goal(number=11), "de") == "ziel-11"
    assert [topic_slug(theme, "en") for theme in themes][:2] == ["urban-planning", "economy"]
    assert [topic_slug(theme, "de") for theme in themes][:2] == ["stadtplanung", "wirtschaft"]


#: Names that stay what they are in both languages.
PROPER_NAMES = {"cultural-engineering", "newsletter"}


def test_a_story_has_another_address_in_each_language():
    """A slug that both languages share, or that ends in a language's code, was left over when somebody copied."""
    stories = {language: [text.slug for label, text in told(language) if not label.startswith("tandems/")]
               for language in LANGUAGES}  # fmt: skip
    german, english = set(stories["de"]), set(stories["en"])
    assert (german & english) - PROPER_NAMES == set()
    assert [slug for slug in german | english if slug.endswith(("-de", "-en"))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_slug_is_used_twice_in_a_language(language):
    slugs = Counter(text.slug for _label, text in told(language))
    slugs.update(getattr(issue, language).slug for issue in ISSUES)
    assert [slug for slug, number in slugs.items() if number > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_slugs_are_plain_words_joined_by_hyphens(language):
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-")
    odd = [text.slug for _label, text in told(language) if not set(text.slug) <= allowed or "--" in text.slug]
    assert odd == []


def test_keys_are_unique_in_each_section():
    for records in (NEWS, PRACTICES, PAST_MEETINGS, UPCOMING_EVENTS, TANDEMS, UNIVERSITIES, PAGES, PLAN.entries):
        keys = [record.key for record in records]
        assert len(keys) == len(set(keys))


def test_two_news_items_stay_in_one_language_and_say_why():
    single = [item for item in NEWS if item.de is None or item.en is None]
    assert sorted(item.only for item in single) == ["de", "en"]
    for item in single:
        assert getattr(item, item.only) is not None
        assert item.reason.de
        assert item.reason.en
    assert all(item.only is None and item.reason is None for item in NEWS if item not in single)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_has_a_title_a_teaser_and_a_description_of_the_right_length(language):
    for label, text in told(language):
        assert 0 < len(text.title) <= 80, label
        assert 20 <= len(text.teaser) <= 200, label
        assert 20 <= len(text.description) <= 155, label


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_says_that_it_is_a_sample(language):
    signs = {"de": ("Beispieltext", "Muster"), "en": ("Sample", "sample")}[language]
    for label, text in told(language):
        if not label.endswith(("seite-nicht-gefunden", "page-not-found")):
            assert any(sign in word for sign in signs for word in words(text)), label


@pytest.mark.parametrize("language", LANGUAGES)
def test_bodies_use_known_blocks_and_leave_none_empty(language):
    for label, text in told(language):
        for kind, value in getattr(text, "body", ()):
            assert kind in KINDS, label
            assert words(value) or kind in POINTERS, f"{label}: empty {kind}"


def test_both_versions_of_a_story_tell_it_with_the_same_blocks():
    for item in [*NEWS, *UPCOMING_EVENTS, *PAGES]:
        if item.de and item.en:
            assert [kind for kind, _ in item.de.body] == [kind for kind, _ in item.en.body], item.key


def test_tables_have_a_cell_under_every_heading():
    for language in LANGUAGES:
        for label, text in told(language):
            for table in (value for kind, value in getattr(text, "body", ()) if kind == "table"):
                assert {len(row) for row in table["rows"]} == {len(table["header"])}, label


def test_themes_goals_actions_and_tandems_exist():
    themes = {theme.slug for theme in THEMES}
    for record in TAGGED:
        assert set(record.themes) <= themes, record.key
        assert record.themes, record.key
        assert set(record.goals) <= set(range(1, 18)), record.key
        assert 1 <= len(record.goals) <= 3, record.key
        assert record.tandem is None or record.tandem in TANDEM_KEYS, record.key
    for meeting in PAST_MEETINGS:
        assert set(meeting.themes) <= themes
        assert meeting.tandem is None or meeting.tandem in TANDEM_KEYS
    assert {theme for record in [*NEWS, *PRACTICES] for theme in record.themes} == themes
    assert {theme for record in PRACTICES for theme in record.themes} == themes


def test_the_action_of_a_story_belongs_to_its_ambition():
    for item in NEWS:
        assert item.action in ACTION_NUMBERS, item.key
        assert item.action.startswith(f"{item.ambition}."), item.key
    assert {event.action for event in UPCOMING_EVENTS} <= ACTION_NUMBERS


def test_every_ambition_and_action_is_explained():
    assert {text.number for text in AMBITION_TEXTS} == {str(ambition.number) for ambition in AMBITIONS}
    assert {text.number for text in ACTION_TEXTS} == ACTION_NUMBERS
    names = {action.number: action.name for ambition in AMBITIONS for action in ambition.actions}
    for text in ACTION_TEXTS:
        assert (text.de.title, text.en.title) == (names[text.number].de, names[text.number].en)


def test_news_run_over_three_years_newest_first():
    ages = [item.days_ago for item in NEWS]
    assert ages == sorted(ages)
    assert len(ages) == len(set(ages))
    assert ages[0] < 14
    assert 700 < ages[-1] < 3 * 365


def test_at_least_eight_news_items_have_a_full_length_in_both_languages():
    full = [item for item in NEWS if all(text and 200 <= len(words(text.body)) <= 500 for text in (item.de, item.en))]
    assert len(full) >= 8


def test_seeds_of_pictures_differ():
    seeds = [record.seed for record in (*TAGGED, *TANDEMS)]
    assert len(seeds) == len(set(seeds))


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice.key)
def test_each_part_of_a_practice_is_told_at_length(practice):
    for text in filter(None, (practice.de, practice.en)):
        assert isinstance(text, PracticeText)
        for part in (text.challenge, text.solution, text.result):
            assert 80 <= len(words(part)) <= 200


def test_the_library_shows_all_that_it_can():
    facts = {**LONG_FACTS, **SHORT_FACTS}
    assert set(facts) == {practice.key for practice in PRACTICES}
    assert len({goal for practice in PRACTICES for goal in practice.goals}) >= 14
    assert {row.stage for row in facts.values()} == {"idea", "pilot", "running", "finished", "stopped"}
    ages = [row.confirmed for row in facts.values()]
    assert None in ages
    assert any(age is not None and age <= 365 for age in ages)
    assert any(age is not None and 365 < age <= 730 for age in ages)
    assert sum(len(row.reuses) for row in facts.values()) == 3
    assert {row.grade for row in facts.values()} == set(evidence.Grade)
    assert {row.kind for row in facts.values()} == {"", *evidence.Kind}
    assert [practice.key for practice in PRACTICES if practice.en is None] == ["choir-of-quarters"]
    for practice in PRACTICES:
        assert set(facts[practice.key].reasons) == set(practice.goals), practice.key


@pytest.mark.parametrize("practice", PRACTICES, ids=lambda practice: practice.key)
def test_every_practice_says_who_did_what_and_what_helped_and_hindered_in_its_languages(practice):
    languages = {language for language in LANGUAGES if getattr(practice, language)}
    assert set(PARTS[practice.key]) == languages
    for parts in PARTS[practice.key].values():
        for said in (parts.city, parts.university, parts.citizens, parts.business):
            assert 5 <= len(words(said)) <= 30
        for chapter in (parts.helped, parts.hindered):
            assert 12 <= len(words(chapter)) <= 60
            assert not any(sign.isdigit() for sign in chapter), "a figure about a real place"
        assert 5 <= len(parts.contact) <= 60
    both = PARTS[practice.key].values()
    assert len({parts.contact for parts in both}) == len(languages)


def test_some_practices_have_the_seal_one_waits_and_one_falls_short():
    grades = defaultdict(list)
    for review in REVIEWS:
        grades[review.practice].append(review.grades)
        assert all(10 <= len(sentence) <= 300 for sentence in review.sentences)
    means = {key: [sum(column) / len(rows) for column in zip(*rows, strict=True)] for key, rows in grades.items()}
    sealed = {key for key, rows in grades.items() if len(rows) == 2 and min(means[key]) >= seal.MEAN}
    assert sealed == {"tidelines", "interact", "language-tandem"}
    assert set(grades) - sealed == {"tech-labs", "thesis-market"}
    assert set(grades) <= {practice.key for practice in PRACTICES}


def test_a_practice_has_a_tandem_or_else_a_place():
    for practice in PRACTICES:
        assert (practice.tandem is None) != (practice.place is None), practice.key


def test_past_meetings_stand_in_order_and_keep_the_precision_of_their_source():
    starts = [meeting.start for meeting in PAST_MEETINGS]
    assert starts == sorted(starts)
    assert sum(meeting.month_only for meeting in PAST_MEETINGS) == 17
    for meeting in PAST_MEETINGS:
        assert len(meeting.start) == len(meeting.end)
        assert meeting.start <= meeting.end
        assert meeting.zone in available_timezones()


def test_upcoming_events_hold_one_of_each_kind_and_one_is_cancelled():
    assert {event.kind for event in UPCOMING_EVENTS} == {"thematic", "decision-makers", "webinar", "workshop"}
    assert [event.key for event in UPCOMING_EVENTS if event.cancelled] == ["shared-land-workshop"]
    assert [event.days for event in UPCOMING_EVENTS if event.kind == "thematic"] == [3]
    for event in UPCOMING_EVENTS:
        assert event.starts_in > 0
        assert event.zone in available_timezones()
        assert event.days > 1 or event.starts_at < event.ends_at


def test_one_university_serves_two_cities_and_each_has_a_tandem():
    served = Counter(university for tandem in TANDEMS for university in tandem.universities)
    assert {university.key for university in UNIVERSITIES} == set(served)
    assert {key for key, number in served.items() if number > 1} == {"linkoping"}


def test_no_year_of_joining_is_invented():
    assert {tandem.joined for tandem in TANDEMS} == {None}


def test_plan_entries_name_known_objectives_channels_tandems_and_pages():
    objectives = {objective.key for objective in PLAN.objectives}
    channels = {channel.slug for channel in CHANNELS}
    for entry in PLAN.entries:
        assert entry.objective in objectives, entry.key
        assert entry.action in ACTION_NUMBERS, entry.key
        assert set(entry.channels) <= channels, entry.key
        assert entry.tandem is None or entry.tandem in TANDEM_KEYS, entry.key
        assert entry.content is None or entry.content in BY_REFERENCE, entry.key
        assert PLAN.starts_in <= entry.planned_in <= PLAN.ends_in, entry.key
        assert entry.responsible == "secretariat" or entry.tandem, entry.key
    assert {objective.audience for objective in PLAN.objectives} <= {audience.slug for audience in AUDIENCES}


def test_an_indicator_is_counted_by_the_site_or_typed_with_its_source():
    for indicator in (row for objective in PLAN.objectives for row in objective.indicators):
        assert measure_source(indicator.measure) is not None if indicator.measure else True, indicator.name.en
        assert not (indicator.measure and indicator.value is not None), indicator.name.en
        assert (indicator.value is None) == (indicator.source is None), indicator.name.en


def test_a_planned_story_appeared_on_its_planned_day():
    for entry in PLAN.entries:
        if entry.content and entry.content[0] in ("news", "issues"):
            assert entry.planned_in == -BY_REFERENCE[entry.content].days_ago, entry.key
        assert entry.cleared or entry.planned_in > 0, f"{entry.key} is in the past but was never cleared"


def test_an_entry_without_a_language_has_no_channel_in_it():
    for entry in PLAN.entries:
        for channel in CHANNELS:
            if channel.language and channel.slug in entry.channels:
                assert channel.language in entry.languages, entry.key


def test_an_issue_names_only_what_was_published_before_it_in_both_languages():
    for issue in ISSUES:
        for reference in issue.items:
            record = BY_REFERENCE[reference]
            assert record.de and record.en, reference
            if reference[0] == "news":
                assert record.days_ago > issue.days_ago, reference
    assert {issue.sent for issue in ISSUES} == {True, False}


def test_subject_and_preheader_fit_an_inbox():
    for issue in ISSUES:
        for text in (issue.de, issue.en):
            assert 0 < len(text.subject) <= 60
            assert 0 < len(text.preheader) <= 100
            assert text.intro


def test_issues_name_known_channels_and_audiences():
    for issue in ISSUES:
        assert set(issue.channels) <= {channel.slug for channel in CHANNELS}
        assert set(issue.audiences) <= {audience.slug for audience in AUDIENCES}


def test_consent_has_a_version_and_says_how_to_withdraw():
    assert CONSENT.version
    assert "widerrufen" in CONSENT.wording.de
    assert "withdraw" in CONSENT.wording.en


def test_prose_becomes_headings_lists_and_paragraphs():
    text = """
    ## A heading

    - one
      and a half
    - two

    A line
    wrapped.
    """
    assert body(text, ("heading", "End")) == (
        ("heading", "A heading"),
        ("list", ("one and a half", "two")),
        ("paragraph", "A line wrapped."),
        ("heading", "End"),
    )
    assert paragraphs("a\n b", "c\n\nd") == "<p>a b</p><p>c</p><p>d</p>"
    assert flat("  a \n b ") == "a b"
