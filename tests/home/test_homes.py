from wagtail.models import Site


def test_the_german_home_is_the_sites_root_and_english_is_its_translation(home, home_en):
    assert Site.objects.get(is_default_site=True).root_page_id == home.pk
    assert home.get_translations().get().pk == home_en.pk


def test_each_language_has_its_own_address(client, home):
    assert client.get("/de/").status_code == 200
    assert client.get("/en/").status_code == 200


def test_the_door_leads_to_the_language_of_the_browser(client, home):
    answer = client.get("/", headers={"accept-language": "en-GB,en;q=0.8"})
    assert answer.status_code == 302
    assert answer["Location"] == "/en/"
    assert "Accept-Language" in answer["Vary"]
    assert not answer.cookies
