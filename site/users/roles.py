"""The four roles as data: what each may do in the admin. Groups are made from this table by migration.

Names are English in the database and translated where they are shown. ``pages`` are rights on both home pages (and so
on all below), ``models`` are rights on records: ``view``, ``add``, ``change``, ``delete``. That nothing is published
without clearance is the gate's business (planning.gate), not a matter of rights.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop

ALL = ("view", "add", "change", "delete")
READ = ("view",)


@dataclass(frozen=True)
class Role:
    name: str
    pages: tuple[str, ...]
    models: dict[str, tuple[str, ...]]
    extra: tuple[str, ...] = ()
    uploads: tuple[str, ...] = ("add", "choose")

    def permissions(self) -> set[str]:
        """All as ``app.codename@model``."""
        found = {"wagtailadmin.access_admin@admin"}
        for dotted, verbs in self.models.items():
            app, model = dotted.split(".")
            found |= {f"{app}.{verb}_{model}@{model}" for verb in verbs}
        return found | set(self.extra)


SECRETARIAT = gettext_noop("Secretariat")
OFFICER = gettext_noop("Communication officer")
CONTACT = gettext_noop("Tandem contact")
TRANSLATOR = gettext_noop("Translator")

VOCABULARY = ("goal", "target", "theme", "audience", "channel", "ambition", "action")
NETWORK = ("city", "university", "tandem")
REGISTRATION = ("eventregistration", "participant", "invitation")
PLAN = ("communicationplan", "objective", "planentry")


def _on(app: str, names: tuple[str, ...], verbs: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {f"{app}.{name}": verbs for name in names}


ROLES = (
    Role(
        SECRETARIAT,
        pages=("add", "change", "publish", "bulk_delete", "lock", "unlock"),
        models={
            **_on("taxonomy", VOCABULARY, ALL),
            **_on("network", NETWORK, ALL),
            **_on("planning", (*PLAN, "rota"), ALL),
            "planning.bundle": ALL,
            "translation.glossaryterm": ALL,
            "practices.practice": ALL,
            "practices.practicesubmission": ("view", "change", "delete"),
            "practices.practicereview": ("view", "add"),
            "events.event": ALL,
            **_on("events", REGISTRATION, ALL),
            "actionplan.actionplan": ALL,
            "newsletter.subscriber": ALL,
            "newsletter.mailing": ALL,
            "users.user": ALL,
            "auth.group": READ,
            "wagtailredirects.redirect": ALL,
            "core.siteidentity": ("change",),
        },
        extra=(
            "planning.approve_plan@communicationplan",
            "planning.approve_content@approval",
            "planning.exempt_story@exemption",
            "planning.override_clearance@override",
            "planning.set_clearance_list@clearancerule",
            "planning.see_all_entries@planentry",
        ),
        uploads=("add", "change", "choose", "delete"),
    ),
    Role(
        OFFICER,
        pages=("add", "change", "publish"),
        models={
            **_on("network", NETWORK, READ),
            "planning.communicationplan": READ,
            "planning.objective": READ,
            "planning.planentry": ("view", "add", "change"),
            "planning.rota": ("view", "add", "change"),
            "planning.bundle": ("view", "add", "change"),
            "practices.practice": ("view", "add", "change"),
            "practices.practicesubmission": ("view", "change"),
            "practices.practicereview": ("view", "add"),
            "events.event": ("view", "add", "change"),
            **_on("events", REGISTRATION, ("view", "add", "change")),
            "newsletter.mailing": READ,
            "translation.glossaryterm": ("view", "add", "change"),
        },
        extra=("planning.see_all_entries@planentry",),
        uploads=("add", "change", "choose"),
    ),
    Role(
        CONTACT,
        pages=("add",),
        models={
            "planning.planentry": ("view", "add", "change"),
            "planning.rota": READ,
            "practices.practice": ("view", "add"),
        },
    ),
    Role(
        TRANSLATOR,
        pages=("change",),
        models={"planning.planentry": READ, "translation.glossaryterm": READ},
        extra=("planning.see_all_entries@planentry",),
        uploads=("choose",),
    ),
)


def apply_roles(apps: Any, homes: Any) -> None:
    """Make the groups say what ``ROLES`` says. ``apps`` is the registry of a migration, ``homes`` the home pages."""
    for role in ROLES:
        group, _created = apps.get_model("auth", "Group").objects.get_or_create(name=role.name)
        group.permissions.set([_permission(apps, dotted) for dotted in sorted(role.permissions())])
        _set_page_rights(apps, group, role, homes)
        _set_upload_rights(apps, group, role)


def grant(apps: Any, names: Iterable[str], dotted: str) -> None:
    """Give groups that exist a right that is younger than they are; those made later have it by ``apply_roles``."""
    permission = _permission(apps, dotted)
    for group in apps.get_model("auth", "Group").objects.filter(name__in=names):
        group.permissions.add(permission)


def _permission(apps: Any, dotted: str) -> Any:
    """The permission ``app.codename@model``; made here when the tables are younger than Django's own list."""
    name, model = dotted.split("@")
    app, codename = name.split(".")
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app, model=model
    )
    permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": f"Can {codename.replace('_', ' ')}"}
    )
    return permission


def _set_page_rights(apps: Any, group: Any, role: Role, homes: Any) -> None:
    rights = apps.get_model("wagtailcore", "GroupPagePermission").objects
    rights.filter(group=group).delete()
    for verb in role.pages:
        permission = _permission(apps, f"wagtailcore.{verb}_page@page")
        for home in homes:
            rights.create(group=group, page_id=home.pk, permission=permission)


def _set_upload_rights(apps: Any, group: Any, role: Role) -> None:
    rights = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    rights.filter(group=group).delete()
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for verb in role.uploads:
        for dotted in (f"wagtailimages.{verb}_image@image", f"wagtaildocs.{verb}_document@document"):
            rights.create(group=group, collection=root, permission=_permission(apps, dotted))
