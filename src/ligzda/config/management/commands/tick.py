"""`ligzda manage tick`: the clock of `ligzda serve`."""

import signal
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from ligzda.config import tick


class Command(BaseCommand):
    """Does once a minute what has to be done once a minute."""

    help = "Do what is done once a minute (sealing the audit trail, …), until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="do it once and end")

    def handle(self, *_args: Any, once: bool, **_options: Any) -> None:
        if once:
            tick.once()
            return
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        tick.forever()
