"""Bank account numbers (ISO 13616)."""

from stdnum import iban


def clean(written: str) -> str:
    """Return the number in capitals without spaces."""
    return "".join(str(written).split()).upper()


def valid(number: str) -> bool:
    """Tell whether a clean number's country, length and check digits agree."""
    return number.isascii() and bool(iban.is_valid(number))


def grouped(number: str) -> str:
    """Return the number in groups of four, as it is printed."""
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))


def mask(number: str) -> str:
    """Return what may be shown to everybody: the country, and the last four signs."""
    return f"{number[:2]}•• •••• {number[-4:]}"
