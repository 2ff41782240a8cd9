"""Under which licence others may use what the site gives away as data. The value is the licence's own address."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Licence(models.TextChoices):
    CC_BY = "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"
    CC_BY_SA = "https://creativecommons.org/licenses/by-sa/4.0/", "CC BY-SA 4.0"
    CC_BY_NC = "https://creativecommons.org/licenses/by-nc/4.0/", "CC BY-NC 4.0"
    CC0 = "https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"
    RESERVED = "", _("all rights reserved")
