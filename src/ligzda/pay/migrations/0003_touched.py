"""The database itself notes from which day on a contract's days were touched, whoever changes a record, and how."""

from collections.abc import Iterator

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor as Editor
from django.db.migrations.state import StateApps

#: The records that days hang on, and what changes all of one's days; its end changes only those from the end on.
WATCHED = {
    "placements_placement": ("family_id", "kind", "since", "withdrawn_at"),
    "placements_readiness": ("family_id", "state", "since", "withdrawn_at"),
    "pay_contract": ("family_id", "kind", "since", "withdrawn_at"),
}
DEEDS = ("INSERT", "UPDATE", "DELETE")


def names(table: str) -> list[str]:
    """Return the names of the table's triggers."""
    return [f"pay_touched_by_{table}_{deed.lower()}" for deed in DEEDS]


def lay(_apps: StateApps, editor: Editor) -> None:
    """Lay the triggers."""
    vendor = editor.connection.vendor
    for table in WATCHED:
        for name, deed in zip(names(table), DEEDS, strict=True):
            when, notes = _deed(table, deed, vendor)
            for statement in _trigger(name, table, deed, when, notes, vendor):
                editor.execute(statement, params=None)


def take_up(_apps: StateApps, editor: Editor) -> None:
    """Take the triggers away."""
    for table in WATCHED:
        for name in names(table):
            if editor.connection.vendor == "postgresql":
                editor.execute(f'DROP FUNCTION "{name}" CASCADE', params=None)
            else:
                editor.execute(f'DROP TRIGGER "{name}"', params=None)


def _deed(table: str, deed: str, vendor: str) -> tuple[str, str]:
    """Return when a row's deed touches days, and the statement that notes it for each contract of the family."""
    least, unlike = ("least", "IS DISTINCT FROM") if vendor == "postgresql" else ("min", "IS NOT")
    if deed != "UPDATE":
        row = "NEW" if deed == "INSERT" else "OLD"
        return "", _note(table, _day(f"{row}.since", table, vendor), (row,))
    began, ended = (
        f"{least}({', '.join(_day(f'{row}.{column}', table, vendor) for row in ('OLD', 'NEW'))})"
        for column in ("since", "until")
    )
    whole = " OR ".join(f"OLD.{column} {unlike} NEW.{column}" for column in WATCHED[table])
    day = f"CASE WHEN {whole} THEN {began} ELSE {ended} END"
    return f"WHEN ({whole} OR OLD.until {unlike} NEW.until)", _note(table, day, ("OLD", "NEW"))


def _day(column: str, table: str, vendor: str) -> str:
    """Return the SQL of a day; a moment's is that of Greenwich, which is never after Riga's. No end is the last day."""
    moment = table == "placements_readiness" and vendor == "postgresql"
    day = f"({column} AT TIME ZONE 'UTC')::date" if moment else f"date({column})"
    return f"coalesce({day}, date('9999-12-31'))" if column.endswith("until") else day


def _note(table: str, day: str, rows: tuple[str, ...]) -> str:
    key = "id" if table == "pay_contract" else "family_id"
    of = ", ".join(f"{row}.{key}" for row in rows)
    found = f"SELECT id, {day} FROM pay_contract WHERE {key} IN ({of})"  # noqa: S608 - names of ours
    return f"INSERT INTO pay_touched (contract_id, since) {found}"


def _trigger(name: str, table: str, deed: str, when: str, notes: str, vendor: str) -> Iterator[str]:
    on = f'CREATE TRIGGER "{name}" AFTER {deed} ON "{table}" FOR EACH ROW {when}'
    if vendor == "postgresql":
        body = f"$$ BEGIN {notes}; RETURN NULL; END $$"
        yield f'CREATE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql AS {body}'
        yield f'{on} EXECUTE FUNCTION "{name}"()'
    else:
        yield f"{on} BEGIN {notes}; END"


class Migration(migrations.Migration):
    """Triggers on placements, readiness and contracts."""

    dependencies = (("pay", "0002_no_overlaps"), ("placements", "0002_no_overlaps"))

    operations = (migrations.RunPython(lay, take_up),)
