"""Addresses of the demo's own pages, included where the app is installed."""

from django.urls import path

from demo.mail_views import letter, letter_html, letter_source, mailbox

app_name = "demo"
urlpatterns = [
    path("mail/", mailbox, name="mailbox"),
    path("mail/<slug:name>/", letter, name="letter"),
    path("mail/<slug:name>/html/", letter_html, name="letter_html"),
    path("mail/<slug:name>/source/", letter_source, name="letter_source"),
]
