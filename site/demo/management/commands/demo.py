"""``manage.py demo``: the whole site on this machine, from an empty folder to the first page."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from argparse import ArgumentParser
from contextlib import closing
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from wagtail.models import Site

from demo.loading.pictures import draw_ahead
from demo.people import PASSWORD, PEOPLE

#: A busy machine may need long to start the web server; an idle one needs two seconds.
START_SECONDS = 300
#: Children get this long to finish what they are doing.
STOP_SECONDS = 15
#: And the web server gives its own worker this long, well before it would be killed itself.
WORKER_STOP_SECONDS = 3


def port_is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family, socket.SOCK_STREAM)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def some_free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Command(BaseCommand):
    help = "Runs the site with demo content: web server, worker and a mailbox on this machine."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="localhost", help="Name or address to listen on.")
        parser.add_argument("--port", type=int, default=8000, help="Port to listen on.")
        parser.add_argument("--reload", action="store_true", help="Reload the web server when a file changes.")

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = options["host"], options["port"]
        address = "127.0.0.1" if host == "localhost" else host
        if not port_is_free(address, port):
            raise CommandError(f"Port {port} is in use. Choose another: make demo PORT={port + 1}")
        self.prepare(host, port)
        children = self.start(address, port, self.environment(host, port), reload=options["reload"])
        try:
            self.announce(host, port, children)
        except CommandError:
            stop(children)
            raise
        self.wait(children)

    def prepare(self, host: str, port: int) -> None:
        self.stdout.write("Preparing the database …")
        if not connection.introspection.table_names():
            draw_ahead()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_demo")
        Site.objects.filter(is_default_site=True).update(hostname=host, port=port)

    def environment(self, host: str, port: int) -> dict[str, str]:
        own = {
            "BASE_URL": f"http://{host}:{port}",
            # Whoever listens on all addresses wants to be reached by any name.
            "ALLOWED_HOSTS": "*" if host in {"0.0.0.0", "::"} else f"localhost,127.0.0.1,{host}",  # noqa: S104
            "EMAIL_URL": f"smtp://127.0.0.1:{some_free_port()}",
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "PYTHONPATH": os.pathsep.join([str(settings.ROOT), str(settings.ROOT / "site")]),
        }
        return {**os.environ, **own}

    def start(self, address: str, port: int, env: dict[str, str], *, reload: bool) -> list[subprocess.Popen[bytes]]:
        manage = [sys.executable, str(settings.ROOT / "manage.py")]
        granian = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi"]
        granian += ["--host", address, "--port", str(port), "--workers", "1", "--blocking-threads", "4"]
        # A worker that does not end by itself would outlive its parent and keep the port.
        granian += ["--workers-kill-timeout", str(WORKER_STOP_SECONDS)]
        granian += ["--log-level", "warning", "config.wsgi:application"]
        runserver = [*manage, "runserver", f"{address}:{port}"]
        commands = [runserver if reload else granian, [*manage, "dev_mail_server"], [*manage, "worker"]]
        # The commands are our own, word for word; nothing of them was typed.
        return [subprocess.Popen(command, env=env, cwd=settings.ROOT) for command in commands]  # noqa: S603

    def announce(self, host: str, port: int, children: list[subprocess.Popen[bytes]]) -> None:
        wait_for(host, port, children)
        base = f"http://{host}:{port}"
        lines = [
            "",
            f"  The site         {base}/de/  and  {base}/en/",
            f"  For officers     {base}/admin/",
            f"  Mails it sends   {base}/dev/mail/",
            "",
            *(f"  {person.email:<28} {person.role}" for person in PEOPLE),
            f"  The password of all four is {PASSWORD}",
            "",
            "  Ctrl-C ends everything.",
            "",
        ]
        self.stdout.write("\n".join(lines))
        self.stdout.flush()

    def wait(self, children: list[subprocess.Popen[bytes]]) -> None:
        """Until Ctrl-C, a signal, or the end of one of the three; then all end."""
        signal.signal(signal.SIGTERM, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt()))
        try:
            while all(child.poll() is None for child in children):
                time.sleep(0.3)
        except KeyboardInterrupt:
            self.stdout.write("\nStopping …")
        finally:
            stop(children)


def wait_for(host: str, port: int, children: list[subprocess.Popen[bytes]]) -> None:
    """Return when somebody listens. CommandError when a child has ended, or when nobody listens in time."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and all(child.poll() is None for child in children):
        try:
            with closing(socket.create_connection((host, port), timeout=1)):
                return
        except OSError:
            time.sleep(0.2)
    raise CommandError("The web server did not start; its message stands above.")


def stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    until = time.monotonic() + STOP_SECONDS
    for child in children:
        try:
            child.wait(timeout=max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
