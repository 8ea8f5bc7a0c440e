"""`ligzda demo`: a database of its own with an invented country, and Ligzda shown with it."""

import argparse
import os
import secrets
import shutil
import sys
from pathlib import Path
from typing import NoReturn

from ligzda.config import environment, serve
from ligzda.demo import command as country

KEPT = "demo-secret"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say how large a country, and where to show it."""
    country.add_arguments(parser)
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (8000)")
    parser.add_argument("--reset", action="store_true", help="throw the invented country away and make it anew")
    parser.add_argument("--no-serve", action="store_true", help="make the country and end")


def run(args: argparse.Namespace) -> int:
    """Make what is not there yet and serve it; what is there is kept."""
    os.environ.setdefault("LIGZDA_DATA", str(Path("var") / "demo"))
    os.environ["LIGZDA_DEMO"] = "1"
    folder = environment.data_folder()
    if args.reset and (fault := _throw_away(folder)):
        print(f"ligzda: {fault}", file=sys.stderr)
        return 2
    os.environ.setdefault("LIGZDA_SECRET_KEY", _secret(folder))

    import django
    from django.core.management import call_command

    django.setup()
    from ligzda.config.health import is_migrated

    was_there = is_migrated()
    if not was_there:
        print("Making the database ...", file=sys.stderr, flush=True)
        call_command("migrate", verbosity=0)
    if (code := country.run(args)) or args.no_serve:
        return code
    sys.stdout.flush()
    return serve.run(serve.settings(args.port)) if was_there else _serve_anew(args.port)


def _serve_anew(port: int) -> NoReturn:
    # In place of this process, so that what it took to make the country is given back.
    os.execv(sys.executable, [sys.executable, "-m", "ligzda.config.cli", "serve", "--port", str(port)])  # noqa: S606


def _secret(folder: Path) -> str:
    """Return the secret of this demo, made when it is first needed."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / KEPT
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(60))
    return file.read_text()


def _throw_away(folder: Path) -> str:
    """Remove the demo's folder; return why not when it is not certain that it holds nothing else."""
    if environment.text("DATABASE_URL"):
        return "Only the demo's own SQLite database can be thrown away, not the one that DATABASE_URL names."
    if folder.exists() and not (folder / KEPT).exists():
        return f"{folder} was not made by `ligzda demo`; it is left as it is."
    shutil.rmtree(folder, ignore_errors=True)
    return ""
