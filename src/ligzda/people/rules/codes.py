"""Personal codes: Latvian, old (ddmmyy-NNNNN) and new (32NNNN-NNNNN), and Lithuanian.

Fizisko personu reģistra likums: a code has eleven digits; the old ones begin with the day of birth, those given since
2017-07-01 begin with 32 and tell nothing. The last digit of both checks the others.
"""

import re
import unicodedata
from datetime import date

from stdnum.lt import asmens
from stdnum.lv import pvn

LENGTH = 11
NEW = "32"
_CENTURIES = {"0": 1800, "1": 1900, "2": 2000}
_IGNORED = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff'’_]|[-‐‑‒–—―−]")


def clean(written: object) -> str:
    """Return the code without spaces and dashes; a number gets back the zero that a spreadsheet took from its front."""
    if isinstance(written, int | float) and not isinstance(written, bool):
        digits = str(int(written)) if written == written // 1 else str(written)
        return f"0{digits}" if len(digits) == LENGTH - 1 else digits
    return _IGNORED.sub("", unicodedata.normalize("NFKC", str(written or "")))


def valid(code: str, *, country: str = "LV", on: date | None = None) -> bool:
    """Tell whether a clean code can be a person's: its digits agree and nobody is born after `on`.

    Company numbers, which Latvia counts in the same eleven digits, are refused.
    """
    if not re.fullmatch(r"[0-9]{11}", code):
        return False
    if country == "LT":
        return bool(asmens.is_valid(code))
    # `pvn` takes companies too (first digit above 3) and any century digit.
    if code[0] > "3" or not pvn.is_valid(code) or (not is_new(code) and code[6] not in _CENTURIES):
        return False
    born = birth_date(code)
    return on is None or born is None or born <= on


def is_new(code: str) -> bool:
    """Tell whether it is a code that does not tell the day of birth."""
    return code.startswith(NEW)


def birth_date(code: str) -> date | None:
    """Return the day of birth that a valid old Latvian code begins with; None for a new one."""
    if is_new(code):
        return None
    return date(_CENTURIES[code[6]] + int(code[4:6]), int(code[2:4]), int(code[:2]))


def written(code: str) -> str:
    """Return a clean Latvian code as people write it: 161175-19997."""
    return f"{code[:6]}-{code[6:]}"


def mask(code: str) -> str:
    """Return what may be shown to everybody: the last two digits, enough to tell two codes of a family apart."""
    return f"••••••-•••{code[-2:]}"
