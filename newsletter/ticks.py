"""What the worker does for the newsletter (core.tick, core.lanes)."""

from core.lanes import lane
from core.tick import every_minute, nightly
from newsletter.mailboxes import read_returned
from newsletter.retention import erase_old_addresses, erase_unconfirmed, forget_confirmation_mails
from newsletter.sending import begin_scheduled
from newsletter.worker import send_some

lane("newsletter")(send_some)
every_minute("newsletter.read_returned")(read_returned)
every_minute("newsletter.begin_scheduled")(begin_scheduled)
nightly("newsletter.erase_unconfirmed")(erase_unconfirmed)
nightly("newsletter.forget_confirmation_mails")(forget_confirmation_mails)
nightly("newsletter.erase_old_addresses")(erase_old_addresses)
