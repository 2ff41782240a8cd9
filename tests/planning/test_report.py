"""The report of a plan: target against actual, what was told when, by whom and to whom; on paper and as a table."""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Page

from planning import services
from planning.models import Indicator, Objective, PlanEntry
from planning.results import results
from taxonomy.models import Channel, Goal
from tests.factories.planning import approved_plan, cleared, publish_cleared, secretary

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def plan():
    found = approved_plan()
    found.starts_on, found.ends_on = TODAY - timedelta(days=100), TODAY + timedelta(days=100)
    found.save()
    return found


@pytest.fixture
def told(plan, pair):
    """A story that went live in both languages two days after its planned date."""
    publish_cleared(*pair)
    moment = timezone.make_aware(datetime.combine(TODAY - timedelta(days=8), datetime.min.time()))
    Page.objects.filter(pk__in=[page.pk for page in pair]).update(first_published_at=moment)
    entry = PlanEntry.objects.get(story=pair[0].translation_key)
    entry.plan, entry.planned_date = plan, TODAY - timedelta(days=10)
    entry.save()
    return entry


def indicator(plan, **fields):
    objective = Objective(plan=plan, title_de="Gehört werden", title_en="Be heard")
    objective.indicators = [Indicator(label_de="Zahl", label_en="Number", **fields)]
    objective.save()
    return results(plan, TODAY).objectives[0][1][0]


@pytest.mark.parametrize(
    ("baseline", "target", "actual", "percent", "reached"),
    [
        (0, 10, 5, 50, False),
        (10, 0, 0, 100, True),
        (10, 20, 5, 0, False),
        (0, 10, 30, 100, True),
        (50, 30, 40, 50, False),
    ],
)
def test_the_way_from_baseline_to_target(plan, baseline, target, actual, percent, reached):
    found = indicator(plan, baseline=baseline, target=target, typed_value=actual, typed_source="Counted by hand")
    assert (found.percent, found.is_reached, found.source) == (percent, reached, "Counted by hand")


def test_what_nobody_has_counted_is_not_zero(plan):
    found = indicator(plan, target=10)
    assert (found.actual, found.percent, found.is_reached) == (None, 0, False)


def test_the_site_counts_by_itself(plan, told):
    found = indicator(plan, target=4, measure="planning.both_languages")
    assert found.actual == Decimal(1)
    assert found.percent == 25


def test_it_says_how_late_a_story_was(plan, told):
    (line,) = results(plan, TODAY).lines
    assert (line.went_live, line.days_late) == (TODAY - timedelta(days=8), 2)


def test_a_story_of_which_one_language_is_missing_is_not_told(plan, told, pair):
    Page.objects.filter(pk=pair[1].pk).update(first_published_at=None, live=False)
    (line,) = results(plan, TODAY).lines
    assert line.went_live is None


def test_it_counts_what_was_told_and_names_what_was_not(plan, told):
    channel, goal = Channel.objects.first(), Goal.objects.get(number=11)
    told.channels.set([channel])
    told.goals.set([goal])
    services.plan_story(plan, "Only planned", planned_date=TODAY + timedelta(days=3))
    groups = {group.title: group for group in results(plan, TODAY).groups}
    assert groups["Told, by channel"].counts == [(str(channel), 1)]
    goals = groups["Told, by Sustainable Development Goal"]
    assert goals.counts == [(str(goal), 1)]
    assert len(goals.missing) == 16
    assert dict(groups["Told, by language"].counts) == {"German": 1, "English": 1}


def test_figures(plan, told):
    services.plan_story(plan, "To come", planned_date=TODAY + timedelta(days=3))
    services.plan_story(plan, "Late", planned_date=TODAY - timedelta(days=3))
    services.plan_story(plan, "Given up", dropped=True, dropped_reason="No time")
    figures = dict(results(plan, TODAY).figures)
    assert figures["Stories planned"] == 3
    assert figures["Told in all their languages"] == 1
    assert figures["On the planned date at the latest"] == 0
    assert figures["Days from the planned to the real date (median)"] == 2
    assert figures["Overdue"] == 1
    assert figures["Dropped"] == 1


def test_a_closed_plan_is_reported_until_its_last_day(plan):
    plan.starts_on, plan.ends_on = date(2020, 1, 1), date(2020, 12, 31)
    assert results(plan, TODAY).until == date(2020, 12, 31)


def page(client, plan, **query):
    return client.get(reverse("planning:report", args=[plan.pk]), query)


def test_the_page_speaks_the_language_that_is_asked_for(client, plan, told):
    client.force_login(secretary())
    english, german = (page(client, plan, language=code).content.decode() for code in ("en", "de"))
    assert "Told, by channel" in english
    assert '<article lang="de">' in german
    assert "Told, by channel" not in german
    assert told.title in german


def test_an_unknown_language_is_no_fault(client, plan):
    client.force_login(secretary())
    assert page(client, plan, language="xx").status_code == 200


def test_the_tables_have_a_line_for_each_story_and_no_formula(client, plan, told):
    told.evaluation = "=HYPERLINK(1)"
    told.save()
    client.force_login(secretary())
    answer = client.get(reverse("planning:report_file", args=[plan.pk, "csv"]), {"language": "en"})
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    (row,) = csv.DictReader(StringIO(text))
    assert (row["Working title"], row["Days late"], row["Evaluation"]) == (told.title, "2", "'=HYPERLINK(1)")
    answer = client.get(reverse("planning:report_file", args=[plan.pk, "xlsx"]), {"language": "de"})
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    assert sheet["A1"].value == "Arbeitstitel"
    assert sheet["A2"].value == told.title
    assert client.get(reverse("planning:report_file", args=[plan.pk, "exe"])).status_code == 404


def test_the_menu_leads_to_the_current_plan(client, plan):
    client.force_login(secretary())
    answer = client.get(reverse("planning:current_report"))
    assert answer["Location"] == reverse("planning:report", args=[plan.pk])
    type(plan).objects.update(is_current=False)
    assert client.get(reverse("planning:current_report"))["Location"] == reverse("communication_plans:index")


def test_who_sees_only_a_part_of_the_plan_gets_no_report(client, plan):
    contact = get_user_model().objects.create_user("contact@example.org", "secret")
    contact.groups.add(Group.objects.get(name="Tandem contact"))
    client.force_login(contact)
    for address in (reverse("planning:report", args=[plan.pk]), reverse("planning:report_file", args=[plan.pk, "csv"])):
        answer = client.get(address)
        assert answer.status_code in {302, 403}
        assert plan.title_en not in answer.content.decode()


def test_thirty_stories_cost_as_many_queries_as_three(client, plan, pair):
    cleared(*pair)
    client.force_login(secretary())

    def count():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert page(client, plan).status_code == 200
        return len(queries)

    for number in range(3):
        services.plan_story(plan, f"Story {number}", planned_date=TODAY)
    count()
    few = count()
    for number in range(27):
        services.plan_story(plan, f"Further {number}", planned_date=TODAY)
    assert count() == few
