"""Addresses beside the library's pages, below the language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from practices.submission import own_views, views
from practices.submission.template_view import template_file
from practices.views import ConfirmView

app_name = "practices"
urlpatterns = [
    path(_("practice-confirmation/<str:token>/"), ConfirmView.as_view(), name="confirm"),
    path(_("submit-a-practice/"), views.StartView.as_view(), name="submit"),
    path(_("submit-a-practice/template.docx"), template_file, name="submit_template"),
    path(_("submit-a-practice/link/"), views.LinkView.as_view(), name="submit_link"),
    path(_("submit-a-practice/link/sent/"), views.LinkSentView.as_view(), name="submit_link_sent"),
    path(_("submit-a-practice/<str:token>/word/"), views.WordView.as_view(), name="submission_word"),
    path(_("submit-a-practice/<str:token>/saved/"), views.SavedView.as_view(), name="submission_saved"),
    path(_("submit-a-practice/<str:token>/files/"), views.FilesView.as_view(), {"step": "files"}, "submission_files"),
    path(_("submit-a-practice/<str:token>/check/"), views.CheckView.as_view(), {"step": "check"}, "submission_check"),
    path(_("submit-a-practice/<str:token>/<slug:step>/"), views.AnswersView.as_view(), name="submission_step"),
    path(_("submitted-practice/<str:token>/"), own_views.StateView.as_view(), name="submission"),
    path(_("submitted-practice/<str:token>/erase/"), own_views.EraseView.as_view(), name="submission_erase"),
    path("submitted-practice/<str:token>/data.json", own_views.ExportView.as_view(), name="submission_export"),
]
