"""Django's `migrate`, for every database that Ligzda keeps, with the table of the throttle counters."""

from typing import Any

from django.core.management import CommandParser, call_command
from django.core.management.commands import migrate

from ligzda.config.databases import READS, one_server


class Command(migrate.Command):
    """Without `--database`, brings all of them up to date."""

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database=None)

    def get_check_kwargs(self, options: dict[str, Any]) -> dict[str, Any]:
        return super().get_check_kwargs({**options, "database": options["database"] or "default"})

    def handle(self, *args: Any, **options: Any) -> None:
        if options["database"] is not None:
            super().handle(*args, **options)
            return
        super().handle(*args, **{**options, "database": "default"})
        if not one_server() and not options["app_label"]:
            super().handle(*args, **{**options, "database": READS})
        if not options["plan"] and not options["check_unapplied"]:
            call_command("createcachetable", verbosity=0)
