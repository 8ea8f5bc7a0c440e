"""The numbers as tables and as JSON, with the goals and whether they hold."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from benchmarks.goals import Goal, Row, Searched, Worked, of_months, of_pages, of_searches


@dataclass(frozen=True)
class Measured:
    """All that one run has measured."""

    pages: list[Row] = field(default_factory=list)
    searches: list[Searched] = field(default_factory=list)
    months: list[Worked] = field(default_factory=list)

    @property
    def goals(self) -> list[Goal]:
        """Return the goals of all that was measured."""
        return [*of_pages(self.pages), *of_searches(self.searches), *of_months(self.months)]


def as_text(measured: Measured) -> str:
    """Return a table of each part that was measured, and the goals."""
    tables = [
        *([_pages(measured.pages)] if measured.pages else []),
        *([_searches(measured.searches)] if measured.searches else []),
        *([_months(measured.months)] if measured.months else []),
    ]
    return "\n\n".join([*tables, _goals(measured.goals)])


def as_json(measured: Measured) -> str:
    """Return everything for a machine."""
    told: dict[str, Any] = {
        "pages": [
            {**{key: value for key, value in asdict(row).items() if key != "times"}, **asdict(row.times)}
            | {"ratio": row.times.ratio}
            for row in measured.pages
        ],
        "searches": [asdict(row) for row in measured.searches],
        "months": [asdict(row) for row in measured.months],
        "goals": [
            {"goal": goal.of, "reached": goal.reached, "at_most": goal.most, "unit": goal.unit, "holds": goal.holds}
            for goal in measured.goals
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _pages(rows: Sequence[Row]) -> str:
    head = (
        f"{'database':<11} {'families':>8} {'clients':>7}  {'page':<26} {'p50 ms':>8} {'p95 ms':>8}"
        f" {'bare p50':>9} {'× bare':>7}"
    )
    return _table(
        head,
        (
            f"{row.database:<11} {row.families:>8} {row.clients:>7}  {row.scene:<26} {row.times.p50:>8.1f}"
            f" {row.times.p95:>8.1f} {row.times.bare_p50:>9.1f} {row.times.ratio:>7.2f}"
            for row in rows
        ),
    )


def _searches(rows: Sequence[Searched]) -> str:
    head = (
        f"{'database':<11} {'families':>8}  {'board p50 ms':>12} {'p95 ms':>7} {'CPU ms':>7}  {'page p50 ms':>11}"
        f" {'p95 ms':>7}  {'at once':>7} {'p50 ms':>7} {'p95 ms':>7} {'pages/s':>7}"
    )
    return _table(
        head,
        (
            f"{row.database:<11} {row.families:>8}  {row.board_p50:>12.1f} {row.board_p95:>7.1f} {row.board_busy:>7.1f}"
            f"  {row.page_p50:>11.1f} {row.page_p95:>7.1f}  {row.at_once:>7} {row.at_once_p50:>7.0f}"
            f" {row.at_once_p95:>7.0f} {row.pages_a_second:>7.1f}"
            for row in rows
        ),
    )


def _months(rows: Sequence[Worked]) -> str:
    head = f"{'database':<11} {'contracts':>9} {'payments':>9}  {'seconds':>8} {'CPU s':>8} {'MB more':>8}"
    head += f" {'early':>8} {'after 5 years':>13}"
    return _table(
        head,
        (
            f"{row.database:<11} {row.contracts:>9} {row.payments:>9}  {row.seconds:>8.2f} {row.busy:>8.2f}"
            f" {row.megabytes_more:>8.1f} {_seconds(row.busy_early):>8} {_seconds(row.busy_after_years):>13}"
            for row in rows
        ),
    )


def _seconds(seconds: float | None) -> str:
    return "–" if seconds is None else f"{seconds:.2f}"


def _goals(goals: Sequence[Goal]) -> str:
    head = f"{'goal':<78} {'reached':>8} {'at most':>8} {'':<8} holds"
    lines = (
        f"{goal.of:<78} {goal.reached:>8.2f} {goal.most:>8.2f} {goal.unit:<8} {'yes' if goal.holds else 'NO'}"
        for goal in goals
    )
    met = sum(goal.holds for goal in goals)
    return f"{_table(head, lines)}\n\n{met} of {len(goals)} goals met."


def _table(head: str, lines: Iterable[str]) -> str:
    return "\n".join([head, "-" * len(head), *lines])
