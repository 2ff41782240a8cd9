"""The mail server of the demo: takes every mail and shows it at /dev/mail/."""

from __future__ import annotations

import logging
import signal
from threading import Event
from typing import Any

from aiosmtpd.controller import Controller
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from demo.mailbox import Receiver, folder


class Command(BaseCommand):
    help = "Receives the site's mails on this machine and shows them at /dev/mail/. Nothing is sent on."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--port", type=int, default=settings.EMAIL_PORT, help="Default: the port in EMAIL_URL.")

    def handle(self, *args: Any, **options: Any) -> None:
        # At its usual level the server's own log would hold every address.
        logging.getLogger("mail.log").setLevel(logging.WARNING)
        stop = Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        # Only this machine may hand in mail.
        controller = Controller(Receiver(), hostname="127.0.0.1", port=options["port"], enable_SMTPUTF8=True)
        try:
            controller.start()
        except OSError as error:
            raise CommandError(f"Port {options['port']} on 127.0.0.1 is in use by another program.") from error
        self.stdout.write(f"Mails to 127.0.0.1:{options['port']} are kept in {folder()}.")
        self.stdout.flush()
        while not stop.wait(1):
            pass
        controller.stop()
