"""Which changes no visitor can see, so that they need not empty the cache.

It is a deny list on purpose: a model that nobody thought of empties the cache for nothing, which costs one render per
page; a model wrongly left out would show old pages.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Model

#: Records of Django, Wagtail and the installed packages that are written all day and shown in the admin at most.
FRAMEWORK_MODELS = (
    "admin.logentry",
    "axes.*",
    "django_tasks_database.*",
    "sessions.session",
    "wagtailadmin.*",
    "wagtail_localize.*",
    "wagtailcore.apitoken",
    "wagtailcore.comment",
    "wagtailcore.commentreply",
    "wagtailcore.groupapprovaltask",
    "wagtailcore.modellogentry",
    "wagtailcore.pagelogentry",
    "wagtailcore.pagesubscription",
    "wagtailcore.referenceindex",
    "wagtailcore.revision",
    "wagtailcore.task",
    "wagtailcore.taskstate",
    "wagtailcore.uploadedfile",
    "wagtailcore.workflow",
    "wagtailcore.workflowstate",
    "wagtailsearch.*",
    "wagtailsearchpromotions.query",
    "wagtailsearchpromotions.querydailyhits",
    "wagtailusers.userprofile",
    # A draft is saved, by hand or by itself every few seconds, or a page is locked: nothing of it is public yet.
    "wagtailcore.page.draft_title",
    "wagtailcore.page.has_unpublished_changes",
    "wagtailcore.page.latest_revision",
    "wagtailcore.page.latest_revision_created_at",
    "wagtailcore.page.locked",
    "wagtailcore.page.locked_at",
    "wagtailcore.page.locked_by",
)


class QuietModels:
    """Understands the names of a deny list: ``app.model``, ``app.*``, and ``app.model.field`` for single fields."""

    def __init__(self, names: Iterable[str]) -> None:
        self._apps: set[str] = set()
        self._models: set[str] = set()
        self._fields: dict[str, set[str]] = {}
        for name in names:
            self._add(name.lower())

    def _add(self, name: str) -> None:
        app, _, rest = name.partition(".")
        model, _, field = rest.partition(".")
        if model == "*":
            self._apps.add(app)
        elif field:
            self._fields.setdefault(f"{app}.{model}", set()).add(field)
        else:
            self._models.add(name)

    def covers(self, model: type[Model], update_fields: Iterable[str] | None = None) -> bool:
        """Whether a change of ``model`` is quiet; ``update_fields`` are those that ``save()`` was limited to."""
        meta = (model._meta.concrete_model or model)._meta
        if meta.app_label in self._apps or meta.label_lower in self._models:
            return True
        # The rules for a model hold for those that inherit from it: a news page is a Wagtail page.
        labels = [meta.label_lower, *(parent._meta.label_lower for parent in meta.get_parent_list())]
        quiet_fields = set().union(*(self._fields.get(label, ()) for label in labels))
        return bool(update_fields) and quiet_fields.issuperset(update_fields or ())


def unknown(names: Iterable[str]) -> list[str]:
    """Those of ``names`` that name no installed model, app or field: a slip of the pen that would go unnoticed."""
    return [name for name in names if not _exists(name)]


def _exists(name: str) -> bool:
    from django.apps import apps
    from django.core.exceptions import FieldDoesNotExist

    app, _, rest = name.partition(".")
    model, _, field = rest.partition(".")
    try:
        if model == "*":
            return bool(apps.get_app_config(app))
        found = apps.get_model(app, model)
        return not field or bool(found._meta.get_field(field))
    except (LookupError, FieldDoesNotExist):
        return False
