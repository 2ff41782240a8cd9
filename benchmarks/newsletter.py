"""How fast does an issue leave? Mails a second, memory of a worker, building an audience, the list of readers.

    DATABASE_URL=postgres://postgres@127.0.0.1:5432/letters_benchmark .venv/bin/python benchmarks/newsletter.py
    … benchmarks/newsletter.py --mails 10000 --readers 100000 --workers 2 --kilobytes 30

The database is made if it is missing, and emptied of readers and mailings. The receiver is a process of its own on
loopback that offers PIPELINING and CHUNKING and stores nothing; every answer is committed alone. Read the figures with
the size, the receiver and the other load, which are printed beside them.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "site"), str(ROOT)]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
ISSUE = "11111111-1111-4111-8111-111111111111"


async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """As much SMTP as a sender needs (RFC 5321, 2920, 3030)."""
    writer.write(b"220 sink\r\n")
    while line := await reader.readline():
        word = line[:4].upper()
        if word == b"EHLO":
            writer.write(b"250-sink\r\n250-PIPELINING\r\n250 CHUNKING\r\n")
        elif word == b"BDAT":
            await reader.readexactly(int(line.split()[1]))
            writer.write(b"250 2.0.0 accepted\r\n")
        elif word == b"DATA":
            writer.write(b"354 go on\r\n")
            await reader.readuntil(b"\r\n.\r\n")
            writer.write(b"250 2.0.0 accepted\r\n")
        else:
            writer.write(b"250 2.0.0 OK\r\n")
        await writer.drain()
        if word == b"QUIT":
            break
    writer.close()


def sink(port: int) -> None:
    async def serve() -> None:
        server = await asyncio.start_server(converse, "127.0.0.1", port, limit=2**22)
        await server.serve_forever()

    asyncio.run(serve())


def prepare(readers: int, kilobytes: int) -> float:
    """Readers and an issue of that size; the seconds that building its audience took."""
    from django.utils import timezone

    from newsletter.audience import build
    from newsletter.freezing import DATE, MESSAGE_ID, TO, TOKEN
    from newsletter.hashing import address_hash
    from newsletter.models import Mailing, RenderedIssue, Subscriber

    Mailing.objects.all().delete()
    Subscriber.objects.all().delete()
    now = timezone.now()
    people = [f"reader{number}@example.org" for number in range(readers)]
    Subscriber.objects.bulk_create(
        [
            Subscriber(address=p, address_hash=address_hash(p), language="en", state="active", requested_at=now)
            for p in people
        ],
        batch_size=2000,
    )
    mailing = Mailing.objects.create(issue=ISSUE, title="Benchmark", started_at=now)
    head = f"To: {TO}\r\nMessage-ID: {MESSAGE_ID}\r\nDate: {DATE}\r\nSubject: x\r\n\r\n{TOKEN}\r\n"
    body = (b"x" * 70 + b"\r\n") * (kilobytes * 1024 // 72)
    RenderedIssue.objects.create(mailing=mailing, language="en", content=head.encode() + body)
    began = time.perf_counter()
    build(mailing, now)
    return time.perf_counter() - began


def keep(number: int) -> None:
    """Leave so many mails to send; the others count as done."""
    from newsletter.models import Delivery

    first = Delivery.objects.order_by("pk").values_list("pk", flat=True)[:number]
    Delivery.objects.exclude(pk__in=list(first)).update(state="sent")


def work(port: int) -> None:
    """One worker, in a process of its own: sends until nothing is left and says how much memory it took."""
    from newsletter.worker import send_some
    from outbox.smtp import Relay

    relay = Relay("127.0.0.1", port, pipelining=os.environ.get("BENCHMARK_STEPS") != "1")
    while send_some(Event(), relay):
        pass
    # Not ru_maxrss, which a new process takes over from its parent.
    status = Path("/proc/self/status").read_text()
    print(int(status.split("VmHWM:")[1].split()[0]) // 1024)


def send(mails: int, workers: int, port: int, steps: bool) -> tuple[float, int]:
    """Mails a second from the first to the last answer, and the largest worker in MB."""
    from django.db.models import Max, Min

    from newsletter.models import Delivery, Mailing

    Mailing.objects.update(state="sending")
    ids = list(Delivery.objects.order_by("pk").values_list("pk", flat=True)[:mails])
    Delivery.objects.filter(pk__in=ids).update(state="queued", owner="", sent_at=None)
    environment = {**os.environ, "BENCHMARK_STEPS": str(int(steps))}
    command = [sys.executable, __file__, "--work", str(port)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) for _n in range(workers)]
    memory = max(int(process.communicate()[0]) for process in running)
    span = Delivery.objects.filter(pk__in=ids, state="sent").aggregate(first=Min("sent_at"), last=Max("sent_at"))
    assert not Delivery.objects.exclude(state="sent").exists()
    return mails / (span["last"] - span["first"]).total_seconds(), memory


def list_of_readers() -> float:
    """Milliseconds for a page of the list, sorted and filtered, with its count."""
    from newsletter.models import Subscriber

    began = time.perf_counter()
    rows = Subscriber.objects.filter(state="active", language="en").order_by("-requested_at")
    rows.count(), list(rows[:50])
    return (time.perf_counter() - began) * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mails", type=int, default=5000)
    parser.add_argument("--readers", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kilobytes", type=int, default=30)
    parser.add_argument("--port", type=int, default=8319)
    parser.add_argument("--work", type=int, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if not wanted.work:
        make_database()
    import django

    django.setup()
    if wanted.work:
        return work(wanted.work)
    measure(wanted)
    return None


def make_database() -> None:
    """The database of DATABASE_URL, with all its tables."""
    place = urlsplit(os.environ["DATABASE_URL"])
    own = ["-h", str(place.hostname), "-p", str(place.port or 5432), "-U", str(place.username)]
    subprocess.run(["createdb", *own, place.path.strip("/")], capture_output=True, check=False)
    subprocess.run([sys.executable, ROOT / "manage.py", "migrate", "--verbosity", "0"], check=True)


def measure(wanted: argparse.Namespace) -> None:
    from django.db import connection

    load = os.getloadavg()[0]
    print(f"{connection.vendor}, {wanted.kilobytes} kB, sink on loopback, {os.cpu_count()} cores, load {load:.1f}")
    receiver = multiprocessing.get_context("spawn").Process(target=sink, args=(wanted.port,), daemon=True)
    receiver.start()
    try:
        for readers in (1000, wanted.readers):
            seconds = prepare(readers, wanted.kilobytes)
            mails = min(wanted.mails, readers)
            keep(mails)
            print(f"building {readers:,} deliveries: {seconds:.2f} s; a page of the list: {list_of_readers():.0f} ms")
            for name, steps in (("chunking", False), ("step by step", True)):
                rate, memory = send(mails, wanted.workers, wanted.port, steps)
                print(f"  {mails:,} mails, {wanted.workers} workers, {name}: {rate:.0f}/s, {memory} MB a worker")
    finally:
        receiver.kill()


if __name__ == "__main__":
    main()
