"""Addresses. The language stands in the address (``/de/…``, ``/en/…``); nothing else decides it."""

from pathlib import Path

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.utils.translation import gettext_lazy as _
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from config.views import healthz, readyz, root
from core.search_views import search, suggest
from core.sitemap import robots, sitemap
from core.style_guide import style_guide
from core.views import map_ground, share_picture
from home.feedback import FeedbackSentView, FeedbackView
from translation.visitor import only_in

handler404 = "home.feedback.not_found"

urlpatterns = [
    path("", root, name="root"),
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap, name="sitemap"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("map/<slug:version>/<str:frame>.svg", map_ground, name="map_ground"),
    path("share/<uuid:key>.png", share_picture, name="share_picture"),
    # Renditions alone: the root is their folder, so that no "../" leads to originals and documents.
    re_path(r"^media/images/(?P<path>.*)$", serve, {"document_root": Path(settings.MEDIA_ROOT) / "images"}),
]

if "demo" in settings.INSTALLED_APPS:
    urlpatterns.append(path("dev/", include("demo.urls")))

urlpatterns += i18n_patterns(
    path(_("feedback/"), FeedbackView.as_view(), name="feedback"),
    path(_("feedback/thank-you/"), FeedbackSentView.as_view(), name="feedback_sent"),
    path(_("search/"), search, name="search"),
    path(_("search/suggestions/"), suggest, name="search_suggestions"),
    path(_("style-guide/"), style_guide, name="style_guide"),
    path(_("not-translated/<int:page_id>/"), only_in, name="only_in"),
    path("newsletter/", include("newsletter.urls")),
    path("", include("events.urls")),
    path("", include("practices.urls")),
    path("", include("network.urls")),
    path("", include("planning.public_urls")),
    path("", include(wagtail_urls)),
)
