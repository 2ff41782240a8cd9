from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from core.measures import Period
from network.countries import choices, country_name
from network.measures import members
from network.models import Tandem, University
from tests.factories.network import CityFactory, TandemFactory, UniversityFactory


def test_countries_speak_the_readers_language():
    assert (country_name("PT", "de"), country_name("AT", "de"), country_name("AT", "en")) == (
        "Portugal",
        "Österreich",
        "Austria",
    )


def test_the_list_of_countries_follows_the_alphabet_of_the_language():
    with override("de"):
        german = [name for _code, name in choices()]
    assert german.index("Norwegen") < german.index("Österreich") < german.index("Polen")
    with override("en"):
        english = [name for _code, name in choices()]
    assert english.index("Argentina") < english.index("Austria") < english.index("Poland")
    assert "European Union" not in english


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["XX", "de", "EU", "D"])
def test_a_code_that_is_no_country_is_refused(code):
    with pytest.raises(ValidationError) as refused:
        CityFactory.build(country=code).full_clean()
    assert "country" in refused.value.message_dict


@pytest.mark.django_db
def test_a_tandem_is_called_after_its_city_in_the_active_language():
    tandem = TandemFactory(city__name_de="Gent", city__name_en="Ghent")
    with override("de"):
        assert str(tandem) == "Gent"
    with override("en"):
        assert str(tandem) == "Ghent"


@pytest.mark.django_db
def test_one_university_may_serve_two_cities():
    shared = UniversityFactory()
    one, other = TandemFactory(universities=[shared]), TandemFactory(universities=[shared])
    assert {tandem.pk for tandem in shared.tandems.all()} == {one.pk, other.pk}
    assert University.objects.count() == 1


@pytest.mark.django_db
def test_present_members_are_neither_former_nor_guests():
    member = TandemFactory()
    TandemFactory(former=True)
    TandemFactory(guest=True)
    assert list(Tandem.objects.present()) == [member]


@pytest.mark.django_db
def test_a_tandem_cannot_leave_before_it_joins():
    tandem = TandemFactory(joined=2020)
    tandem.left = 2019
    with pytest.raises(ValidationError) as refused:
        tandem.full_clean()
    assert refused.value.messages == ["A tandem cannot leave before it joins."]


@pytest.mark.django_db
def test_the_name_of_a_tandem_costs_no_query_of_its_own(django_assert_num_queries):
    TandemFactory.create_batch(3)
    with django_assert_num_queries(1):
        assert len([(tandem.label, tandem.slug) for tandem in Tandem.objects.all()]) == 3


@pytest.mark.parametrize(
    ("status", "joined", "left", "wanted"),
    [
        ("present", 2019, None, "present"), ("present", 2019, 2024, "former"), ("present", 2019, 2025, "former"),
        ("present", 2019, 2026, "present"), ("present", 2026, None, "guest"), ("guest", None, None, "guest"),
        ("guest", None, 2020, "former"), ("former", None, None, "former"), ("present", None, None, "present"),
    ],
)  # fmt: skip
@pytest.mark.django_db
def test_years_say_who_is_a_member_in_the_record_and_in_the_database(status, joined, left, wanted, monkeypatch):
    monkeypatch.setattr("network.models.records.this_year", lambda: 2025)
    tandem = TandemFactory(status=status, joined=joined, left=left)
    assert tandem.standing == wanted
    found = [kind for kind in Tandem.Status if Tandem.objects.with_standing(kind).exists()]
    assert found == [wanted]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("wrong", "field", "message"),
    [
        ({"latitude": 91.0}, "latitude", "Degrees lie between -90 and 90."),
        ({"longitude": -181.0}, "longitude", "Degrees lie between -180 and 180."),
        ({"latitude": -8.65, "longitude": 60.0}, "latitude", "This lies outside Europe. Have latitude and"),
        ({"population": 5}, "population_year", "Say which year the number is from."),
        ({"population": 5, "population_year": 2020}, "population_source", "Say where the number comes from."),
        ({"population_year": 2020}, "population", "Enter the number, or leave year and source empty."),
    ],
)
def test_what_cannot_be_true_of_a_city_is_told_beside_its_field(wrong, field, message):
    city = CityFactory.build(**wrong)
    with pytest.raises(ValidationError) as refused:
        city.full_clean()
    assert refused.value.message_dict[field][0].startswith(message)


@pytest.mark.django_db
def test_a_city_is_entered_once_for_its_country():
    CityFactory(name_en="Ghent", country="BE")
    with pytest.raises(ValidationError) as refused:
        CityFactory.build(name_en="ghent", country="BE").full_clean()
    assert refused.value.messages == ["This city is already entered for this country."]
    CityFactory.build(name_en="Ghent", country="US", slug="ghent-us").full_clean()


@pytest.mark.django_db
def test_a_city_has_one_tandem():
    city = TandemFactory().city
    with pytest.raises(ValidationError) as refused:
        Tandem(city=city).full_clean()
    assert refused.value.message_dict["city"] == ["This city already has a tandem."]


def test_a_former_member_does_not_count_as_a_member_even_if_nobody_knows_when_it_left(db):

    TandemFactory()
    TandemFactory(status=Tandem.Status.FORMER)
    TandemFactory(joined=2015, left=2020)
    assert members(Period.of_years(2019, 2019)) == 2
    assert members(Period.of_years(2025, 2025)) == 1
