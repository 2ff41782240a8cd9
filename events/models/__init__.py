from events.models.pages import EventIndexPage, EventPage
from events.models.participants import Group, Headcount, Invitation, Participant
from events.models.record import Event
from events.models.registration import EventRegistration, RegistrationQuestion

__all__ = [
    "Event",
    "EventIndexPage",
    "EventPage",
    "EventRegistration",
    "Group",
    "Headcount",
    "Invitation",
    "Participant",
    "RegistrationQuestion",
]
