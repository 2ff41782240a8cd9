"""How links and foreign words of running text are kept and written on the page."""

from __future__ import annotations

from django.utils.html import format_html
from wagtail.admin.rich_text.converters.html_to_contentstate import InlineStyleElementHandler
from wagtail.admin.rich_text.editors.draftail.features import InlineStyleFeature
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.rich_text.pages import PageLinkHandler

from core.link_targets import Target, targets_of
from core.rich_text import FOREIGN_WORDS


class PageInReadersLanguage(PageLinkHandler):
    """A link to a page leads to its translation where that is published, see core.link_targets."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, str]]) -> list[str]:
        ids = [_number(attrs.get("id")) for attrs in attrs_list]
        targets = targets_of(pk for pk in ids if pk)
        return [opening_tag(targets.get(pk)) for pk in ids]


class ForeignSite(LinkHandler):
    """A link to another site: no new window, and the other page gets no handle on ours."""

    identifier = "external"

    @classmethod
    def expand_db_attributes(cls, attrs: dict[str, str]) -> str:
        return format_html('<a href="{}" rel="noopener">', attrs["href"])


def opening_tag(target: Target | None) -> str:
    """The start of a link; without a target a placeholder that leads nowhere (HTML, section 4.5.1)."""
    if target is None:
        return "<a>"
    if target.language:
        return format_html('<a href="{}" hreflang="{}">', target.url, target.language)
    return format_html('<a href="{}">', target.url)


def _number(value: str | None) -> int:
    return int(value) if value and value.isdigit() else 0


def register_features(features: FeatureRegistry) -> None:
    """Add the site's own link handlers and the marks for foreign words to Wagtail's rich text."""
    features.register_link_type(PageInReadersLanguage)
    features.register_link_type(ForeignSite)
    for code, label in FOREIGN_WORDS.items():
        _register_language(features, code, label)


def _register_language(features: FeatureRegistry, code: str, label: object) -> None:
    style = f"LANG-{code.upper()}"
    look = {"textDecoration": "underline dotted"}
    plugin = InlineStyleFeature({"type": style, "label": code.upper(), "description": label, "style": look})
    features.register_editor_plugin("draftail", f"lang-{code}", plugin)
    features.register_converter_rule(
        "contentstate",
        f"lang-{code}",
        {
            "from_database_format": {f'span[lang="{code}"]': InlineStyleElementHandler(style)},
            "to_database_format": {"style_map": {style: {"element": "span", "props": {"lang": code}}}},
        },
    )
