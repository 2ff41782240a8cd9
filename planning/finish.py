"""What happens when a page has passed its last workflow step (setting WAGTAIL_FINISH_WORKFLOW_ACTION).

Wagtail imports this module while its own models are loading, so nothing of the app may be imported at the top.
"""

from __future__ import annotations

from typing import Any


def release_story(workflow_state: Any, user: Any = None) -> None:
    """Publish or schedule all languages of the story, at its planned date. NotClear undoes the approval.

    Pages of other types are published alone, as Wagtail does.
    """
    from planning.workflow import release_page

    release_page(workflow_state.content_object, user)
