"""What is kept of pay."""

from .accounts import BankAccount, Payer
from .claims import ClaimPlan
from .contracts import KIND_LABELS, Contract, ContractCounter, Funding, Source
from .files import BankFile, Ordered
from .furnishing import Furnishing
from .months import STATE_LABELS, Held, PayMonth, Run
from .payments import MARK_LABELS, MISSING_LABELS, Correction, Payment
from .returns import Returned
from .touched import Touched

__all__ = [
    "KIND_LABELS",
    "MARK_LABELS",
    "MISSING_LABELS",
    "STATE_LABELS",
    "BankAccount",
    "BankFile",
    "ClaimPlan",
    "Contract",
    "ContractCounter",
    "Correction",
    "Funding",
    "Furnishing",
    "Held",
    "Ordered",
    "PayMonth",
    "Payer",
    "Payment",
    "Returned",
    "Run",
    "Source",
    "Touched",
]
