"""What officers may do in running text. How it is written on the page stands in core.rich_text_rules."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

#: Languages in which words may be marked inside a text, so that they are read and hyphenated rightly (WCAG 3.1.2).
FOREIGN_WORDS = {"de": _("German words"), "en": _("English words"), "fr": _("French words")}
LANGUAGE_FEATURES = [f"lang-{code}" for code in FOREIGN_WORDS]

#: Within a line or two: a step, a person.
LINE_FEATURES = ["bold", "italic", "link", "document-link", *LANGUAGE_FEATURES]
TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul", *LANGUAGE_FEATURES]
