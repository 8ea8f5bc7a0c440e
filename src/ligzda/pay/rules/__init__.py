"""The rules of pay: days from facts, lines from days, sums from lines."""

from .days import (
    ENDLESS,
    Contract,
    Days,
    Kind,
    Month,
    OutsideContract,
    Placed,
    PlacementOverlap,
    Span,
    State,
    days_of,
    state_of,
)
from .lines import Line, exact, lines_of, total
from .rates import MissingEntry, Rates, coefficient_id

__all__ = [
    "ENDLESS",
    "Contract",
    "Days",
    "Kind",
    "Line",
    "MissingEntry",
    "Month",
    "OutsideContract",
    "Placed",
    "PlacementOverlap",
    "Rates",
    "Span",
    "State",
    "coefficient_id",
    "days_of",
    "exact",
    "lines_of",
    "state_of",
    "total",
]
