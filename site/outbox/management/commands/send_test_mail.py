from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

import outbox
from outbox.addresses import AddressError


class Command(BaseCommand):
    help = "Queues a test mail, to see whether the worker and the relay of EMAIL_URL do their work."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("address")
        parser.add_argument(
            "--language", default=settings.LANGUAGE_CODE, choices=[code for code, _ in settings.LANGUAGES]
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            mail = outbox.send("test", options["address"], options["language"], {}, f"test-{uuid4()}")
        except AddressError as error:
            raise CommandError("That is not a mail address.") from error
        self.stdout.write(f"Mail {mail.pk} is queued. The worker sends it; look at its state in the admin.")
