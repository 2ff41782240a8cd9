"""Each role sees just the menu that it needs."""

import json
import re

import pytest
from django.contrib.auth.models import Group

from users.models import User

pytestmark = pytest.mark.django_db

ALL = {"Pages": [], "Help": ["Editor Guide", "Shortcuts"], "Account": [], "Log out": []}
FILES = {"Images": [], "Documents": []}
PLAN = [
    "Calendar",
    "Board",
    "Entries",
    "Bundles",
    "Rota",
    "Communication plans",
    "Gaps",
    "Report",
    "Live, but not clear",
]
MAILS = "Mails of the plan"
TRANSLATION = ["Translation board", "Glossary"]
NETWORK = ["Tandems", "Cities", "Universities"]
REGISTRATIONS = ["Registrations", "Participants", "Invitations"]
REPORTS = [
    "Freshness of practices", "Reviews of practices", "Import practices", "Workflows", "Workflow tasks", "Site history",
    "Aging pages", "Page types usage",
]  # fmt: skip
MENUS = {
    "Secretariat": {
        **ALL,
        **FILES,
        "Plan": [*PLAN, "Clearance list", MAILS],
        "Translation": TRANSLATION,
        "Practices": [],
        "Submitted practices": [],
        "Events": ["Events"],
        "Registrations": REGISTRATIONS,
        "Newsletter": ["Mailings", "Subscribers"],
        "Network": NETWORK,
        "Action plans": [],
        "Taxonomy": [
            "Themes", "Sustainable development goals", "Targets", "Ambitions", "Actions", "Audiences", "Channels",
        ],
        "Reports": ["Locked pages", *REPORTS],
        "Settings": ["Name and addresses", "Users", "Groups", "Redirects"],
    },
    "Communication officer": {
        **ALL,
        **FILES,
        "Plan": [*PLAN, MAILS],
        "Translation": TRANSLATION,
        "Practices": [],
        "Submitted practices": [],
        "Events": ["Events"],
        "Registrations": REGISTRATIONS,
        "Newsletter": ["Mailings"],
        "Network": NETWORK,
        "Reports": REPORTS,
    },
    "Tandem contact": {
        **ALL,
        **FILES,
        "Plan": ["Calendar", "Board", "Entries", "Rota", MAILS],
        "Translation": TRANSLATION[:1],
        "Practices": [],
    },
    "Translator": {**ALL, "Plan": ["Calendar", "Board", "Entries", "Gaps", MAILS], "Translation": TRANSLATION},
}  # fmt: skip
#: What stands in the same places for those who work in German.
GERMAN = {
    "Pages": "Seiten", "Images": "Bilder", "Documents": "Dokumente", "Help": "Hilfe",
    "Editor Guide": "Editor-Leitfaden", "Shortcuts": "Kürzel", "Account": "Benutzerkonto", "Log out": "Abmelden",
    "Plan": "Plan", "Calendar": "Kalender", "Board": "Tafel", "Entries": "Einträge", "Bundles": "Bündel",
    "Rota": "Reihenplan", "Communication plans": "Pläne", "Gaps": "Lücken", "Report": "Bericht",
    "Live, but not clear": "Online mit Mängeln", "Clearance list": "Prüfliste", "Mails of the plan": "Mails zum Plan",
    "Translation": "Übersetzung", "Translation board": "Übersicht", "Glossary": "Glossar",
    "Network": "Netzwerk", "Tandems": "Tandems", "Cities": "Städte", "Universities": "Hochschulen",
    "Practices": "Praxisbeispiele", "Events": "Termine", "Action plans": "Aktionspläne",
    "Registrations": "Anmeldungen", "Participants": "Teilnehmende", "Invitations": "Einladungen",
    "Newsletter": "Newsletter", "Mailings": "Versand", "Subscribers": "Abonnent:innen",
    "Taxonomy": "Systematik", "Themes": "Themen", "Sustainable development goals": "Nachhaltigkeitsziele",
    "Targets": "Unterziele", "Ambitions": "Leitziele", "Actions": "Maßnahmen", "Audiences": "Zielgruppen",
    "Channels": "Kanäle",
    "Reports": "Berichte", "Locked pages": "Gesperrte Seiten",
    "Freshness of practices": "Aktualität der Praxisbeispiele",
    "Reviews of practices": "Gutachten zu Praxisbeispielen", "Submitted practices": "Einsendungen",
    "Import practices": "Praxisbeispiele importieren", "Workflows": "Workflows", "Workflow tasks": "Workflow-Aufgaben",
    "Site history": "Webseitenverlauf", "Aging pages": "Alternde Seiten", "Page types usage": "Nutzung der Seitentypen",
    "Settings": "Einstellungen", "Name and addresses": "Name und Adressen", "Users": "Benutzer", "Groups": "Gruppen",
    "Redirects": "Weiterleitungen",
}  # fmt: skip


@pytest.fixture
def menu_of(client, home):
    def _menu(role, language):
        user = User.objects.create_user("somebody@example.org", "x" * 12)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        page = client.get("/admin/", headers={"accept-language": language}).content.decode()
        props = json.loads(re.search(r'id="wagtail-sidebar-props"[^>]*>(.*?)</script>', page, re.DOTALL).group(1))
        return dict(_labels(props))

    return _menu


def _labels(node):
    """(label, labels below) of every entry of the sidebar, wherever it stands in the packed structure."""
    if isinstance(node, dict):
        if node.get("_type", "").startswith("wagtail.sidebar.") and "_args" in node:
            first, *rest = node["_args"]
            if isinstance(first, dict) and "label" in first:
                yield first["label"], [label for label, _below in _labels(rest)]
                return
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from _labels(child)


@pytest.mark.parametrize("role", MENUS)
def test_a_role_sees_just_its_menu(menu_of, role):
    assert menu_of(role, "en") == MENUS[role]


@pytest.mark.parametrize("role", MENUS)
def test_and_the_same_in_german(menu_of, role):
    in_german = {GERMAN[label]: [GERMAN[below] for below in labels] for label, labels in MENUS[role].items()}
    assert menu_of(role, "de") == in_german
