"""The WSGI entry: the page cache answers first, Django renders what it does not hold."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
for folder in (str(ROOT / "site"), str(ROOT)):
    if folder not in sys.path:
        sys.path.insert(0, folder)
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")

from django.core.wsgi import get_wsgi_application  # noqa: E402

django_application = get_wsgi_application()

from core.caching.wsgi import PageCache  # noqa: E402

application = PageCache.from_settings(django_application)
