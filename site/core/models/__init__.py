from core.models.heartbeat import Heartbeat
from core.models.identity import SiteIdentity
from core.models.images import SiteImage, SiteRendition
from core.models.pages import BasePage, IndexPage
from core.models.rate_limit import RateWindow
from core.models.search import DocumentText, DocumentWord, SearchEntry, SearchForm, SearchWord
from core.models.terms import PageTerm

__all__ = [
    "BasePage",
    "DocumentText",
    "DocumentWord",
    "Heartbeat",
    "IndexPage",
    "PageTerm",
    "RateWindow",
    "SearchEntry",
    "SearchForm",
    "SearchWord",
    "SiteIdentity",
    "SiteImage",
    "SiteRendition",
]
