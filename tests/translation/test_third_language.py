"""A third language is a line in the settings: here Polish, overridden; tests/polish starts a whole site with it."""

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.urls import clear_url_caches
from wagtail.models import Locale

from config.settings.content import LANGUAGES
from home.models import HomePage
from translation.board import State, board
from translation.services import start

pytestmark = pytest.mark.django_db
THREE = [*LANGUAGES, ("pl", "Polish")]


@pytest.fixture
def polish():
    with override_settings(LANGUAGES=THREE, WAGTAIL_CONTENT_LANGUAGES=THREE):
        clear_url_caches()
        call_command("add_language", "pl", verbosity=0)
        yield Locale.objects.get(language_code="pl")
    clear_url_caches()


@pytest.fixture
def polish_home(polish):
    home = HomePage.objects.get(locale=polish)
    home.title = "Strona główna"
    home.save_revision().publish()
    return home


def test_a_language_that_the_settings_do_not_name_is_refused(home):
    with pytest.raises(CommandError, match="LANGUAGES"):
        call_command("add_language", "pl")


def test_adding_it_twice_changes_nothing(polish):
    call_command("add_language", "pl", verbosity=0)
    assert HomePage.objects.filter(locale=polish).count() == 1


def test_the_home_page_is_served_below_its_language(client, polish_home):
    answer = client.get("/pl/")
    assert answer.status_code == 200
    assert '<html lang="pl"' in answer.content.decode()


def test_the_switch_names_each_language_by_its_own_name(client, polish_home, home):
    page = client.get("/de/").content.decode()
    assert 'hreflang="pl"' in page
    assert "Polski" in page
    assert "English" in page


def test_pages_are_translated_into_it_and_the_board_has_three_columns(client, about, polish_home, polish, officer):
    from wagtail.models import GroupPagePermission

    for right in GroupPagePermission.objects.filter(group__in=officer.groups.all(), page=about.get_parent()):
        right.pk, right.page = None, polish_home
        right.save()
    started = start(about, polish, officer)
    assert started.get_parent().pk == polish_home.pk
    row = next(row for row in board() if row.key == about.translation_key)
    assert {code: cell.state for code, cell in row.cells.items()} == {
        "de": State.ORIGINAL,
        "en": State.MISSING,
        "pl": State.DRAFT,
    }
    client.force_login(officer)
    text = client.get("/admin/translation/board/").content.decode()
    for name in ("German", "English", "Polish"):
        assert f'<th scope="col">{name}</th>' in text


def test_names_of_terms_fall_back_where_the_language_has_none(polish):
    from django.utils import translation

    from taxonomy.models import Goal

    goal = Goal.objects.first()
    with translation.override("pl"):
        assert goal.name_en in str(goal)
