"""Brings the list of what is due up to date, or makes it anew."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.pathway.queries import rebuild, refresh


class Command(BaseCommand):
    """`due` works out what is stale; `due --rebuild` drops all and works it out from nothing."""

    help = "Work out what is due for every family; what was worked out before may be dropped at any time."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the choice to begin from nothing."""
        parser.add_argument("--rebuild", action="store_true", help="drop everything first")

    def handle(self, *args: Any, **options: Any) -> None:
        """Work it out and say for how many families."""
        by = Actor.system(at=timezone.now())
        count = rebuild(by=by) if options["rebuild"] else refresh(by=by)
        self.stdout.write(f"Families worked out: {count}")
