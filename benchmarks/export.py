"""How much memory does the export of 10,000 practices in both languages need?

    .venv/bin/python benchmarks/export.py
    .venv/bin/python benchmarks/export.py --sizes 1000 10000

Each format is read to its end in a process of its own, through Django's whole stack. ``growth`` is how far the peak of
the process's memory (``ru_maxrss``) rises above what it was after the first page of the library: index and rows.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import resource
import time
from typing import Any

from library import fill, prepare


def read(kind: str, results: Any) -> None:
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    assert client.get("/en/practices/", secure=True).status_code == 200
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    answer = client.get(f"/en/practices/export/{kind}/", secure=True)
    assert answer.status_code == 200
    size = sum(len(part) for part in answer.streaming_content)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    results.put((size, time.perf_counter() - start, after - before, after))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000])
    options = parser.parse_args()
    prepare()
    from django.db import connections

    print("| practices | format | file (MB) | seconds | growth (MB) | process in all (MB) |")
    print("| ---: | --- | ---: | ---: | ---: | ---: |")
    for size in options.sizes:
        fill(size, random.Random(7))
        for kind in ("csv", "xlsx", "json"):
            connections.close_all()
            context = multiprocessing.get_context("fork")
            results = context.Queue()
            process = context.Process(target=read, args=(kind, results))
            process.start()
            bytes_, seconds, growth, peak = results.get()
            process.join()
            print(
                f"| {size:,} | {kind} | {bytes_ / 1e6:.1f} | {seconds:.1f} | {growth / 1024:.0f} | {peak / 1024:.0f} |"
            )


if __name__ == "__main__":
    main()
