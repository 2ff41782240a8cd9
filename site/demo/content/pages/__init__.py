"""The pages that belong to no section, one file each."""

from __future__ import annotations

from demo.content.newsletter import SIGN_UP
from demo.content.pages.about import ABOUT
from demo.content.pages.accessibility import ACCESSIBILITY
from demo.content.pages.contact import CONTACT
from demo.content.pages.home import HOME
from demo.content.pages.imprint import IMPRINT
from demo.content.pages.membership import MEMBERSHIP
from demo.content.pages.not_found import NOT_FOUND
from demo.content.pages.privacy_de import PRIVACY_DE
from demo.content.pages.privacy_en import PRIVACY_EN
from demo.content.shapes import Page

PRIVACY = Page(key="privacy", kind="legal", de=PRIVACY_DE, en=PRIVACY_EN)

PAGES: tuple[Page, ...] = (
    HOME,
    ABOUT,
    MEMBERSHIP,
    CONTACT,
    SIGN_UP,
    IMPRINT,
    PRIVACY,
    ACCESSIBILITY,
    NOT_FOUND,
)
