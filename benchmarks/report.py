"""The numbers as a table, as JSON, and against the goals."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.measuring import Times

#: Pages of which the goal "at most four bare pages" is said: lists and details.
JUDGED = ("list of families", "family, 0 log entries", "family, 40 log entries", "family, 400 log entries")
BARES, GROWTH, LOG = 4.0, 1.2, 1.3


@dataclass(frozen=True)
class Row:
    """One measurement."""

    database: str
    families: int
    clients: int
    scene: str
    times: Times


def table(rows: list[Row]) -> str:
    """Return all measurements, one a line."""
    head = (
        f"{'database':<11} {'families':>8} {'clients':>7}  {'page':<26} {'p50 ms':>8} {'p95 ms':>8}"
        f" {'bare p50':>9} {'× bare':>7}"
    )
    lines = [
        f"{row.database:<11} {row.families:>8} {row.clients:>7}  {row.scene:<26} {row.times.p50:>8.1f}"
        f" {row.times.p95:>8.1f} {row.times.bare_p50:>9.1f} {row.times.ratio:>7.2f}"
        for row in rows
    ]
    return "\n".join([head, "-" * len(head), *lines])


def goals(rows: list[Row]) -> Iterator[tuple[str, float, float]]:
    """Yield each goal with what was reached and what was wanted; sizes and logs are compared in bare pages."""
    sizes = sorted({row.families for row in rows})
    ratio = {(row.database, row.families, row.clients, row.scene): row.times.ratio for row in rows}
    for (database, families, clients, scene), reached in ratio.items():
        where = f"{database}, {clients} client{'s' * (clients > 1)}"
        if scene in JUDGED:
            yield f"{scene} ({where}, {families})", reached, BARES
        if families == sizes[-1] and len(sizes) > 1:
            small = ratio[database, sizes[0], clients, scene]
            yield f"{scene}: {sizes[-1]} against {sizes[0]} families ({where})", reached / small, GROWTH
        if scene == "family, 400 log entries":
            none = ratio[database, families, clients, "family, 0 log entries"]
            yield f"400 log entries against none ({where}, {families})", reached / none, LOG


def verdict(rows: list[Row]) -> str:
    """Return which goals were missed, and how many were met."""
    judged = list(goals(rows))
    missed = [
        f"  missed: {goal}: {reached:.2f}, wanted at most {most}" for goal, reached, most in judged if reached > most
    ]
    return "\n".join([f"{len(judged) - len(missed)} of {len(judged)} goals met.", *missed])


def as_json(rows: list[Row]) -> str:
    """Return everything for a machine."""
    measured: list[dict[str, Any]] = [
        {
            **{key: value for key, value in asdict(row).items() if key != "times"},
            **asdict(row.times),
            "ratio": row.times.ratio,
        }
        for row in rows
    ]
    judged = [{"goal": goal, "reached": reached, "at_most": most} for goal, reached, most in goals(rows)]
    return json.dumps({"measured": measured, "goals": judged}, ensure_ascii=False, indent=2)
