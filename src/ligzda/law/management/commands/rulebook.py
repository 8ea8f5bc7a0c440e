"""Bring newly shipped entries and calendar days into the database; what was changed here stays."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand
from django.utils import timezone

from ligzda.law.loading import load


class Command(BaseCommand):
    help = "Load entries, later values and calendar days that came with this version; nothing of the past changes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--calendar-from", type=date.fromisoformat, help="first day that may change (default: today)"
        )

    def handle(self, *args: Any, calendar_from: date | None, **options: Any) -> None:
        loaded = load(apps.get_model, calendar_from=calendar_from or timezone.localdate())
        if options["verbosity"] < 1:
            return
        self.stdout.write(
            f"{len(loaded.entries)} new entries, {len(loaded.values)} with a later value, {loaded.days} calendar days"
        )
        for code in loaded.differ:
            self.stdout.write(f"  {code}: the shipped history differs; the one kept here stands")
