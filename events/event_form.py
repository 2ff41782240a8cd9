"""Creating an event without leaving the page that tells about it."""

from __future__ import annotations

from typing import ClassVar

from django.forms import Select
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from events.models import Event
from events.zone_field import ZoneSelect


class NewEventForm(WagtailAdminModelForm):
    """What a page needs to know of its event; themes, goals and visibility are given in the event itself."""

    class Meta:
        model = Event
        fields: ClassVar[list[str]] = [
            *("name", "kind", "attendance", "start_date", "start_time", "end_date", "end_time", "all_day", "time_zone"),
            *("host", "place_de", "place_en"),
        ]
        widgets: ClassVar[dict[str, type]] = {"time_zone": ZoneSelect, "host": Select}
        help_texts: ClassVar[dict[str, object]] = {
            "name": _("For the lists of the administration; readers see the title of the page."),
        }
