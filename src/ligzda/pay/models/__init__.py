"""What is kept of pay."""

from .contracts import KIND_LABELS, BankAccount, Contract, Funding, Payer, Source
from .files import BankFile, Ordered
from .furnishing import Furnishing
from .months import (
    MARK_LABELS,
    MISSING_LABELS,
    STATE_LABELS,
    ClaimPlan,
    Correction,
    Held,
    Payment,
    PayMonth,
    Run,
)

__all__ = [
    "KIND_LABELS",
    "MARK_LABELS",
    "MISSING_LABELS",
    "STATE_LABELS",
    "BankAccount",
    "BankFile",
    "ClaimPlan",
    "Contract",
    "Correction",
    "Funding",
    "Furnishing",
    "Held",
    "Ordered",
    "PayMonth",
    "Payer",
    "Payment",
    "Run",
    "Source",
]
