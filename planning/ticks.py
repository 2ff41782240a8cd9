"""Jobs of the plan: what is due is published each minute, and each night somebody looks whether all is still clear."""

from core.tick import every_minute, nightly
from planning.audit_live import report
from planning.overview_mail import send_due
from planning.schedule import publish_due

every_minute("planning.publish_due")(publish_due)
nightly("planning.audit_live")(report)
nightly("planning.overview_mail")(send_due)
