"""Entries in the admin: the form and its refusals, the list, and who sees what."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from network.models import City, Tandem
from news.models import NewsPage
from planning import services
from planning.models import CommunicationPlan, PlanEntry
from planning.permissions import entries_for
from planning.reasons import NotClear
from taxonomy.models import Channel
from tests.factories.planning import approved_plan, entry_for, secretary


def person(role: str, name: str = ""):
    user = get_user_model().objects.create_user(f"{name or role.split()[0].lower()}@example.org", "secret")
    user.groups.add(Group.objects.get(name=role))
    return user


def tandem(name: str, *contacts) -> Tandem:
    city = City.objects.create(name_de=name, name_en=name, slug=name.lower(), country="DE", latitude=50, longitude=10)
    row = Tandem.objects.create(city=city)
    row.contacts.set(contacts)
    return row


@pytest.fixture
def officer(db):
    return person("Communication officer")


@pytest.fixture
def contact(db):
    return person("Tandem contact")


@pytest.fixture
def plan(db):
    return approved_plan()


def form(plan, **fields):
    data = {"title": "Library", "plan": plan.pk, "languages": "all", "language_reason": "", "dropped_reason": ""}
    return data | fields


def add(client, data):
    return client.post(reverse("plan_entries:add"), data, follow=True, headers={"accept-language": "en"})


def edit(client, entry, data):
    return client.post(reverse("plan_entries:edit", args=[entry.pk]), data, follow=True)


def listed(client, **params) -> str:
    return client.get(reverse("plan_entries:index"), params).content.decode()


def test_an_officer_plans_a_story(client, officer, plan):
    client.force_login(officer)
    add(client, form(plan, planned_date="2026-06-01", due_date="2026-05-25"))
    entry = PlanEntry.objects.get()
    assert (entry.title, entry.planned_date, entry.due_date) == ("Library", date(2026, 6, 1), date(2026, 5, 25))


WRONG = {
    "a due date after the planned one": (
        {"planned_date": "2026-06-01", "due_date": "2026-06-02"},
        "The text must be due before the planned date, or on it.",
    ),
    "one language without a reason": ({"languages": "de"}, "Say why the story is told in one language only."),
    "dropped without a reason": ({"dropped": "on"}, "Say why the story is dropped."),
    "outside the plan's period": ({"planned_date": "2051-01-01"}, "This day lies outside the period of the plan."),
    "no title": ({"title": ""}, "title"),
    "a day that does not exist": ({"planned_date": "31/02/2026"}, 'value="31/02/2026"'),
    "a day in words": ({"due_date": "morgen"}, "Enter a valid date."),
}


@pytest.mark.parametrize(("fields", "message"), WRONG.values(), ids=WRONG.keys())
def test_what_does_not_fit_together_is_said_beside_the_field(client, officer, plan, fields, message):
    client.force_login(officer)
    answer = add(client, form(plan, notes="Typed with care", **fields))
    html = answer.content.decode()
    assert message in html
    assert "Typed with care" in html
    assert not PlanEntry.objects.exists()


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "1/6/2026"), ("en", "1 June 2026"), ("de", "1.6.2026"), ("de", "01.06.26"), ("de", "2026-06-01")],
)
def test_a_day_is_typed_as_people_of_the_language_write_it(client, officer, plan, language, typed):
    client.force_login(officer)
    data = form(plan, planned_date=typed)
    client.post(reverse("plan_entries:add"), data, headers={"accept-language": language})
    assert PlanEntry.objects.get().planned_date == date(2026, 6, 1)


@pytest.fixture
def closed_plan(db):
    period = {"starts_on": date(2019, 1, 1), "ends_on": date(2019, 12, 31)}
    return CommunicationPlan.objects.create(title_de="Alt", title_en="Old", **period)


@pytest.mark.parametrize("typed", ["2019-07-01", ""])
@pytest.mark.parametrize("name", ["planned_date", "due_date"])
def test_a_date_in_a_closed_plan_does_not_move(client, officer, closed_plan, name, typed):
    dates = {"planned_date": "2019-06-01", "due_date": "2019-05-25"}
    entry = services.plan_story(closed_plan, "Library", planned_date=date(2019, 6, 1), due_date=date(2019, 5, 25))
    client.force_login(officer)
    answer = edit(client, entry, form(closed_plan, **{**dates, "planned_date": "2019-08-01", name: typed}))
    assert answer.context["form"].errors[name] == ["The plan of this entry is closed; its dates do not move any more."]
    edit(client, entry, form(closed_plan, title="Library, evaluated", **dates))
    entry.refresh_from_db()
    assert (entry.title, entry.planned_date) == ("Library, evaluated", date(2019, 6, 1))


def test_a_closed_plan_takes_no_new_date(client, officer, closed_plan):
    client.force_login(officer)
    answer = add(client, form(closed_plan, planned_date="2019-06-01"))
    assert "its dates do not move any more" in answer.content.decode()
    assert not PlanEntry.objects.exists()


@pytest.mark.parametrize(
    "fields",
    [
        {"languages": "de"},
        {"dropped": True},
        {"planned_date": date(2026, 6, 1), "due_date": date(2026, 6, 2)},
    ],
)
def test_the_database_refuses_the_same(plan, fields):
    with pytest.raises(IntegrityError), transaction.atomic():
        PlanEntry.objects.create(plan=plan, title="Past the form", **fields)


def test_one_plan_is_current(plan):
    period = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
    second = CommunicationPlan(title_de="Zweiter", title_en="Second", is_current=True, **period)
    with pytest.raises(ValidationError, match="Plan"):
        second.full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save()


def test_an_objective_of_another_plan_is_refused(plan):
    period = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
    other = CommunicationPlan.objects.create(title_de="Alt", title_en="Old", **period)
    objective = other.objectives.create(title_de="Ziel", title_en="Aim")
    with pytest.raises(ValidationError, match="another plan"):
        services.plan_story(plan, "Library", objective=objective)


def test_a_contact_sees_and_edits_only_the_entries_of_the_own_tandem(client, contact, plan):
    own, foreign = tandem("Aveiro", contact), tandem("Gent")
    mine = services.plan_story(plan, "Mine", tandem=own)
    theirs = services.plan_story(plan, "Theirs", tandem=foreign)
    client.force_login(contact)
    html = listed(client)
    assert "Mine" in html
    assert "Theirs" not in html
    edit(client, mine, form(plan, title="Mine, changed", tandem=own.pk))
    mine.refresh_from_db()
    assert mine.title == "Mine, changed"
    for name in ("edit", "history", "usage", "delete"):
        answer = client.get(reverse(f"plan_entries:{name}", args=[theirs.pk]), follow=True)
        assert "Theirs" not in answer.content.decode()
    edit(client, theirs, form(plan, title="Taken", tandem=own.pk))
    theirs.refresh_from_db()
    assert theirs.title == "Theirs"


def test_a_contact_cannot_give_an_entry_to_another_tandem(client, contact, plan):
    own, foreign = tandem("Aveiro", contact), tandem("Gent")
    mine = services.plan_story(plan, "Mine", tandem=own)
    client.force_login(contact)
    edit(client, mine, form(plan, tandem=foreign.pk))
    mine.refresh_from_db()
    assert mine.tandem == own


def test_who_works_on_an_entry_sees_it_too(contact, plan):
    services.plan_story(plan, "Helping", contributors=[contact])
    services.plan_story(plan, "Responsible", responsible=contact)
    services.plan_story(plan, "Neither")
    assert {entry.title for entry in entries_for(contact)} == {"Helping", "Responsible"}


def test_a_stranger_gets_nothing(client, plan):
    entry = services.plan_story(plan, "Secret")
    stranger = get_user_model().objects.create_user("stranger@example.org", "secret")
    for user in (None, stranger):
        if user:
            client.force_login(user)
        addresses = [reverse("plan_entries:index"), reverse("plan_entries:edit", args=[entry.pk])]
        addresses += [reverse("planning:calendar"), reverse("planning:audit")]
        for address in addresses:
            assert "Secret" not in client.get(address, follow=True).content.decode()
    assert not entries_for(stranger).exists()


def test_somebody_who_left_sees_nothing_any_more(contact, plan):
    services.plan_story(plan, "Mine", responsible=contact)
    contact.is_active = False
    assert not entries_for(contact).exists()


def test_the_translator_reads_and_changes_nothing(client, plan):
    entry = services.plan_story(plan, "Library")
    client.force_login(person("Translator"))
    assert "Library" in listed(client)
    edit(client, entry, form(plan, title="Changed"))
    entry.refresh_from_db()
    assert entry.title == "Library"


@pytest.mark.parametrize("group", ["Communication officer", "Secretariat"])
def test_who_begins_an_entry_is_proposed_as_responsible(client, plan, group):
    user = person(group)
    client.force_login(user)
    form = client.get(reverse("plan_entries:add")).context["form"]
    assert form["responsible"].value() == user.pk


def test_an_entry_without_a_responsible_person_stays_without(client, officer, plan):
    entry = services.plan_story(plan, "Nobody's")
    client.force_login(officer)
    form = client.get(reverse("plan_entries:edit", args=[entry.pk])).context["form"]
    assert form["responsible"].value() is None


def test_the_list_is_filtered_by_state_person_tandem_and_channel(client, officer, plan, german_page):
    row = tandem("Aveiro")
    soon = timezone.localdate() + timedelta(days=2)
    services.plan_story(plan, "Planned one", planned_date=soon, responsible=officer, tandem=row)
    services.plan_story(plan, "An idea")
    entry_for(german_page)
    client.force_login(officer)
    for params, title in [
        ({"state": "planned"}, "Planned one"),
        ({"responsible": officer.pk}, "Planned one"),
        ({"tandem": row.pk}, "Planned one"),
        ({"state": "idea"}, "An idea"),
        ({"state": "writing"}, "Neue Bibliothek"),
    ]:
        html = listed(client, **params)
        found = [name for name in ("Planned one", "An idea", "Neue Bibliothek") if name in html]
        assert found == [title]


def test_the_list_shows_the_current_plan_unless_one_asks_for_all(client, officer, plan):
    period = {"starts_on": date(2012, 1, 1), "ends_on": date(2019, 12, 31)}
    old = CommunicationPlan.objects.create(title_de="Alt", title_en="Old", **period)
    services.plan_story(old, "Long ago")
    client.force_login(officer)
    assert "Long ago" not in listed(client)
    assert "Long ago" in listed(client, plan="")


def test_the_list_costs_as_many_queries_for_thirty_as_for_three(client, officer, plan):
    client.force_login(officer)

    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            listed(client)
        return len(captured)

    for number in range(3):
        services.plan_story(plan, f"Story {number}", responsible=officer)
    count()
    few = count()
    for number in range(27):
        services.plan_story(plan, f"Further story {number}", responsible=officer)
    assert count() == few


def test_only_the_secretariat_approves_a_plan(client, officer):
    period = {"starts_on": date(2026, 1, 1), "ends_on": date(2026, 12, 31)}
    plan = CommunicationPlan.objects.create(title_de="Plan", title_en="Plan", **period)
    address = reverse("planning:approve_plan", args=[plan.pk])
    client.force_login(officer)
    client.post(address)
    plan.refresh_from_db()
    assert not plan.is_approved
    boss = person("Secretariat")
    client.force_login(boss)
    assert address in client.get(reverse("communication_plans:edit", args=[plan.pk])).content.decode()
    client.post(address)
    plan.refresh_from_db()
    assert (plan.is_approved, plan.approved_by) == (True, boss)


def test_no_story_goes_live_from_a_plan_that_is_not_approved(german_page):
    entry = entry_for(german_page)
    CommunicationPlan.objects.filter(pk=entry.plan_id).update(approved_at=None)
    services.approve([german_page], secretary())
    with pytest.raises(NotClear, match="not approved"):
        services.publish_together([german_page], None)


def test_an_entry_whose_pages_were_deleted_can_lead_to_another_story(german_page, english_page):
    entry = entry_for(german_page)
    with pytest.raises(ValidationError, match="another story"):
        services.link(entry, german_page.get_parent().add_child(instance=NewsPage(title="New", live=False)), None)
    german_page.delete()
    english_page.delete()
    new = NewsPage.objects.get(title="New")
    services.link(entry, new, None)
    entry.refresh_from_db()
    assert entry.story == new.translation_key


def test_dropping_a_story_is_kept_in_the_log_with_its_reason(client, officer, plan):
    entry = services.plan_story(plan, "Library")
    client.force_login(officer)
    edit(client, entry, form(plan, dropped="on", dropped_reason="The building is late."))
    logged = ModelLogEntry.objects.get(action="planning.drop")
    assert (logged.data["reason"], logged.user) == ("The building is late.", officer)
    assert "The building is late." in client.get(reverse("plan_entries:history", args=[entry.pk])).content.decode()


def seen(client, entry) -> str:
    html = client.get(reverse("plan_entries:edit", args=[entry.pk])).content.decode()
    return re.search(r'name="seen" value="(\w+)"', html)[1]


def test_the_later_of_two_windows_is_told_and_keeps_what_was_typed(client, officer, plan):
    entry = services.plan_story(plan, "Library")
    client.force_login(officer)
    first, second = seen(client, entry), seen(client, entry)
    edit(client, entry, form(plan, title="From the first window", seen=first))
    answer = edit(client, entry, form(plan, title="From the second window", seen=second))
    html = answer.content.decode()
    entry.refresh_from_db()
    assert entry.title == "From the first window"
    assert f"changed by {officer} in the meantime" in html
    assert 'value="From the second window"' in html
    again = re.search(r'name="seen" value="(\w+)"', html)[1]
    edit(client, entry, form(plan, title="From the second window", seen=again))
    entry.refresh_from_db()
    assert entry.title == "From the second window"


def test_a_changed_channel_counts_as_a_change(client, officer, plan):
    entry = services.plan_story(plan, "Library")
    client.force_login(officer)
    version = seen(client, entry)
    entry.channels.set(Channel.objects.all()[:1])
    edit(client, entry, form(plan, title="Late", seen=version))
    entry.refresh_from_db()
    assert entry.title == "Library"


def test_saving_twice_in_one_window_is_no_conflict(client, officer, plan):
    entry = services.plan_story(plan, "Library")
    client.force_login(officer)
    for title in ("Once", "Twice"):
        edit(client, entry, form(plan, title=title, seen=seen(client, entry)))
        entry.refresh_from_db()
        assert entry.title == title


def test_no_input_hides_the_forms_own_address(client, officer, plan):
    """An input named "action" would: scripts then ask it instead of the form where to send."""
    client.force_login(officer)
    html = client.get(reverse("plan_entries:add")).content.decode()
    assert 'name="served_action"' in html
    assert 'name="action"' not in html
