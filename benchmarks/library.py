"""How long does the library take with 1,000 and with 10,000 practices in both languages?

    .venv/bin/python benchmarks/library.py
    DATABASE_URL=postgres://postgres@127.0.0.1:5432/bench .venv/bin/python benchmarks/library.py --sizes 1000 10000

It works in a database of its own (SQLite in a temporary folder, or the one that is named, whose content it DELETES),
writes seeded practices by bulk insert, and asks the library through Django's whole stack without the page cache: each
request another combination of three facets and a search term, so that nothing was computed before. ``index`` is the
time to read the library's index, which the first request after a change of content pays once in each process.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "site"), str(ROOT)]
WORDS = """garden school river market student mayor climate bicycle music kitchen museum bridge energy language forest
    harbour festival library repair workshop neighbour archive meadow tram lecture theatre orchard clinic playground"""
NAMES = WORDS.split()


def prepare() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    folder = tempfile.mkdtemp(prefix="library-")
    os.environ.setdefault("TANDEM_VAR", folder)
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3")
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    settings.DEBUG = False
    settings.ALLOWED_HOSTS = ["*"]
    call_command("migrate", verbosity=0)


def fill(size: int, chance: random.Random) -> None:
    """Empty the library and write ``size`` practices in both languages, with terms, words and index."""
    from wagtail.models import Locale, Page

    from home.models import HomePage
    from network.models import City, Tandem
    from practices.models import Practice, PracticeLibraryPage

    Page.objects.filter(depth__gt=2).delete()
    Practice.objects.all().delete()
    countries = ["DE", "PT", "SE", "IT", "FR", "PL", "FI", "NO", "AT", "ES"]
    for number in range(30):
        city, _new = City.objects.get_or_create(
            slug=f"city-{number}",
            defaults={"name_de": f"Stadt {number}", "name_en": f"City {number}", "country": countries[number % 10],
                      "latitude": 40 + number / 2, "longitude": number / 2},
        )  # fmt: skip
        Tandem.objects.get_or_create(city=city)
    libraries = {}
    for language in ("de", "en"):
        home = HomePage.objects.get(locale__language_code=language)
        locale = Locale.objects.get(language_code=language)
        page = PracticeLibraryPage(title="Library", slug="practices", locale=locale)
        libraries[language] = home.add_child(instance=page)
    records = write_records(size, chance)
    for library in libraries.values():
        write_pages(library, records, chance)


def write_records(size: int, chance: random.Random) -> list[Any]:
    from datetime import date

    from network.models import Tandem
    from practices.models import Practice, PracticeGoal
    from taxonomy.models import Ambition, Goal, Theme

    tandems, goals, themes = list(Tandem.objects.all()), list(Goal.objects.all()), list(Theme.objects.all())
    ambitions = list(Ambition.objects.all())
    stages = list(Practice.Stage)
    records = Practice.objects.bulk_create(
        [
            Practice(
                working_title=f"Practice {number}", tandem=chance.choice(tandems), stage=chance.choice(stages),
                added=date(2016 + chance.randrange(10), 1 + chance.randrange(12), 1), ambition=chance.choice(ambitions),
                evidence_grade=(grade := chance.randrange(5)), evidence_kind="study" if grade else "",
                last_confirmed=date(2024, 1, 1), start_year=2020,
            )
            for number in range(size)
        ],
        batch_size=500,
    )  # fmt: skip
    links, sorted_by = [], []
    for record in records:
        record.bench = (chance.sample(goals, 1 + chance.randrange(3)), chance.sample(themes, 1 + chance.randrange(2)))
        links += [PracticeGoal(content_object=record, tag=goal) for goal in record.bench[0]]
        sorted_by += [Practice.themes.through(practice=record, theme=theme) for theme in record.bench[1]]
    PracticeGoal.objects.bulk_create(links, batch_size=500)
    Practice.themes.through.objects.bulk_create(sorted_by, batch_size=500)
    return records


def write_pages(library: Any, records: list[Any], chance: random.Random) -> None:
    """Pages by two inserts, their own table after Wagtail's, and what publishing would have written for each."""
    from django.contrib.contenttypes.models import ContentType
    from django.db import connection
    from django.utils import timezone
    from wagtail.models import Page

    from core.models import PageTerm, SearchWord
    from practices.models import LibraryEntry, PracticePage

    kind = ContentType.objects.get_for_model(PracticePage)
    now = timezone.now()
    rows = []
    for number, record in enumerate(records, start=1):
        words = chance.sample(NAMES, 6)
        rows.append(
            PracticePage(
                title=f"{words[0].title()} and {words[1]} {number}", slug=f"p-{number}", live=True, content_type=kind,
                path=library.path + Page._int2str(number).rjust(4, "0"), depth=library.depth + 1,
                url_path=f"{library.url_path}p-{number}/", locale=library.locale, translation_key=uuid4(),
                draft_title="x", first_published_at=now, last_published_at=now, practice=record,
                teaser_text=" ".join(words), challenge=" ".join(words), solution="x", result="x",
            )
        )  # fmt: skip
    base = [Page(**{f.attname: getattr(row, f.attname) for f in Page._meta.local_concrete_fields if f.name != "id"})
            for row in rows]  # fmt: skip
    made = Page.objects.bulk_create(base, batch_size=200)
    for row, page in zip(rows, made, strict=True):
        row.page_ptr_id = row.pk = row.id = page.pk
    fields = list(PracticePage._meta.local_concrete_fields)
    names = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    values = [[field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields] for row in rows]
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO practices_practicepage ({names}) VALUES ({marks})", values)
    Page.objects.filter(pk=library.pk).update(numchild=len(rows))
    SearchWord.objects.bulk_create(
        [SearchWord(page_id=row.pk, word=word, weight=3) for row in rows for word in set(row.teaser_text.split())],
        batch_size=2000,
    )
    terms = []
    entries = []
    for row, record in zip(rows, records, strict=True):
        goals, themes = record.bench
        pairs = [("goal", goal.pk) for goal in goals] + [("theme", theme.pk) for theme in themes]
        pairs += [("tandem", record.tandem_id), ("ambition", record.ambition_id)]
        terms += [PageTerm(page_id=row.pk, kind=name, term_id=pk) for name, pk in pairs]
        keys = [f"{name}:{pk}" for name, pk in pairs]
        keys += [f"stage:{record.stage}", f"evidence:{record.evidence_grade}", f"year:{record.added.year}",
                 f"country:{record.tandem.city.country}", "language:de", "language:en"]  # fmt: skip
        entries.append(
            LibraryEntry(page_id=row.pk, locale_id=row.locale_id, keys=" ".join(keys), added=record.added,
                         title_key=row.title.lower(), place=record.tandem.city.name_en,
                         latitude=record.tandem.city.latitude, longitude=record.tandem.city.longitude)
        )  # fmt: skip
    PageTerm.objects.bulk_create(terms, batch_size=2000)
    LibraryEntry.objects.bulk_create(entries, batch_size=1000)


def measure(rounds: int, chance: random.Random) -> dict[str, float]:
    from django.core.handlers.wsgi import WSGIHandler  # noqa: F401  the stack below is Django's own
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from core import remembering
    from core.caching.version import bump
    from practices.models import PracticeLibraryPage
    from practices.shelf import books_of

    bump()
    remembering._memory.clear()
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    library = PracticeLibraryPage.objects.get(locale__language_code="en")
    started = time.perf_counter()
    books_of(library)
    index = time.perf_counter() - started
    client = Client()
    first = time.perf_counter()
    client.get("/en/practices/")
    first = time.perf_counter() - first
    times, most = [], 0
    for _ in range(rounds):
        query = {"goal": chance.randrange(1, 18), "stage": chance.choice(["pilot", "running", "finished"]),
                 "evidence": chance.randrange(5),
                 "q": " ".join(chance.sample(NAMES, 1 + chance.randrange(2)))}  # fmt: skip
        started = time.perf_counter()
        answer = client.get("/en/practices/", query)
        times.append(time.perf_counter() - started)
        assert answer.status_code == 200, answer.status_code
    with CaptureQueriesContext(connection) as asked:
        client.get("/en/practices/", {"goal": 11, "theme": "culture", "stage": "running", "q": "garden river"})
    most = len(asked)
    return {"index": index, "first": first, "median": statistics.median(times),
            "p95": sorted(times)[int(len(times) * 0.95)], "queries": most}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10000])
    parser.add_argument("--rounds", type=int, default=100)
    options = parser.parse_args()
    prepare()
    from django.db import connection

    print(f"{connection.vendor}: three facets and one or two words, {options.rounds} requests, milliseconds")
    print("| practices | read the index | first page | median | p95 | queries |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    results = []
    for size in options.sizes:
        chance = random.Random(size)
        fill(size, chance)
        found = measure(options.rounds, chance)
        results.append(found)
        shown = " | ".join(f"{found[name] * 1000:.0f}" for name in ("index", "first", "median", "p95"))
        print(f"| {size:,} | {shown} | {found['queries']} |", flush=True)
    if len(results) > 1:
        print(f"growth of p95 from the smallest to the largest: {results[-1]['p95'] / results[0]['p95']:.1f} times")


if __name__ == "__main__":
    main()
