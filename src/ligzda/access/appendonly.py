"""A migration operation that makes the database itself forbid changing or deleting what was written."""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

DEEDS = ("UPDATE", "DELETE")


class AppendOnly(Operation):
    """Lets rows of a model be added only. A whole table can still be emptied (TRUNCATE) on PostgreSQL."""

    reversible = True

    def __init__(self, model: str) -> None:
        self.model = model

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change nothing: Django's models know nothing of it."""

    def database_forwards(
        self, app_label: str, schema_editor: Editor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Lay the triggers."""
        model = to_state.apps.get_model(app_label, self.model)
        if self.allow_migrate_model(schema_editor.connection.alias, model):
            for statement in forbid(model._meta.db_table, schema_editor.connection.vendor):
                schema_editor.execute(statement, params=None)

    def database_backwards(
        self, app_label: str, schema_editor: Editor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Take the triggers away."""
        model = from_state.apps.get_model(app_label, self.model)
        if self.allow_migrate_model(schema_editor.connection.alias, model):
            for statement in permit(model._meta.db_table, schema_editor.connection.vendor):
                schema_editor.execute(statement, params=None)

    def describe(self) -> str:
        """Say it in words."""
        return f"Let rows of {self.model} be added only"


def trigger(table: str, deed: str) -> str:
    """Return the name of the trigger that forbids that deed."""
    return f"{table}_no_{deed.lower()}"


def forbid(table: str, vendor: str) -> list[str]:
    """Return the SQL that forbids changing and deleting the table's rows."""
    if vendor == "postgresql":
        function = (
            "CREATE OR REPLACE FUNCTION ligzda_append_only() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation'; END $$"
        )
        return [function] + [
            f'CREATE TRIGGER "{trigger(table, deed)}" BEFORE {deed} ON "{table}" '
            "FOR EACH ROW EXECUTE FUNCTION ligzda_append_only()"
            for deed in DEEDS
        ]
    return [
        f'CREATE TRIGGER "{trigger(table, deed)}" BEFORE {deed} ON "{table}" '
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for deed in DEEDS
    ]


def permit(table: str, vendor: str) -> list[str]:
    """Return the SQL that takes the prohibition away."""
    on_table = f' ON "{table}"' if vendor == "postgresql" else ""
    return [f'DROP TRIGGER IF EXISTS "{trigger(table, deed)}"{on_table}' for deed in DEEDS]
