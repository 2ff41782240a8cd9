import factory
import wagtail_factories
from factory.django import DjangoModelFactory

from actionplan.models import ActionPage, ActionPlan, ActionPlanPage, AmbitionPage, Measure, Milestone
from tests.factories.taxonomy import action, ambition


class ActionPlanFactory(DjangoModelFactory):
    first_year = factory.Sequence(lambda n: 2023 + 3 * n)
    last_year = factory.LazyAttribute(lambda plan: plan.first_year + 2)

    class Meta:
        model = ActionPlan


class ActionPlanPageFactory(wagtail_factories.PageFactory):
    title = "Action plan"
    slug = "action-plan"
    plan = factory.SubFactory(ActionPlanFactory)

    class Meta:
        model = ActionPlanPage


class AmbitionPageFactory(wagtail_factories.PageFactory):
    ambition = factory.LazyFunction(ambition)
    title = factory.LazyAttribute(lambda page: str(page.ambition))
    slug = factory.LazyAttribute(lambda page: f"ambition-{page.ambition.number}")

    class Meta:
        model = AmbitionPage


class ActionPageFactory(wagtail_factories.PageFactory):
    action = factory.LazyFunction(action)
    title = factory.LazyAttribute(lambda page: str(page.action))
    slug = factory.LazyAttribute(lambda page: page.action.code.replace(".", "-"))

    class Meta:
        model = ActionPage


class MeasureFactory(DjangoModelFactory):
    """Two thematic meetings a year, counted by the site."""

    plan = factory.SubFactory(ActionPlanFactory)
    action = factory.LazyFunction(action)
    source = "events.thematic"
    target = 2

    class Meta:
        model = Measure

    class Params:
        by_hand = factory.Trait(
            source="", name_de="Studierende", name_en="Students", unit_de="Personen", unit_en="people"
        )


class MilestoneFactory(DjangoModelFactory):
    plan = factory.SubFactory(ActionPlanFactory)
    action = factory.LazyFunction(action)
    name_de = "Sammlung eröffnet"
    name_en = "Library opened"

    class Meta:
        model = Milestone
