"""How fast is a hit of the page cache? Requests per second under granian, on loopback, beside two other answers.

    .venv/bin/python benchmarks/page_cache.py
    .venv/bin/python benchmarks/page_cache.py --seconds 5 --rounds 5 --connections 64

All servers are started at once (one worker with two threads each) and asked in turn, so that a busy moment of the
machine meets them all; read the ratios, not the numbers. The same 20 kB page comes from

- ``constant``: a WSGI application that does nothing else; no cache in WSGI can be faster,
- ``page cache``: as it is, compressed (br), and asked by a browser that has the page already (304),
- ``whitenoise``: WhiteNoise as a middleware of Django, for a file: what a static page would cost inside Django.

Without ``wrk`` on the machine the load comes from a small loop of our own, in a process of its own; it takes a core
like wrk does, and may be what limits the fastest of them: ratios close to 1 are then flattered.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import selectors
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing import get_context
from pathlib import Path
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "site"), str(ROOT)]

#: Words in an order that compresses about as well as a real page.
WORDS = "city university tandem together practice mobility climate region student mayor <p> </p> project event"
PAGE = " ".join(random.Random(1).choices(WORDS.split(), k=4000)).encode()[:20126]
HEADERS = [
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
]


def constant(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    start_response("200 OK", [*HEADERS, ("Content-Length", str(len(PAGE)))])
    return [PAGE]


def page_cache() -> WSGIApplication:
    from core.caching.version import VersionFile
    from core.caching.wsgi import PageCache

    return PageCache(constant, VersionFile(Path(os.environ["BENCHMARK_FOLDER"]) / "version"))


def whitenoise() -> WSGIApplication:
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    settings.configure(
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF="benchmarks.page_cache",
        MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "whitenoise.middleware.WhiteNoiseMiddleware"],
        WHITENOISE_ROOT=os.environ["BENCHMARK_FOLDER"],
        STATIC_URL="/static/",
    )
    return get_wsgi_application()


urlpatterns: list[object] = []  # of the Django around WhiteNoise

SERVERS: dict[str, Callable[[], WSGIApplication]] = {
    "constant": lambda: constant,
    "page cache": page_cache,
    "whitenoise": whitenoise,
}
#: What is measured: a name, the server, and the headers that the client adds.
CASES = [
    ("constant", "constant", ""),
    ("page cache", "page cache", ""),
    ("page cache, br", "page cache", "Accept-Encoding: gzip, br\r\n"),
    ("page cache, 304", "page cache", "If-None-Match: *\r\n"),
    ("whitenoise middleware", "whitenoise", ""),
]

if os.environ.get("BENCHMARK_SERVER"):  # imported by granian
    application = SERVERS[os.environ["BENCHMARK_SERVER"]]()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def server(name: str, folder: str) -> Iterator[int]:
    """A granian with one of the applications; gives its port."""
    port = free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--workers", "1", "--blocking-threads", "2"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--no-ws", "--log-level", "error"]
    process = subprocess.Popen(
        [*command, "benchmarks.page_cache:application"],
        cwd=ROOT,
        env={**os.environ, "BENCHMARK_SERVER": name, "BENCHMARK_FOLDER": folder},
    )
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(10)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"The server on port {port} does not start.")


def request(port: int, headers: str) -> bytes:
    return f"GET /page.html HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}\r\n".encode()


def answer_size(port: int, message: bytes) -> int:
    """The length of one answer, head included; the same for all that follow."""
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(message)
        received = b""
        while b"\r\n\r\n" not in received:
            received += connection.recv(65536)
    head = received.partition(b"\r\n\r\n")[0]
    status = int(head.split(b" ", 2)[1])
    if status not in (200, 304):
        raise RuntimeError(f"Unexpected answer: {head.decode()}")
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    return len(head) + 4 + (int(length[1]) if length and status == 200 else 0)


def own_load(port: int, headers: str, seconds: float, connections: int) -> float:
    """Requests per second of ``connections`` clients that each ask again as soon as they have their answer."""
    message = request(port, headers)
    answer_size(port, message)  # the very first answer is a miss, and its head differs
    size = answer_size(port, message)
    selector = selectors.DefaultSelector()
    buffer = bytearray(1 << 18)
    for _ in range(connections):
        connection = socket.create_connection(("127.0.0.1", port))
        selector.register(connection, selectors.EVENT_READ, data=[size])
        connection.sendall(message)
    answers, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        for key, _ in selector.select(1):
            received = key.fileobj.recv_into(buffer)  # type: ignore[union-attr]
            key.data[0] -= received
            if not key.data[0]:
                answers += 1
                key.data[0] = size
                key.fileobj.sendall(message)  # type: ignore[union-attr]
            elif not received or key.data[0] < 0:
                raise RuntimeError("The server closed a connection or its answers differ in length.")
    return answers / (time.perf_counter() - start)


def wrk_load(port: int, headers: str, seconds: float, connections: int) -> float:
    extra = ["-H", headers.strip()] if headers else []
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", *extra, f"http://127.0.0.1:{port}/page.html"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return float(re.search(r"Requests/sec: *([\d.]+)", printed)[1])  # type: ignore[index]


def load(*arguments: object) -> float:
    if shutil.which("wrk"):
        return wrk_load(*arguments)  # type: ignore[arg-type]
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(own_load, arguments)


def measure(options: argparse.Namespace, ports: dict[str, int]) -> dict[str, list[float]]:
    results: dict[str, list[float]] = {name: [] for name, _, _ in CASES}
    for number in range(options.rounds):
        for name, where, headers in CASES:
            print(f"\rround {number + 1} of {options.rounds}: {name:<24}", end="", file=sys.stderr, flush=True)
            results[name].append(load(ports[where], headers, options.seconds, options.connections))
    print("\r" + " " * 60 + "\r", end="", file=sys.stderr)
    return results


def report(results: dict[str, list[float]]) -> None:
    print(f"{'what':<24}{'req/s':>9}  of constant (per-round range)")
    for name, rates in results.items():
        ratios = [rate / base for rate, base in zip(rates, results["constant"], strict=True)]
        middle = statistics.median(ratios)
        print(f"{name:<24}{statistics.median(rates):>9.0f}  {middle:.2f} ({min(ratios):.2f}-{max(ratios):.2f})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=2, help="length of a single measurement")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--connections", type=int, default=8)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as servers:
        (Path(folder) / "page.html").write_bytes(PAGE)
        ports = {name: servers.enter_context(server(name, folder)) for name in SERVERS}
        print("load: " + (shutil.which("wrk") or "own loop") + f", {options.connections} connections")
        report(measure(options, ports))


if __name__ == "__main__":
    main()
