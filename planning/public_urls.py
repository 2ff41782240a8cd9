"""Addresses for people who answer by a link, below the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from planning.link_views import AnswerView, preview
from planning.own_feed_views import own_calendar

app_name = "planning_links"
urlpatterns = [
    path(_("approval/<str:token>/"), AnswerView.as_view(), name="answer"),
    path(_("approval/<str:token>/page/<int:page_id>/"), preview, name="preview"),
    # The same for ever, in every language, because calendars keep asking for it.
    path("plan/<str:token>.ics", own_calendar, name="calendar"),
]
