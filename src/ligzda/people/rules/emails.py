"""E-mail addresses."""

import re

from ligzda.access.rules.letters import tidy

LONGEST = 254
# A name, an @, and a domain of at least two labels; Latvian letters may stand in the domain, never in the name.
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@([^\W_]([\w-]{0,61}[^\W_])?\.)+[^\W\d_]([\w-]{0,61}[^\W_])"
)
_BETWEEN = re.compile(r"[,;|\s]+")


def address(written: object) -> str | None:
    """Return the address with its domain in small letters, or None when no letter could reach it."""
    text = tidy(str(written or "")).strip("<> ")
    text = re.sub(r"^mailto:", "", text, flags=re.IGNORECASE)
    if len(text) > LONGEST or not _ADDRESS.fullmatch(text):
        return None
    name, _, domain = text.rpartition("@")
    return f"{name}@{domain.lower()}" if len(name) <= 64 and "_" not in domain else None


def addresses(written: object) -> tuple[str, ...] | None:
    """Return every address of a cell that may hold several, each once; None when any of them is none."""
    found = [address(part) for part in _BETWEEN.split(str(written or "")) if part]
    good = tuple(dict.fromkeys(one for one in found if one))
    return good if good and None not in found else None
