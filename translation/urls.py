"""Addresses of the workplace in the admin, below ``/admin/translation/``."""

from django.urls import path

from translation.board_view import BoardView
from translation.review import ReviewView, act

app_name = "translation"
urlpatterns = [
    path("board/", BoardView.as_view(), name="board"),
    path("<int:page_id>/", ReviewView.as_view(), name="review"),
    path("<int:page_id>/<slug:action>/", act, name="act"),
]
