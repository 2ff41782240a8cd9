"""Views of the site that belong to no section."""

from __future__ import annotations

from uuid import UUID

from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core import share_pictures
from core.europe.picture import NoSuchFrameError, drawn, frame_of


@require_safe
def share_picture(request: HttpRequest, key: UUID) -> FileResponse:
    """The drawn picture of a story; until the worker has drawn it, for a short while the picture of the site."""
    path = share_pictures.path_of(key)
    if default_storage.exists(path):
        return _png(default_storage.open(path), "public, max-age=31536000, immutable")
    if not Page.objects.filter(translation_key=key).exists():
        raise Http404
    share_pictures.order(key)
    return _png(share_pictures.DEFAULT.open("rb"), "public, max-age=60")


def _png(file: object, keeping: str) -> FileResponse:
    return FileResponse(file, content_type="image/png", headers={"Cache-Control": keeping})


@require_safe
def map_ground(request: HttpRequest, version: str, frame: str) -> HttpResponse:
    """Sea, land and borders under the pins of a map. Any version is answered with today's ground."""
    try:
        picture = drawn(*frame_of(frame))
    except NoSuchFrameError:
        raise Http404 from None
    response = HttpResponse(picture, content_type="image/svg+xml")
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    return response
