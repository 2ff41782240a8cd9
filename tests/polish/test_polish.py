"""A third language for real: Django starts with Polish in its settings, and serves a Polish site.

The tests of that site stand in site_in_polish.py. They run in a process of their own, since the languages of a process
are fixed when it starts: addresses, models and messages follow them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import polib
from django.conf import settings

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CATALOGUE = HERE / "locale" / "pl" / "LC_MESSAGES" / "django.po"
PLACEHOLDER = re.compile(r"%\(\w+\)s|<\w+:\w+>")


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run Python under the Polish settings, on SQLite, whatever this process has."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL" and "PYTEST" not in name}
    env = {
        **kept,
        "DJANGO_SETTINGS_MODULE": "tests.polish.settings",
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
    }
    return subprocess.run([sys.executable, *command], env=env, cwd=ROOT, capture_output=True, text=True)


def test_a_site_in_three_languages_works():
    done = run("-m", "pytest", "-n", "0", "-p", "no:cacheprovider", "tests/polish/site_in_polish.py")
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    passed = re.search(r"(\d+) passed", done.stdout) or re.match(r"(\.+)", done.stdout)
    assert passed, done.stdout[-2000:]


def test_its_settings_pass_the_system_check():
    done = run("manage.py", "check", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr


def test_the_catalogue_is_compiled_and_keeps_all_placeholders():
    po, mo = polib.pofile(str(CATALOGUE)), polib.mofile(str(CATALOGUE.with_suffix(".mo")))
    assert {(entry.msgid, entry.msgstr) for entry in po} == {(entry.msgid, entry.msgstr) for entry in mo}
    assert len(po) > 140
    for entry in po:
        for text in entry.msgstr_plural.values() or [entry.msgstr]:
            assert text
            assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(entry.msgid)), entry.msgid


def test_its_messages_are_those_of_the_site():
    """A message that the site words anew is shown in the first language until it is translated anew; few may be old."""
    german = polib.pofile(str(Path(settings.LOCALE_PATHS[0]) / "de" / "LC_MESSAGES" / "django.po"))
    ours = {(entry.msgctxt, entry.msgid) for entry in german} | {(None, "Polish")}
    old = [entry.msgid for entry in polib.pofile(str(CATALOGUE)) if (entry.msgctxt, entry.msgid) not in ours]
    assert len(old) < 15, old
