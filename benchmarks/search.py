"""How long does a search take on a site with 20,000 pages? Server time and queries, on the database of DATABASE_URL.

    DATABASE_URL=postgres://postgres@127.0.0.1:5432/search_benchmark .venv/bin/python benchmarks/search.py
    DATABASE_URL=sqlite:////tmp/search-benchmark.sqlite3 .venv/bin/python benchmarks/search.py --pages 2000

Needs an empty database of its own, which it fills (seeded, a few minutes) and keeps: a second run measures at once.
Half of the pages are German, half English; words are drawn as in real texts, few very often and many seldom, German
ones also put together. Each query is sent through Django's whole handler, templates included, without the page cache,
in an order that is mixed anew each round; the first round is not counted.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Iterator
from itertools import accumulate, islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "site"), str(ROOT)]

SYLLABLES = "ba be bi bo da de do fa fe ga ge ha he ka ke ki la le li lo ma me mi mo na ne no ra re ro sa se si so ta"
KNOWN = {
    "de": "Stadt Hochschule Klima Schutz Maßnahme Verkehr Fahrrad Bürger Wohnung Kultur Energie Rat Zentrum Tandem",
    "en": "city university climate protection measure traffic bicycle citizen housing culture energy council tandem",
}
#: What is asked: a name, the language, what is typed.
MIX = [
    ("a word on most pages", "de", "Stadt"),
    ("a word on most pages", "en", "city"),
    ("two frequent words", "de", "Stadt Hochschule"),
    ("a part of compounds", "de", "Klima"),
    ("five words", "de", "Stadt Klima Verkehr Kultur Energie"),
    ("a whole compound", "de", "Klimaschutzmaßnahme"),
    ("a typing error", "de", "Hochschlue"),
    ("a typing error", "en", "univeristy"),
    ("nothing to find", "de", "Xylophonquartett"),
    ("of both languages", "de", "Tandem"),
]
SUGGESTED = [("suggestions, 2 letters", "de", "st"), ("suggestions, 2 words", "de", "Stadt klim")]


def vocabulary(dice: random.Random, language: str, size: int) -> list[str]:
    """Words, the most frequent first; German compounds among the seldom ones."""
    words = KNOWN[language].split()
    seen = set(words)
    while len(words) < size:
        if language == "de" and len(words) > 500 and dice.random() < 0.4:
            word = dice.choice(words[:400]) + dice.choice(words[:400]).lower()
        else:
            word = "".join(dice.choices(SYLLABLES.split(), k=dice.randint(2, 5)))
        if word not in seen:
            seen.add(word)
            words.append(word)
    return words


def texts(dice: random.Random, words: list[str], number: int) -> Iterator[tuple[str, str, str]]:
    """Title, teaser and text of 160 words for each page; the first word stands on every tenth, the others on fewer."""
    cumulated = list(accumulate(1 / (place + 10) for place in range(len(words))))
    for place in range(number):
        drawn = dice.choices(words, cum_weights=cumulated, k=160)
        yield f"{' '.join(drawn[:4])} {place}", " ".join(drawn[4:18]), " ".join(drawn[18:])


def fill(number: int) -> None:
    """The rows that a search reads. The tables of the page types, which it does not read, stay empty."""
    from core import search_vocabulary
    from home.models import HomePage

    dice = random.Random(1)
    for home in HomePage.objects.select_related("locale"):
        language = home.locale.language_code
        words = vocabulary(dice, language, 40_000)
        search_vocabulary.learn(" ".join(words), language)
        told = enumerate(texts(dice, words, number // 2))
        while batch := list(islice(told, 1_000)):
            keep(home, batch)
            print(f"\r{language}: {batch[-1][0] + 1} pages", end="", flush=True)
    print()


def keep(home: Any, batch: list[tuple[int, tuple[str, str, str]]]) -> None:
    from django.contrib.contenttypes.models import ContentType
    from django.db import transaction
    from wagtail.models import Page

    from core.models import SearchEntry
    from core.search_index import weigh
    from core.search_text import normalise
    from home.models import ContentPage

    language = home.locale.language_code
    kind = ContentType.objects.get_for_model(ContentPage)

    def page(place: int, title: str) -> Page:
        section, below = divmod(place, 2_000)
        path = f"{home.path}{Page._int2str(section + 5_000).rjust(4, '0')}{Page._int2str(below + 1).rjust(4, '0')}"
        own = {"path": path, "depth": home.depth + 2, "content_type": kind, "url_path": f"{home.url_path}{place}/"}
        return Page(title=title, draft_title=title, slug=str(place), locale=home.locale, live=True, **own)

    with transaction.atomic():
        pages = Page.objects.bulk_create(page(place, title) for place, (title, _teaser, _text) in batch)
        rows = [(row, *told) for row, (_place, told) in zip(pages, batch, strict=True)]
        SearchEntry.objects.bulk_create(
            SearchEntry(page=row, title_key=normalise(title, language), kind="Page", teaser=teaser, text=text)
            for row, title, teaser, text in rows
        )
        write_words(
            (row.pk, word, weight)
            for row, title, teaser, text in rows
            for word, weight in weigh(title, teaser, text, language).items()
        )


def write_words(rows: Iterator[tuple[int, str, int]]) -> None:
    """Millions of rows, so past the ORM."""
    from django.db import connection

    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy("COPY core_searchword (page_id, word, weight) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            cursor.executemany("INSERT INTO core_searchword (page_id, word, weight) VALUES (%s, %s, %s)", list(rows))


def measure(rounds: int) -> list[tuple[str, str, float, float, int, int]]:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext, setup_test_environment
    from django.urls import reverse
    from django.utils.translation import override

    setup_test_environment()
    client = Client()
    cases = [("search", *case) for case in MIX] + [("search_suggestions", *case) for case in SUGGESTED]
    taken: dict[tuple[str, str, str, str], list[float]] = {case: [] for case in cases}
    seen: dict[tuple[str, str, str, str], tuple[int, int]] = {}
    order = random.Random(2)
    for number in range(rounds + 1):
        order.shuffle(cases)
        for case in cases:
            view, _name, language, text = case
            with override(language):
                path = reverse(view)
            start = time.perf_counter()
            answer = client.get(path, {"q": text})
            taken[case].append((time.perf_counter() - start) * 1000)
            assert answer.status_code == 200, answer.status_code
            if number == rounds:
                with CaptureQueriesContext(connection) as queries:
                    again = client.get(path, {"q": text})
                hits = again.context["search"].listing.total if again.context else len(again.json()["suggestions"])
                seen[case] = (len(queries), hits)
    return [
        (case[1], f"{case[2]}: {case[3]}", statistics.median(times[1:]), p95(times[1:]), *seen[case])
        for case, times in taken.items()
    ]


def p95(times: list[float]) -> float:
    return sorted(times)[max(0, round(len(times) * 0.95) - 1)]


def sizes() -> str:
    from django.db import connection

    from core.models import SearchEntry, SearchForm, SearchWord

    models = (SearchEntry, SearchForm, SearchWord)
    rows = ", ".join(f"{model._meta.object_name} {model.objects.count():,}" for model in models)
    if connection.vendor != "postgresql":
        name = Path(connection.settings_dict["NAME"])
        return f"{rows} rows; whole database file {name.stat().st_size / 2**20:.0f} MB"
    with connection.cursor() as cursor:
        tables = [model._meta.db_table for model in models]
        cursor.execute("SELECT sum(pg_total_relation_size(t::regclass)) FROM unnest(%s::text[]) t", [tables])
        return f"{rows} rows; {cursor.fetchone()[0] / 2**20:.0f} MB with indexes"


def version() -> str:
    import django
    import wagtail
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version" if connection.vendor == "postgresql" else "SELECT sqlite_version()")
        database = f"{connection.vendor} {cursor.fetchone()[0].split()[0]}"
    return f"Python {platform.python_version()}, Django {django.__version__}, Wagtail {wagtail.__version__}, {database}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    if "DATABASE_URL" not in os.environ:
        parser.error("set DATABASE_URL to an empty database of its own")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    from core.models import SearchEntry

    if SearchEntry.objects.count() < options.pages // 2:
        fill(options.pages)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; {version()}")
    print(f"{SearchEntry.objects.count():,} pages; {sizes()}\n")
    print(f"| {'what':24} | {'typed':36} | p50 ms | p95 ms | queries | hits |\n|---|---|---:|---:|---:|---:|")
    for name, typed, middle, worst, queries, hits in measure(options.rounds):
        print(f"| {name:24} | {typed:36} | {middle:6.0f} | {worst:6.0f} | {queries:7} | {hits:4} |")


if __name__ == "__main__":
    main()
