"""What the numbers have to be: each goal with what was reached and whether it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.measuring import Times

#: Pages of which the goal "at most four bare pages" is said: lists and details.
JUDGED = ("list of families", "family, 0 log entries", "family, 40 log entries", "family, 400 log entries")
BARES, GROWTH, LOG = 4.0, 1.2, 1.3
#: Up to so many families the board of a search answers within so many milliseconds.
BOARD = ((740, 100.0), (74_000, 300.0))
#: Within so many seconds a month of so many contracts is worked out, with so many megabytes more than before at most.
MONTH = {740: 5.0, 100_000: 60.0}
MEGABYTES = 100.0
#: After years a month costs so many times an early one at most.
YEARS = 1.5


@dataclass(frozen=True)
class Goal:
    """Something wanted: how it was reached, and how much it may be at most."""

    of: str
    reached: float
    most: float
    unit: str = ""

    @property
    def holds(self) -> bool:
        """Say whether it was reached."""
        return self.reached <= self.most


@dataclass(frozen=True)
class Row:
    """A page as measured."""

    database: str
    families: int
    clients: int
    scene: str
    times: Times


@dataclass(frozen=True)
class Searched:
    """What a search takes among so many families, in milliseconds."""

    database: str
    families: int
    board_p50: float
    board_p95: float
    board_busy: float
    page_p50: float
    page_p95: float
    at_once: int
    at_once_p50: float
    at_once_p95: float
    pages_a_second: float


@dataclass(frozen=True)
class Worked:
    """What it takes to work a month of so many contracts out."""

    database: str
    contracts: int
    payments: int
    seconds: float
    busy: float
    megabytes_more: float
    busy_early: float | None = None
    busy_after_years: float | None = None


def of_pages(rows: Sequence[Row]) -> Iterator[Goal]:
    """Yield the goals of pages; sizes and logs are compared in bare pages."""
    sizes = sorted({row.families for row in rows})
    ratio = {(row.database, row.families, row.clients, row.scene): row.times.ratio for row in rows}
    for (database, families, clients, scene), reached in ratio.items():
        where = f"{database}, {clients} client{'s' * (clients > 1)}"
        if scene in JUDGED:
            yield Goal(f"{scene} ({where}, {families})", reached, BARES, "× bare")
        if families == sizes[-1] and len(sizes) > 1:
            small = ratio[database, sizes[0], clients, scene]
            yield Goal(f"{scene}: {sizes[-1]} against {sizes[0]} families ({where})", reached / small, GROWTH, "×")
        if scene == "family, 400 log entries":
            none = ratio[database, families, clients, "family, 0 log entries"]
            yield Goal(f"400 log entries against none ({where}, {families})", reached / none, LOG, "×")


def of_searches(rows: Sequence[Searched]) -> Iterator[Goal]:
    """Yield the goal of each size; more families than those of the last goal have to keep to it too."""
    for row in rows:
        most = next((wanted for families, wanted in BOARD if row.families <= families), BOARD[-1][1])
        yield Goal(f"board of a search ({row.database}, {row.families} families)", row.board_p50, most, "ms")


def of_months(rows: Sequence[Worked]) -> Iterator[Goal]:
    """Yield the goals of a month of pay; other sizes than those of the goals are only told."""
    for row in rows:
        if row.contracts in MONTH:
            where = f"({row.database}, {row.contracts} contracts)"
            yield Goal(f"a month of pay {where}", row.seconds, MONTH[row.contracts], "s")
            yield Goal(f"memory for a month of pay {where}", row.megabytes_more, MEGABYTES, "MB more")
            if row.busy_early and row.busy_after_years:
                grown = row.busy_after_years / row.busy_early
                yield Goal(f"a month after five years against an early one {where}", grown, YEARS, "×")
