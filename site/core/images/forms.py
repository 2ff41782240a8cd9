"""The form for a picture, wherever the admin shows it: upload of one or many, chooser, editing."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm

from core.images.fields import UploadedPicture

FILE_HELP = _(
    "JPEG, PNG, WebP, AVIF, HEIC or GIF, up to 15 MB and 60 megapixels. "
    "Place and camera data are removed; what is larger than 3200 pixels is scaled down."
)


class SiteImageForm(BaseImageForm):
    """Set as WAGTAILIMAGES_IMAGE_FORM_BASE."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            given = self.fields["file"]
            field = UploadedPicture(label=given.label, required=given.required, widget=given.widget)
            field.help_text = FILE_HELP
            self.fields["file"] = field
