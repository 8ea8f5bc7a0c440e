"""Hours had beside hours asked, as pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ligzda.law.rules.citation import Citation
from ligzda.training.models.labels import WHATS
from ligzda.training.rules.hours import Had, Needed, What


@dataclass(frozen=True)
class Line:
    """One thing asked: how much there is, how much is asked (None: unknown, or not asked at all), and by whom."""

    label: Any
    had: Decimal
    needed: Decimal | None
    law: Citation | None
    is_asked: bool

    @property
    def enough(self) -> bool:
        """Tell whether there is as much as is asked."""
        return self.needed is None or self.had >= self.needed


def progress(had: Had, needs: Sequence[Needed], year: int) -> list[Line]:
    """Return a line for each thing asked, and for the hours that nobody asks but somebody has."""
    have = {
        What.THEORY: had.theory,
        What.PRACTICE: had.practice,
        What.HOUSEHOLDS: Decimal(had.households),
        What.TOTAL: had.total,
        What.YEAR: had.by_year.get(year, Decimal(0)),
    }
    asked = {need.what: need for need in needs}
    return [
        Line(
            label=WHATS[what],
            had=have[what],
            needed=asked[what].amount if what in asked else None,
            law=asked[what].law if what in asked else None,
            is_asked=what in asked,
        )
        for what in What
        if what in asked or (have[what] and what in (What.THEORY, What.PRACTICE))
    ]
