"""`make bench`, or `python -m benchmarks [--only PART …] [--quick] [--json]`: fills, serves, asks, tells."""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

from benchmarks import report
from benchmarks.databases import ROOT, Empty, Environment, migrated
from benchmarks.goals import Row, Searched, Worked
from benchmarks.measuring import measure, scenes
from benchmarks.searching import searched
from benchmarks.server import serving
from tests import machine

#: What is measured, and at which sizes: families, families, contracts.
SIZES = {"pages": (2_000, 20_000), "search": (740, 7_400, 74_000), "pay": (740, 100_000)}
QUICK_SIZES = {"pages": (500, 5_000), "search": (740,), "pay": (740,)}
CLIENTS = (1, 8)
#: Each scene is asked at most so often by each client, and no longer than so many seconds; many at once, who wait for
#: each other, need twice as long for a middle that stays.
MOST, QUICK_MOST = {1: 60, 8: 40}, {1: 20, 8: 8}
SECONDS, QUICK_SECONDS = {1: 4.0, 8: 8.0}, {1: 2.0, 8: 2.0}


def main() -> int:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print only JSON on stdout")
    parser.add_argument("--quick", action="store_true", help=f"smaller sizes ({QUICK_SIZES}), fewer requests")
    parser.add_argument("--only", nargs="+", choices=SIZES, help="measure only these parts")
    parser.add_argument("--sizes", type=int, nargs="+", help="other sizes, for all parts measured")
    parser.add_argument("--sqlite-only", action="store_true", help="leave PostgreSQL out")
    args = parser.parse_args()
    parts = {
        part: tuple(args.sizes or sizes)
        for part, sizes in (QUICK_SIZES if args.quick else SIZES).items()
        if part in (args.only or SIZES)
    }
    measured = report.Measured()
    for database in ("SQLite", "PostgreSQL"):
        if database == "PostgreSQL" and (args.sqlite_only or machine.postgresql() is None):
            _say("PostgreSQL is left out.")
            continue
        with migrated(database) as empty:
            _measure(measured, database, parts, empty, quick=args.quick)
    print((report.as_json if args.json else report.as_text)(measured))
    return 0


def _measure(
    measured: report.Measured, database: str, parts: dict[str, tuple[int, ...]], empty: Empty, *, quick: bool
) -> None:
    for part, size in ((part, size) for part, sizes in parts.items() for size in sizes):
        began = time.monotonic()
        with empty() as environment:
            match part:
                case "pages":
                    measured.pages.extend(_pages(database, size, environment, quick=quick))
                case "search":
                    measured.searches.append(_search(database, size, environment))
                case "pay":
                    measured.months.append(_month(database, size, environment))
        _say(f"{database}: {part} at {size} measured in {time.monotonic() - began:.0f} s.")


def _pages(database: str, families: int, environment: Environment, *, quick: bool) -> Iterator[Row]:
    found = _run("benchmarks.filling", families, environment)
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
                    seconds=seconds[clients],
                )
                yield Row(database, families, clients, scene.name, times)


def _search(database: str, families: int, environment: Environment) -> Searched:
    return searched(database, _run("benchmarks.night", families, environment), environment)


def _month(database: str, contracts: int, environment: Environment) -> Worked:
    return Worked(database, **_run("benchmarks.pay", contracts, environment))


def _run(module: str, size: int, environment: Environment) -> dict[str, Any]:
    """Run what fills a database of that size; return what it prints."""
    command = [sys.executable, "-m", module, str(size)]
    answer = subprocess.run(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return dict(json.loads(answer.stdout))


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
