"""Sets of sexes, needs and languages as numbers, so that the database compares them in one step."""

from collections.abc import Iterable, Sequence

from ligzda.children.rules.needs import NEED_CODES
from ligzda.people.models.languages import LANGUAGES

SEXES = ("f", "m")
NEEDS = NEED_CODES
TONGUES = tuple(LANGUAGES)


def bits(codes: Iterable[str], known: Sequence[str]) -> int:
    """Return the sum of the bits of those codes that are known."""
    told = set(codes)
    return sum(1 << place for place, code in enumerate(known) if code in told)


def codes(mask: int, known: Sequence[str]) -> frozenset[str]:
    """Return the codes whose bits are in the number."""
    return frozenset(code for place, code in enumerate(known) if mask >> place & 1)
