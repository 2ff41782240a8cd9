import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from events.models import EventRegistration, Invitation, Participant
from tests.factories.events import EventFactory


class RegistrationFactory(DjangoModelFactory):
    """Open registration for an event in a month, without a limit."""

    event = factory.SubFactory(EventFactory)

    class Meta:
        model = EventRegistration


class ParticipantFactory(DjangoModelFactory):
    """Somebody with a place."""

    name = factory.Sequence(lambda n: f"Person {n}")
    address = factory.Sequence(lambda n: f"person{n}@example.org")
    language = "en"
    group = "student"
    state = Participant.State.CONFIRMED
    confirmed_at = factory.LazyFunction(timezone.now)

    class Meta:
        model = Participant

    class Params:
        unconfirmed = factory.Trait(state=Participant.State.UNCONFIRMED, confirmed_at=None)
        waiting = factory.Trait(state=Participant.State.WAITING, waiting_since=factory.LazyFunction(timezone.now))


class InvitationFactory(DjangoModelFactory):
    address = factory.Sequence(lambda n: f"guest{n}@example.org")
    language = "en"

    class Meta:
        model = Invitation
