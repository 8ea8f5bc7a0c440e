"""Names can be searched by any part of them: trigrams, kept current by the database."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SQLITE = (
    "CREATE VIRTUAL TABLE people_names USING fts5(search_key, content='people_person', content_rowid='id',"
    " tokenize='trigram')",
    "INSERT INTO people_names(rowid, search_key) SELECT id, search_key FROM people_person",
    "CREATE TRIGGER people_names_ins AFTER INSERT ON people_person BEGIN"
    " INSERT INTO people_names(rowid, search_key) VALUES (NEW.id, NEW.search_key); END",
    "CREATE TRIGGER people_names_del AFTER DELETE ON people_person BEGIN"
    " INSERT INTO people_names(people_names, rowid, search_key) VALUES ('delete', OLD.id, OLD.search_key); END",
    "CREATE TRIGGER people_names_upd AFTER UPDATE OF search_key ON people_person BEGIN"
    " INSERT INTO people_names(people_names, rowid, search_key) VALUES ('delete', OLD.id, OLD.search_key);"
    " INSERT INTO people_names(rowid, search_key) VALUES (NEW.id, NEW.search_key); END",
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
