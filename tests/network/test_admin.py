"""Cities, universities and tandems in the admin."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from network.models import City
from tests.factories.network import CityFactory, TandemFactory, TandemPageFactory, UniversityFactory


def url(model, view="list", *args):
    return reverse(f"wagtailsnippets_network_{model}:{view}", args=args)


def city_form(**changes):
    fields = {"name_de": "Gent", "name_en": "Ghent", "slug": "ghent", "country": "BE"}
    return {**fields, "latitude": "51.05", "longitude": "3.72", **changes}


def test_a_city_is_entered_with_its_country_from_a_list(officer):
    assert officer.post(url("city", "add"), city_form()).status_code == 302
    with override("de"):
        assert City.objects.get().country_name == "Belgien"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"country": "XX"}, "is not a country"),
        ({"latitude": "91"}, "90"),
        ({"slug": "gh ent"}, "slug"),
    ],
)
def test_what_cannot_be_true_of_a_city_is_refused(officer, changes, message):
    answer = officer.post(url("city", "add"), city_form(**changes))
    assert answer.status_code == 200
    assert message in answer.content.decode()
    assert not City.objects.exists()


def test_the_form_offers_countries_by_name(officer):
    page = officer.get(url("city", "add")).content.decode()
    assert '<option value="PT">Portugal</option>' in page


@pytest.mark.parametrize("model", ["tandem", "city", "university"])
def test_every_list_is_searched_by_both_names(officer, model):
    TandemFactory(
        city=CityFactory(name_de="Brünn", name_en="Brno"),
        universities=[UniversityFactory(name_de="Brünner Universität", name_en="University of Brno")],
    )
    TandemFactory(city__name_en="Elsewhere", universities=[UniversityFactory(name_en="Elsewhere University")])
    for words in ("Brünn", "Brno"):
        page = officer.get(url(model), {"q": words}).content.decode()
        assert "Brno" in page
        assert "Elsewhere" not in page


def test_a_tandem_is_entered_with_its_universities(officer):
    city, university = CityFactory(), UniversityFactory()
    fields = {"city": city.pk, "universities": [university.pk], "status": "present", "joined": "2021"}
    answer = officer.post(url("tandem", "add"), fields)
    assert answer.status_code == 302
    assert list(city.tandem.universities.all()) == [university]


def test_a_second_page_of_a_tandem_in_a_language_is_refused_beside_the_field(officer, members):
    page = TandemPageFactory(parent=members)
    texts = {name: rich_text("") for name in ("city_text", "university_text")}
    fields = {"title": "Again", "slug": "again", "tandem": page.tandem_id, **texts, "body": streamfield([])}
    url_of_form = reverse("wagtailadmin_pages:add", args=["network", "tandempage", members.pk])
    answer = officer.post(url_of_form, nested_form_data({**fields, "comments": inline_formset([])}))
    assert answer.status_code == 200
    assert "This tandem already has a page in this language." in answer.content.decode()
