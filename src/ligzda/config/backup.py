"""`ligzda backup FILE`: everything in one file, taken while Ligzda runs.

The file is a ZIP with `about.json`, the databases (SQLite files, or PostgreSQL's own dump) and the documents. The
secret is not in it: keep it apart, for without it the codes, documents and drafts inside cannot be read.
"""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from ligzda import __version__

ABOUT, DUMP, FILES = "about.json", "postgresql.dump", "files/"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say where to."""
    parser.add_argument("file", type=Path, help="the file to write; it must not exist yet")
    parser.add_argument("--json", action="store_true", help="print what was written as JSON")


def run(args: argparse.Namespace) -> int:
    """Write the backup under another name first, so that half a backup is never taken for one."""
    if args.file.exists():
        print(f"ligzda: {args.file} exists already; nothing was written", file=sys.stderr)
        return 2
    import django

    django.setup()
    unfinished = args.file.with_name(f"{args.file.name}.unfinished")
    unfinished.touch(mode=0o600)
    try:
        about = write(unfinished)
        unfinished.rename(args.file)
    finally:
        unfinished.unlink(missing_ok=True)
    if args.json:
        print(json.dumps({"file": str(args.file), **about}, indent=2))
    else:
        print(f"{args.file}: {about['documents']} documents, databases: {', '.join(about['databases'])}")
    return 0


def write(file: Path) -> dict[str, Any]:
    """Write everything into that file and return what it says about itself."""
    from django.conf import settings
    from django.utils import timezone

    with ZipFile(file, "w", ZIP_DEFLATED) as target, tempfile.TemporaryDirectory() as folder:
        databases = []
        for name, copy in _databases(Path(folder)):
            target.write(copy, name)
            databases.append(name)
        # After the databases: a document is on disk before its row is, so each row's document is in.
        documents = [path for path in sorted(Path(settings.MEDIA_ROOT).rglob("*")) if path.is_file()]
        for path in documents:
            name = FILES + path.relative_to(settings.MEDIA_ROOT).as_posix()
            target.write(path, name, compress_type=ZIP_STORED)
        about = {
            "ligzda": __version__,
            "at": timezone.now().isoformat(timespec="seconds"),
            "databases": databases,
            "documents": len(documents),
        }
        target.writestr(ABOUT, json.dumps(about))
    return about


def _databases(folder: Path) -> list[tuple[str, Path]]:
    from django.db import connections

    from ligzda.config.databases import one_server

    if one_server():
        command, environment = postgresql("pg_dump", connections["default"].settings_dict)
        subprocess.run(
            [*command, "--format=custom", f"--file={folder / DUMP}", "--no-owner"], env=environment, check=True
        )
        return [(DUMP, folder / DUMP)]
    return [(f"{alias}.sqlite3", _copy(connections[alias], folder / f"{alias}.sqlite3")) for alias in connections]


def _copy(connection: Any, to: Path) -> Path:
    # SQLite's own online backup: one consistent moment, readers and writers go on.
    connection.ensure_connection()
    target = sqlite3.connect(to)
    with target:
        connection.connection.backup(target, pages=2000)
    target.close()
    return to


def postgresql(program: str, settings: dict[str, Any]) -> tuple[list[str], dict[str, str]]:
    """Return how to call one of PostgreSQL's programs for that database; the password stays out of the list."""
    words = {"PGHOST": "HOST", "PGPORT": "PORT", "PGUSER": "USER", "PGPASSWORD": "PASSWORD", "PGDATABASE": "NAME"}
    given = {name: str(settings[key]) for name, key in words.items() if settings.get(key)}
    return [program], {**os.environ, **given}
