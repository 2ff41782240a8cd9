"""Views of the network that are no pages."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from network.map import geojson
from network.members import membership
from network.models import Tandem


@require_safe
def members_geojson(request: HttpRequest) -> JsonResponse:
    """All members, guests and former members for maps and tables of others."""
    locale = Locale.objects.get(language_code=(get_language() or "en")[:2])
    members = membership(Tandem.objects.for_cards(), locale)
    answer = JsonResponse(
        geojson(members, request.build_absolute_uri),
        json_dumps_params={"ensure_ascii": False},
        content_type="application/geo+json",
    )
    answer["Content-Disposition"] = 'inline; filename="members.geojson"'
    return answer
