"""Addresses of the plan in the admin, below ``/admin/plan/``."""

from django.urls import path

from planning.audit_view import AuditView
from planning.board_view import BoardView, LimitsView
from planning.bundle_views import BundleView, act_on_bundle
from planning.calendar_view import CalendarView
from planning.channel_views import ChannelTextsView, act_on_text
from planning.checklist_view import ChecklistView
from planning.gaps_view import GapsView
from planning.moving_view import move_entry
from planning.notice_views import NoticeView
from planning.own_feed_views import change_own_calendar
from planning.report_view import ReportView, current, download
from planning.rota_view import RotaView, give, settle
from planning.story_views import StoryView, act, approve_plan, write

app_name = "planning"
urlpatterns = [
    path("calendar/", CalendarView.as_view(), name="calendar"),
    path("move/<int:entry_id>/", move_entry, name="move"),
    path("gaps/", GapsView.as_view(), name="gaps"),
    path("board/", BoardView.as_view(), name="board"),
    path("board/limits/", LimitsView.as_view(), name="limits"),
    path("clearance/", ChecklistView.as_view(), name="checklist"),
    path("rota/", RotaView.as_view(), name="rota"),
    path("rota/<int:rota_id>/give/", give, name="give_turns"),
    path("turn/<int:turn_id>/<slug:action>/", settle, name="turn"),
    path("notices/", NoticeView.as_view(), name="notices"),
    path("own-calendar/<slug:action>/", change_own_calendar, name="own_calendar"),
    path("report/", current, name="current_report"),
    path("report/<int:plan_id>/", ReportView.as_view(), name="report"),
    path("report/<int:plan_id>/<slug:form>/", download, name="report_file"),
    path("audit/", AuditView.as_view(), name="audit"),
    path("bundle/<int:bundle_id>/", BundleView.as_view(), name="bundle"),
    path("bundle/<int:bundle_id>/<slug:action>/", act_on_bundle, name="act_on_bundle"),
    path("channels/<int:entry_id>/", ChannelTextsView.as_view(), name="channels"),
    path("channels/<int:entry_id>/<int:text_id>/<slug:action>/", act_on_text, name="act_on_text"),
    path("story/<int:page_id>/", StoryView.as_view(), name="story"),
    path("story/<int:page_id>/<slug:action>/", act, name="act"),
    path("approve/<int:plan_id>/", approve_plan, name="approve_plan"),
    path("write/<int:entry_id>/<slug:app_label>/<slug:model_name>/<int:parent_id>/", write, name="write"),
]
