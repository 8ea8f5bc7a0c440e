"""`make bench`, or `python -m benchmarks [--quick] [--json]`: fills, serves, asks, and prints what it took."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from benchmarks import report
from benchmarks.measuring import measure, scenes
from benchmarks.server import serving
from tests import machine, postgres

ROOT = Path(__file__).resolve().parent.parent
SIZES, QUICK_SIZES = (2_000, 20_000), (500, 5_000)
CLIENTS = (1, 8)
#: Each scene is asked at most so often by each client, and no longer than so many seconds.
MOST, QUICK_MOST = {1: 60, 8: 20}, {1: 20, 8: 8}
SECONDS, QUICK_SECONDS = 4.0, 2.0


def main() -> int:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print only JSON on stdout")
    parser.add_argument("--quick", action="store_true", help=f"smaller countries ({QUICK_SIZES}), fewer requests")
    parser.add_argument("--sizes", type=int, nargs="+", help="other sizes of the country, in families")
    parser.add_argument("--sqlite-only", action="store_true", help="leave PostgreSQL out")
    args = parser.parse_args()
    sizes = tuple(args.sizes or (QUICK_SIZES if args.quick else SIZES))
    rows = []
    for database in ("SQLite", "PostgreSQL"):
        if database == "PostgreSQL" and (args.sqlite_only or machine.postgresql() is None):
            _say("PostgreSQL is left out.")
            continue
        for families in sizes:
            with _database(database) as environment:
                rows += _measured(database, families, environment, quick=args.quick)
    print(report.as_json(rows) if args.json else f"{report.table(rows)}\n\n{report.verdict(rows)}")
    return 0


def _measured(database: str, families: int, environment: dict[str, str], *, quick: bool) -> Iterator[report.Row]:
    began = time.monotonic()
    found = _filled(families, environment)
    _say(f"{database}: {families} families made in {time.monotonic() - began:.0f} s; measuring ...")
    most, seconds = (QUICK_MOST, QUICK_SECONDS) if quick else (MOST, SECONDS)
    with serving(environment) as port:
        for clients in CLIENTS:
            for scene in scenes(found):
                times = measure(
                    scene,
                    port=port,
                    cookie=found["cookies"][scene.role],
                    clients=clients,
                    most=most[clients],
                    seconds=seconds,
                )
                yield report.Row(database, families, clients, scene.name, times)


def _filled(families: int, environment: dict[str, str]) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.filling", "--families", str(families)]
    answer = subprocess.run(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(answer.stdout))


@contextmanager
def _database(kind: str) -> Iterator[dict[str, str]]:
    """Give the environment of an empty database that is gone afterwards."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="ligzda-bench-"))
        address = stack.enter_context(postgres.server()) if kind == "PostgreSQL" else ""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("LIGZDA_")}
        yield {
            **kept,
            "DATABASE_URL": address,
            "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
            "LIGZDA_DATA": folder,
            "LIGZDA_SECRET_KEY": "only of a benchmark, and long enough for all that it is needed for",
            "LIGZDA_LOG_LEVEL": "ERROR",
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
        }


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
