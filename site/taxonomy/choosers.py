"""Choosers of snippets that speak the language of whoever looks.

Wagtail fixes the words of a chooser once, in the language that is active when the form is made: an officer who works in
English would read "Auswählen" all day. Use ``chooser_viewset_class = ChooserInEveryLanguage`` in a SnippetViewSet.
"""

from __future__ import annotations

from typing import Any

from django.utils.functional import lazy

# Under another name, so that Wagtail's sentences are not collected into our catalogue a second time.
from django.utils.translation import gettext as wagtails
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.widgets import AdminSnippetChooser


def _words(sentence: str, model: Any = None) -> Any:
    """Wagtail's translation of the sentence, looked up when it is shown."""

    def now() -> str:
        return wagtails(sentence) % {"object": model._meta.verbose_name} if model else wagtails(sentence)

    return lazy(now, str)()


class SnippetChooser(AdminSnippetChooser):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.choose_one_text = _words("Choose %(object)s", self.model)
        self.choose_another_text = _words("Choose another %(object)s", self.model)
        self.link_to_chosen_text = _words("Edit this %(object)s", self.model)


class ChooserInEveryLanguage(SnippetChooserViewSet):
    base_widget_class = SnippetChooser
    choose_one_text = _words("Choose")
    choose_another_text = _words("Choose another")
    edit_item_text = _words("Edit")
    search_tab_label = _words("Search")
    create_action_label = _words("Create")
