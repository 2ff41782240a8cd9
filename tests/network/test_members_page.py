from __future__ import annotations

from django.utils.translation import override

from tests.factories.network import MembershipPageFactory, TandemFactory, TandemPageFactory, UniversityFactory


def names(answer):
    return [member.tandem.label for member in answer.context["membership"].present]


def test_a_tandem_is_listed_whether_or_not_it_has_a_page(client, members):
    with_page, without = TandemFactory(city__name_en="Aveiro"), TandemFactory(city__name_en="Lublin")
    TandemPageFactory(parent=members, tandem=with_page)
    answer = client.get("/en/network/")
    assert names(answer) == ["Aveiro", "Lublin"]
    urls = {member.tandem.pk: member.url for member in answer.context["membership"].present}
    assert urls == {with_page.pk: f"/en/network/{with_page.slug}/", without.pk: ""}


def test_a_page_in_the_other_language_is_no_page_for_this_reader(client, members, members_de):
    tandem = TandemFactory()
    TandemPageFactory(parent=members_de, tandem=tandem)
    assert client.get("/en/network/").context["membership"].present[0].url == ""


def test_members_stand_in_the_order_of_the_readers_language(client, members, members_de):
    for german, english in [("Åbo", "Turku"), ("Wien", "Vienna"), ("Österstadt", "Austertown"), ("Parma", "Parma")]:
        TandemFactory(city__name_de=german, city__name_en=english)
    with override("de"):
        assert names(client.get("/de/netzwerk/")) == ["Åbo", "Österstadt", "Parma", "Wien"]
    assert names(client.get("/en/network/")) == ["Austertown", "Parma", "Turku", "Vienna"]


def test_a_country_narrows_the_list_and_says_how_many_it_leaves(client, members):
    TandemFactory.create_batch(2, city__country="AT")
    TandemFactory(city__country="PT")
    answer = client.get("/en/network/", {"country": "at"})
    assert len(names(answer)) == 2
    options = {option.label: option.count for option in answer.context["listing"].facets[0].options}
    assert options == {"Austria": 2, "Portugal": 1}
    assert answer.context["meta"].noindex


def test_a_country_that_does_not_exist_is_left_out_with_a_note(client, members):
    TandemFactory()
    answer = client.get("/en/network/", {"country": "atlantis", "page": "x"})
    assert answer.status_code == 200
    assert len(names(answer)) == 1
    assert "atlantis" in answer.content.decode()


def test_guests_and_former_members_stand_apart(client, members):
    TandemFactory(city__name_en="Here")
    TandemFactory(former=True, city__name_en="Gone")
    TandemFactory(guest=True, city__name_en="Visitor")
    membership = client.get("/en/network/").context["membership"]
    assert [member.tandem.label for member in membership.present] == ["Here"]
    assert [member.tandem.label for member in membership.former] == ["Gone"]
    assert [member.tandem.label for member in membership.guests] == ["Visitor"]


def test_a_university_that_serves_two_cities_counts_once(client, members):
    shared = UniversityFactory()
    TandemFactory(universities=[shared])
    TandemFactory(universities=[shared])
    assert client.get("/en/network/").context["membership"].universities == 1


def test_without_members_the_page_says_what_will_be_here(client, members):
    assert "The members will appear here" in client.get("/en/network/").content.decode()
    TandemFactory(city__country="AT")
    assert "No member under this choice yet" in client.get("/en/network/?country=pt").content.decode()


def test_every_member_stands_on_the_map_in_the_list_and_in_the_table(client, members):
    TandemPageFactory(parent=members, tandem=TandemFactory(city__name_en="Onlyhere", city__slug="onlyhere"))
    page = client.get("/en/network/").content.decode()
    assert page.count('href="/en/network/onlyhere/"') == 3
    assert 'aria-label="Onlyhere, Germany"' in page


def test_a_status_narrows_map_list_and_table(client, members):
    TandemFactory(city__name_en="Here")
    TandemFactory(guest=True, city__name_en="Visitor")
    answer = client.get("/en/network/", {"status": "guest"})
    assert [placed.pin.title for placed in answer.context["map"].pins] == ["Visitor"]
    assert "Here" not in answer.content.decode()
    counts = {option.value: option.count for option in answer.context["listing"].facets[1].options}
    assert counts == {"present": 1, "guest": 1}


def test_a_status_that_does_not_exist_is_left_out_with_a_note(client, members):
    TandemFactory()
    answer = client.get("/en/network/", {"status": "emperor"})
    assert answer.status_code == 200
    assert "emperor" in answer.content.decode()


def test_who_is_no_member_any_more_has_a_shape_of_its_own_and_a_legend(client, members):
    TandemFactory(city__name_en="Here")
    assert client.get("/en/network/").context["map"].legend == []
    TandemFactory(former=True, city__name_en="Gone")
    answer = client.get("/en/network/")
    assert answer.context["map"].legend == [("present", "Member"), ("former", "Former member")]
    assert 'aria-label="Gone, Germany, Former member"' in answer.content.decode()


def test_pins_follow_the_alphabet_as_the_list_does(client, members):
    for name in ("Turku", "Aveiro", "Österstadt"):
        TandemFactory(city__name_en=name)
    titles = [placed.pin.title for placed in client.get("/en/network/").context["map"].pins]
    assert titles == ["Aveiro", "Österstadt", "Turku"]


def test_the_way_to_membership_stands_below_the_list(client, members, home_en):
    TandemFactory()
    assert "become-a-member" not in client.get("/en/network/").content.decode()
    MembershipPageFactory(parent=home_en)
    assert 'href="/en/become-a-member/"' in client.get("/en/network/").content.decode()


def test_members_are_downloaded_as_geojson(client, members):
    tandem = TandemFactory(city__name_en="Ghent", city__name_de="Gent", city__slug="ghent", city__country="BE")
    TandemPageFactory(parent=members, tandem=tandem)
    TandemFactory(former=True)
    answer = client.get("/en/members.geojson")
    assert answer["Content-Type"] == "application/geo+json"
    one, other = answer.json()["features"]
    assert one["geometry"] == {"type": "Point", "coordinates": [10.0, 52.0]}
    assert (one["properties"]["name_de"], one["properties"]["status"]) == ("Gent", "present")
    assert one["properties"]["url"].endswith("/en/network/ghent/")
    assert (other["properties"]["status"], other["properties"]["url"]) == ("former", None)
    assert client.post("/en/members.geojson").status_code == 405


def test_the_table_says_since_when_where_that_is_known(client, members):
    TandemFactory()
    assert "Member since" not in client.get("/en/network/").content.decode()
    TandemFactory(joined=2019)
    page = client.get("/en/network/").content.decode()
    assert "Member since" in page
    assert "2019" in page
