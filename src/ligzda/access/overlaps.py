"""A migration operation that makes the database itself forbid overlapping intervals."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class NoOverlap(Operation):
    """Forbids two rows alike in `together` whose `[since, until)` meet; the most telling field stands first.

    `where` (field → value, None for empty) limits it to some rows, such as those not withdrawn. It is an
    exclusion constraint on PostgreSQL and a pair of triggers on SQLite; either way a breach is an
    `IntegrityError`. A row with `since == until` holds on no day and meets nothing. On SQLite a later migration
    that remakes the table must add the operation again (a test finds those that were lost).
    """

    reversible = True

    def __init__(
        self,
        model: str,
        together: Sequence[str],
        since: str = "since",
        until: str = "until",
        where: Mapping[str, Any] | None = None,
    ) -> None:
        self.model, self.together, self.since, self.until = model, tuple(together), since, until
        self.where = dict(where or {})

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change nothing: Django's models know nothing of it."""

    def database_forwards(
        self, app_label: str, schema_editor: Editor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Lay the constraint."""
        self._run(app_label, schema_editor, to_state, self._postgres, self._sqlite)

    def database_backwards(
        self, app_label: str, schema_editor: Editor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Take the constraint away."""
        self._run(app_label, schema_editor, from_state, self._postgres_back, self._sqlite_back)

    def describe(self) -> str:
        """Say it in words."""
        return f"Forbid overlapping rows of {self.model} alike in {', '.join(self.together)}"

    def names(self, table: str) -> list[str]:
        """Return the names it takes in the database: one of the constraint, two of the triggers."""
        base = f"{table}_{'_'.join(self.together)}"[:48]
        return [f"{base}_no_overlap", f"{base}_no_overlap_ins", f"{base}_no_overlap_upd"]

    def _run(self, app_label: str, editor: Editor, state: ProjectState, postgres: Any, sqlite: Any) -> None:
        model = state.apps.get_model(app_label, self.model)
        if self.allow_migrate_model(editor.connection.alias, model):
            make = postgres if editor.connection.vendor == "postgresql" else sqlite
            for statement in make(model._meta):
                editor.execute(statement, params=None)

    def _postgres(self, meta: Any) -> list[str]:
        kind = "tstzrange" if isinstance(meta.get_field(self.since), models.DateTimeField) else "daterange"
        since, until = _column(meta, self.since), _column(meta, self.until)
        alike = ", ".join(f"{_column(meta, name)} WITH =" for name in self.together)
        return [
            "CREATE EXTENSION IF NOT EXISTS btree_gist",
            f'ALTER TABLE "{meta.db_table}" ADD CONSTRAINT "{self.names(meta.db_table)[0]}" EXCLUDE USING gist '
            f"({alike}, {kind}({since}, {until}, '[)') WITH &&)"
            + (f" WHERE ({self._conditions(meta)})" if self.where else ""),
        ]

    def _postgres_back(self, meta: Any) -> list[str]:
        return [f'ALTER TABLE "{meta.db_table}" DROP CONSTRAINT "{self.names(meta.db_table)[0]}"']

    def _sqlite(self, meta: Any) -> list[str]:
        since, until = _column(meta, self.since), _column(meta, self.until)
        # By the first field alone the others are looked for (`+` hides a column from the indexes): the second may be
        # the same in a hundred thousand rows, and without statistics SQLite would as soon look through those.
        alike = [
            f"{'+' if later else ''}other.{_column(meta, name)} = NEW.{_column(meta, name)}"
            for later, name in enumerate(self.together)
        ]
        meets = [
            f"(other.{until} IS NULL OR (NEW.{since} < other.{until} AND other.{since} < other.{until}))",
            f"(NEW.{until} IS NULL OR (other.{since} < NEW.{until} AND NEW.{since} < NEW.{until}))",
        ]
        limits = [self._conditions(meta, "other."), self._conditions(meta, "NEW.")] if self.where else []
        found = " AND ".join(["other.rowid <> NEW.rowid", *alike, *meets, *limits])
        name, on_insert, on_update = self.names(meta.db_table)
        # After the row is written, because only then has it its rowid; a refusal takes it back.
        return [
            f'CREATE TRIGGER "{trigger}" AFTER {deed} ON "{meta.db_table}" BEGIN '  # noqa: S608 - names of ours
            f"SELECT RAISE(ABORT, '{name}') "
            f'WHERE EXISTS (SELECT 1 FROM "{meta.db_table}" AS other WHERE {found}); END'
            for trigger, deed in ((on_insert, "INSERT"), (on_update, "UPDATE"))
        ]

    def _sqlite_back(self, meta: Any) -> list[str]:
        return [f'DROP TRIGGER IF EXISTS "{name}"' for name in self.names(meta.db_table)[1:]]

    def _conditions(self, meta: Any, prefix: str = "") -> str:
        return " AND ".join(f"{prefix}{_column(meta, name)} {_equals(value)}" for name, value in self.where.items())


def _column(meta: Any, name: str) -> str:
    return f'"{meta.get_field(name).column}"'


def _equals(value: Any) -> str:
    if value is None:
        return "IS NULL"
    if isinstance(value, bool):
        return f"IS {'TRUE' if value else 'FALSE'}"
    quoted = str(value).replace("'", "''")
    return f"= '{quoted}'"
