"""Names can be searched by any part of them: trigrams, kept current by the database."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

# As pg_trgm does: two spaces before each word and one after, so that its first letters and its end count for more.
OLD = "'  ' || replace(OLD.search_key, ' ', '   ') || ' '"
NEW = "'  ' || replace(NEW.search_key, ' ', '   ') || ' '"
LET_GO = f"INSERT INTO people_names(people_names, rowid, search_key) VALUES ('delete', OLD.id, {OLD});"  # noqa: S608
TAKE = f"INSERT INTO people_names(rowid, search_key) VALUES (NEW.id, {NEW});"  # noqa: S608
SQLITE = (
    # Searched and never read: the pieces alone are kept. There are no persons yet when it is made.
    "CREATE VIRTUAL TABLE people_names USING fts5(search_key, content='', tokenize='trigram')",
    f"CREATE TRIGGER people_names_ins AFTER INSERT ON people_person BEGIN {TAKE} END",
    f"CREATE TRIGGER people_names_del AFTER DELETE ON people_person BEGIN {LET_GO} END",
    f"CREATE TRIGGER people_names_upd AFTER UPDATE OF search_key ON people_person BEGIN {LET_GO} {TAKE} END",
)
POSTGRES = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    "CREATE INDEX people_names ON people_person USING gin (search_key gin_trgm_ops)",
)


def lay(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Make the index of names in the way of the database at hand."""
    for statement in POSTGRES if editor.connection.vendor == "postgresql" else SQLITE:
        editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """One search over both databases."""

    dependencies = (("people", "0001_initial"),)

    operations = (migrations.RunPython(lay, migrations.RunPython.noop),)
