"""Whole numbers as they stand in addresses and hidden fields, where a stranger may have written anything."""

#: More digits than any number of ours has.
DIGITS = 9


def whole(written: str) -> int | None:
    """Return the number, or None when it is none; one with hundreds of digits is none either."""
    plain = written.isascii() and written.isdigit() and len(written) <= DIGITS
    return int(written) if plain else None
