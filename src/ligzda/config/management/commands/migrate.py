"""Django's `migrate`, for every database that Ligzda keeps, with the table of the throttle counters."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.management import CommandParser, call_command
from django.core.management.commands import migrate
from django.db.migrations.state import ModelState, ProjectState

from ligzda.config import databases
from ligzda.config.databases import OWNER, READS, one_server


class Command(migrate.Command):
    """Without `--database`, brings all of them up to date."""

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database=None)

    def get_check_kwargs(self, options: dict[str, Any]) -> Any:
        return super().get_check_kwargs({**options, "database": options["database"] or "default"})

    def handle(self, *args: Any, **options: Any) -> None:
        with _each_new_model_alone():
            self._handle(*args, **options)

    def _handle(self, *args: Any, **options: Any) -> None:
        match options["database"]:
            case None:
                super().handle(*args, **{**options, "database": "default"})
                if not one_server() and options["app_label"] in {None, OWNER}:
                    self._reads(*args, **options)
                if not (options["app_label"] or options["plan"] or options["check_unapplied"]):
                    call_command("createcachetable", verbosity=0)
                    # What this version ships and the one before did not.
                    call_command("rulebook", verbosity=0)
            case databases.READS if not one_server():
                self._reads(*args, **options)
            case _:
                super().handle(*args, **options)

    def _reads(self, *args: Any, **options: Any) -> None:
        super().handle(*args, **{**options, "database": READS, "app_label": OWNER, "run_syncdb": False})


@contextmanager
def _each_new_model_alone() -> Iterator[None]:
    """Make an empty database in a third of the time.

    With each model that a migration adds, Django renders anew all those that it leads to: ten thousand times for ours.
    Nothing leads to a model before it is there, so that it can be rendered alone.
    """
    add = ProjectState.add_model

    def add_alone(self: ProjectState, model_state: ModelState) -> None:
        apps = vars(self).pop("apps", None)
        add(self, model_state)
        if apps is not None:
            vars(self)["apps"] = apps
            apps.render_multiple([model_state])

    ProjectState.add_model = add_alone  # type: ignore[method-assign]
    try:
        yield
    finally:
        ProjectState.add_model = add  # type: ignore[method-assign]
