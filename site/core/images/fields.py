"""The field through which every picture comes in: in a form it speaks to the officer, in the model it is the gate."""

from __future__ import annotations

from typing import Any

import willow
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _
from wagtail.images.fields import WagtailImageField as WagtailFormField
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile, get_upload_to

from core.images.intake import CleanPicture, PictureError, clean


class PictureFile(WagtailImageFieldFile):
    """Nothing is stored before it is cleaned, whichever way it came: form, second step of a multiple upload, script."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        picture = clean(content)
        super().save(picture.name if picture is not content else name, picture, save)


class PictureField(WagtailImageField):
    attr_class = PictureFile

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("verbose_name", _("file"))
        kwargs.setdefault("upload_to", get_upload_to)
        kwargs.setdefault("width_field", "width")
        kwargs.setdefault("height_field", "height")
        super().__init__(*args, **kwargs)


class UploadedPicture(WagtailFormField):
    """Says beside the field why a file is refused; what it accepts has been cleaned."""

    def to_python(self, data: Any) -> Any:
        if data in self.empty_values:
            return None
        if not data.size:
            raise ValidationError(self.error_messages["empty"], code="empty")
        try:
            picture = clean(data)
        except PictureError as refusal:
            raise ValidationError(str(refusal), code="refused") from refusal
        return _opened(picture)


def _opened(picture: CleanPicture) -> CleanPicture:
    """With the two attributes that Wagtail's forms expect of a picture."""
    picture.image = willow.Image.open(picture)
    picture.content_type = str(picture.image.mime_type)
    picture.seek(0)
    return picture
