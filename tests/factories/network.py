import factory
import wagtail_factories
from factory.django import DjangoModelFactory

from network.models import City, MembershipPage, MembersPage, Tandem, TandemPage, University


class CityFactory(DjangoModelFactory):
    name_de = factory.Sequence(lambda n: f"Musterstadt {n}")
    name_en = factory.Sequence(lambda n: f"Sampletown {n}")
    slug = factory.Sequence(lambda n: f"sampletown-{n}")
    country = "DE"
    latitude = 52.0
    longitude = 10.0

    class Meta:
        model = City


class UniversityFactory(DjangoModelFactory):
    name_de = factory.Sequence(lambda n: f"Universität Musterstadt {n}")
    name_en = factory.Sequence(lambda n: f"Sampletown University {n}")

    class Meta:
        model = University


class TandemFactory(DjangoModelFactory):
    """A present member with one university of its own, or those that are given."""

    city = factory.SubFactory(CityFactory)

    class Meta:
        model = Tandem
        skip_postgeneration_save = True

    class Params:
        former = factory.Trait(status=Tandem.Status.FORMER, joined=2019, left=2023)
        guest = factory.Trait(status=Tandem.Status.GUEST)

    @factory.post_generation
    def universities(self, create, extracted, **kwargs):
        self.universities.set(extracted or [UniversityFactory()])
        self.save()


class MembersPageFactory(wagtail_factories.PageFactory):
    title = "Network"
    slug = "network"
    show_in_menus = True

    class Meta:
        model = MembersPage


class TandemPageFactory(wagtail_factories.PageFactory):
    title = factory.LazyAttribute(lambda page: f"Tandem {page.tandem.label}")
    slug = factory.LazyAttribute(lambda page: page.tandem.slug)
    tandem = factory.SubFactory(TandemFactory)
    city_text = "<p>What the city brings.</p>"
    university_text = "<p>What the university brings.</p>"

    class Meta:
        model = TandemPage


class MembershipPageFactory(wagtail_factories.PageFactory):
    title = "Become a member"
    slug = "become-a-member"
    lead = "How to join."

    class Meta:
        model = MembershipPage
