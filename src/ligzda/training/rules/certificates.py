"""When a certificate may be given, and the number by which anybody can check it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal

from stdnum.iso7064 import mod_37_36

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house
from ligzda.training.rules.hours import Had, Needed, reasons_hours_are_missing

#: No vowels, so that no number is a word, and no letter that looks like a figure.
SIGNS = "0123456789BCDFGHJKMNPQRSTVWXYZ"
DRAWN = 9
LOOKALIKES = str.maketrans("OIL", "011")


@house(entry=["*.training.*hours", "*.training.practice_households"])
def reasons_against_certificate(
    had: Had,
    needs: Iterable[Needed],
    *,
    certified: bool,
    issued_on: date,
    today: date,
    instead_of_practice: Decimal | None = None,
) -> list[Reason]:
    """Return every reason why no certificate can be given; hours that nobody knows ask for any recorded hour."""
    reasons = []
    if certified:
        reasons.append(Reason("certified_already"))
    if issued_on > today:
        reasons.append(Reason("issued_in_future", at="issued_on"))
    if had.last_on and issued_on < had.last_on:
        reasons.append(Reason("issued_before_last_hour", {"on": had.last_on}, at="issued_on"))
    missing = reasons_hours_are_missing(had, needs, year=issued_on.year, instead_of_practice=instead_of_practice)
    if not had.total:
        reasons.append(Reason("nothing_attended"))
    return [*reasons, *missing]


def draw_number(year: int, choice: Callable[[Sequence[str]], str]) -> str:
    """Return a new number such as 2026-7K3QF-9MD2C: the year, nine drawn signs that nobody can guess, a check sign."""
    drawn = "".join(choice(SIGNS) for _ in range(DRAWN))
    whole = f"{drawn}{mod_37_36.calc_check_digit(drawn, SIGNS)}"
    return f"{year}-{whole[:5]}-{whole[5:]}"


def read_number(typed: str) -> str | None:
    """Return the number however it was typed; None when it cannot be a number of ours (a sign is missing or wrong)."""
    signs = "".join(char for char in typed.upper() if char.isalnum()).translate(LOOKALIKES)
    year, whole = signs[:4], signs[4:]
    if not (year.isascii() and year.isdecimal() and len(whole) == DRAWN + 1 and set(whole) <= set(SIGNS)):
        return None
    return f"{year}-{whole[:5]}-{whole[5:]}" if mod_37_36.is_valid(whole, SIGNS) else None
