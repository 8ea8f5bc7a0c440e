"""The database itself forbids to edit a document: only its withdrawal may be written into the row."""

from django.db import migrations

TABLE = "documents_document"
TRIGGER = f"{TABLE}_never_edited"
WRITTEN_ONCE = (
    "id", "case_id", "kind", "title", "number", "made_on", "file", "name", "content_type", "size", "sha256",
    "series", "version", "recorded_by_id", "recorded_at",
)  # fmt: skip


def forbid(apps, schema_editor):
    columns = ", ".join(f'"{column}"' for column in WRITTEN_ONCE)
    says = "a document is never edited: make a new version"
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE FUNCTION {TRIGGER}() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{says}' USING ERRCODE = 'check_violation'; END $$"
        )
        schema_editor.execute(
            f'CREATE TRIGGER {TRIGGER} BEFORE UPDATE OF {columns} ON "{TABLE}" '
            f"FOR EACH ROW EXECUTE FUNCTION {TRIGGER}()"
        )
    else:
        schema_editor.execute(
            f'CREATE TRIGGER {TRIGGER} BEFORE UPDATE OF {columns} ON "{TABLE}" '
            f"BEGIN SELECT RAISE(ABORT, '{says}'); END"
        )


def permit(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP FUNCTION {TRIGGER}() CASCADE")
    else:
        schema_editor.execute(f"DROP TRIGGER {TRIGGER}")


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial")]

    operations = [migrations.RunPython(forbid, permit, elidable=False)]
