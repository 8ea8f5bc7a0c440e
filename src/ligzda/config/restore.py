"""`ligzda restore FILE`: bring back what a backup holds, into an empty place, after checking the file."""

import argparse
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from ligzda.config.backup import ABOUT, DUMP, FILES, postgresql


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say from where, and whether what is there may be overwritten."""
    parser.add_argument("file", type=Path, help="a file that `ligzda backup` wrote")
    parser.add_argument("--force", action="store_true", help="overwrite the data that is there; stop Ligzda first")
    parser.add_argument("--json", action="store_true", help="print what was restored as JSON")


class Fault(Exception):
    """Why nothing was restored."""


def run(args: argparse.Namespace) -> int:
    """Check first, then bring back databases and documents."""
    import django

    django.setup()
    try:
        about = restore(args.file, force=args.force)
    except Fault as fault:
        print(f"ligzda: {fault}; nothing was restored", file=sys.stderr)
        return 2
    if args.json:
        print(json.dumps(about, indent=2))
    else:
        print(f"Restored the state of {about['at']}: {about['documents']} documents. Next: ligzda manage migrate")
    return 0


def restore(file: Path, *, force: bool) -> dict[str, Any]:
    """Bring back that file's data and return what the backup says about itself; raises Fault and changes nothing."""
    from django.conf import settings

    from ligzda.config.databases import one_server

    with _opened(file) as source, tempfile.TemporaryDirectory() as folder:
        about: dict[str, Any] = json.loads(source.read(ABOUT))
        if one_server() != (about["databases"] == [DUMP]):
            raise Fault("this backup is of another kind of database than DATABASE_URL names")
        if not force and _holds_data():
            raise Fault("there is data already; --force overwrites it")
        copies = [Path(source.extract(name, folder)) for name in about["databases"]]
        if one_server():
            _restore_postgresql(copies[0])
        else:
            _restore_sqlite(copies)
        documents = Path(settings.MEDIA_ROOT)
        shutil.rmtree(documents, ignore_errors=True)
        for name in source.namelist():
            if name.startswith(FILES):
                source.extract(name, folder)
        if (brought := Path(folder) / FILES).exists():
            documents.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(brought, documents)
    return about


def _opened(file: Path) -> ZipFile:
    try:
        source = ZipFile(file)
        damaged = source.testzip()
    except (OSError, EOFError, BadZipFile, zlib.error, RuntimeError) as error:
        raise Fault(f"{file} cannot be read: {error}") from error
    if damaged or ABOUT not in source.namelist():
        raise Fault(f"{file} is damaged or not a backup of Ligzda")
    return source


def _holds_data() -> bool:
    from django.apps import apps
    from django.db import connection

    account = apps.get_model("access", "Account")
    return account._meta.db_table in connection.introspection.table_names() and account.objects.exists()


def _restore_sqlite(copies: list[Path]) -> None:
    from django.db import connections

    for copy in copies:
        with closing(sqlite3.connect(copy)) as checked:
            if checked.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise Fault("a database in the backup is damaged")
    for copy in copies:
        connection = connections[copy.stem]
        Path(connection.settings_dict["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        connection.ensure_connection()
        with closing(sqlite3.connect(copy)) as source:
            # Page by page into the open file, so that nobody is left with a file that is gone.
            source.backup(connection.connection)


def _restore_postgresql(dump: Path) -> None:
    from django.db import connections

    command, environment = postgresql("pg_restore", connections["default"].settings_dict)
    options = ["--clean", "--if-exists", "--no-owner", "--single-transaction", "--exit-on-error"]
    done = subprocess.run(
        [*command, *options, f"--dbname={environment['PGDATABASE']}", str(dump)],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise Fault(f"PostgreSQL refused the backup: {done.stderr.strip().splitlines()[-1:]}")
