"""Django's `migrate`, for every database that Ligzda keeps, with the table of the throttle counters."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.management import CommandParser, call_command
from django.core.management.commands import migrate
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import CreateModel, Migration
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

from ligzda.config import databases
from ligzda.config.databases import OWNER, READS, one_server


class Command(migrate.Command):
    """Without `--database`, brings all of them up to date."""

    added = False  # models that have been rendered alone

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database=None)

    def get_check_kwargs(self, options: dict[str, Any]) -> Any:
        return super().get_check_kwargs({**options, "database": options["database"] or "default"})

    def handle(self, *args: Any, **options: Any) -> None:
        self.fake_initial = options["fake_initial"]
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

    def migration_progress_callback(self, action: str, migration: Migration | None = None, fake: bool = False) -> None:
        # `--fake-initial` asks each operation by itself if its table is there already.
        if action == "apply_start" and migration and not (fake or self.fake_initial):
            # An instance has a list of its own.
            migration.operations = list(self._quickly(migration.operations))  # type: ignore[misc]
        super().migration_progress_callback(action, migration, fake)

    def _quickly(self, operations: Iterable[Operation]) -> Iterator[Operation]:
        for operation in operations:
            if type(operation) is CreateModel:
                self.added = True
                yield AddAlone(operation)
                continue
            if self.added:
                self.added = False
                yield RenderAll()
            yield operation


class AddAlone(Operation):
    """A model is added, and rendered alone.

    Django renders with it all those that it leads to, ten thousand times for an empty database of ours. Its table can
    be made without them; but until `RenderAll` they do not know that it leads to them, so that nothing else is done.
    """

    def __init__(self, create: CreateModel) -> None:
        self.create = create

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        apps = vars(state).pop("apps", None)  # without it nothing is rendered
        self.create.state_forwards(app_label, state)
        if apps is not None:
            vars(state)["apps"] = apps
            apps.render_multiple([state.models[app_label, self.create.name_lower]])
            state.is_delayed = True  # so that Django renders all for the signal after the last migration

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        self.create.database_forwards(app_label, schema_editor, from_state, to_state)


class RenderAll(Operation):
    """All models are rendered anew, before anything is done that is not the adding of a model."""

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        state.clear_delayed_apps_cache()
        state.is_delayed = False
        state.apps  # noqa: B018 - renders them

    def database_forwards(self, *_states: Any) -> None:
        """Leave the database as it is."""
