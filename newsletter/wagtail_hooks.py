"""What the newsletter adds to the admin. Only registrations; the work is done elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, re_path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from newsletter.admin_views import ACTIONS, SendView, act, show_progress
from newsletter.calendar_source import mailings_between
from newsletter.choosing import ChooseView
from newsletter.models import NewsletterIssuePage
from newsletter.sending import MAY_SEND
from newsletter.subscriber_views import DeliveriesView, EnterView, StatisticsView, export
from newsletter.viewsets import NewsletterGroup
from newsletter.whats_new_views import WhatsNewView
from planning.calendar import register_source

register_source("newsletter", mailings_between)


@hooks.register("register_admin_viewset")
def newsletter_menu() -> NewsletterGroup:
    return NewsletterGroup()


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    actions = "|".join(ACTIONS)
    return [
        path("newsletter/send/", ChooseView.as_view(), name="newsletter_choose"),
        path("newsletter/mailings/progress/<int:mailing_id>/", show_progress, name="newsletter_progress"),
        path("newsletter/readers/enter/", EnterView.as_view(), name="newsletter_enter"),
        path("newsletter/readers/export/", export, name="newsletter_export"),
        path("newsletter/readers/figures/", StatisticsView.as_view(), name="newsletter_figures"),
        path("newsletter/readers/mails/", DeliveriesView.as_view(), name="newsletter_find"),
        path("newsletter/new/<int:page_id>/", WhatsNewView.as_view(), name="newsletter_whats_new"),
        path("newsletter/send/<int:page_id>/", SendView.as_view(), name="newsletter_send"),
        re_path(rf"^newsletter/mailings/act/(?P<mailing_id>\d+)/(?P<action>{actions})/$", act, name="newsletter_act"),
    ]


@hooks.register("register_page_header_buttons")
def send_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if page.specific_class is NewsletterIssuePage and user.has_perm(MAY_SEND):
        url = reverse("newsletter_send", args=[page.pk])
        yield Button(_("Test or send as newsletter"), url, icon_name="mail", priority=5)


@hooks.register("register_page_header_buttons")
def whats_new_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if page.specific_class is NewsletterIssuePage and page.permissions_for_user(user).can_edit():
        url = reverse("newsletter_whats_new", args=[page.pk])
        yield Button(_("Add what is new"), url, icon_name="plus", priority=6)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action("newsletter.send", _("Send newsletter"), _("Newsletter sent"))
    actions.register_action("newsletter.pause", _("Pause mailing"), _("Mailing paused"))
    actions.register_action("newsletter.resume", _("Resume mailing"), _("Mailing resumed"))
    actions.register_action("newsletter.cancel", _("Cancel mailing"), _("Mailing cancelled"))
    actions.register_action("newsletter.doubtful", _("Send to those in doubt"), _("Sent again to those in doubt"))
    actions.register_action("newsletter.erase", _("Erase subscriber"), _("Subscriber erased"))
    actions.register_action("newsletter.look", _("Look at a subscriber"), _("Subscriber looked at"))
    actions.register_action("newsletter.export", _("Export subscribers"), _("Subscribers exported"))
    actions.register_action("newsletter.enter", _("Enter subscribers"), _("Subscribers entered"))
