from newsletter.models.leaving import AddressChange, Leaving
from newsletter.models.mailing import Delivery, Mailing, RenderedIssue
from newsletter.models.pace import Pace
from newsletter.models.pages import NewsletterIndexPage, NewsletterIssuePage
from newsletter.models.subscriber import ConfirmationMail, ConsentRecord, Subscriber, Suppression

__all__ = [
    "AddressChange",
    "ConfirmationMail",
    "ConsentRecord",
    "Delivery",
    "Leaving",
    "Mailing",
    "NewsletterIndexPage",
    "NewsletterIssuePage",
    "Pace",
    "RenderedIssue",
    "Subscriber",
    "Suppression",
]
