"""Phone numbers: any writing read into one form (E.164), shown in another.

House (issue 2, section 9): a Latvian number has 8 digits beginning with 2 or 6; any other must be a possible number of
the country it names with + or 00.
"""

import re
import unicodedata

import phonenumbers

from .letters import tidy

LATVIA = "371"
_LOCAL = re.compile(r"[26][0-9]{7}")
_FRACTION = re.compile(r"(?<=^[0-9]{8})\.0$|(?<=^[0-9]{11})\.0$")  # a number that passed through a spreadsheet
_LABEL = re.compile(r"^(tālrunis|tālr|talr|telefons|telef|tel|mobilais|mob|phone|t|m)\b[.:\s]*", re.IGNORECASE)
_FILLING = re.compile(r"[\s()./\-‐‑‒–—―−]")
_BETWEEN = re.compile(r"[,;|\n/]| un | vai ")


def e164(written: object) -> str | None:
    """Return one number as +37120599524, or None when it cannot be dialled."""
    if isinstance(written, float) and written.is_integer():
        written = int(written)
    if isinstance(written, bool) or written is None:
        return None
    text = _FRACTION.sub("", tidy(unicodedata.normalize("NFKC", str(written))))
    while text != (text := _LABEL.sub("", text)):
        pass
    number = _FILLING.sub("", text.removeprefix("'"))
    if not re.fullmatch(r"\+?[0-9]+", number):
        return None
    abroad = number.startswith(("+", "00"))
    digits = number.removeprefix("+") if number.startswith("+") else number.removeprefix("00") if abroad else number
    if digits.startswith(LATVIA) and (abroad or len(digits) == 11):
        return f"+{digits}" if _LOCAL.fullmatch(digits.removeprefix(LATVIA)) else None
    if abroad:
        return _foreign(digits)
    return f"+{LATVIA}{digits}" if _LOCAL.fullmatch(digits) else None


def e164_all(written: object) -> tuple[str, ...] | None:
    """Return every number of a cell that may hold several, each once; None when any of them cannot be dialled."""
    if whole := e164(written):
        return (whole,)
    numbers = [e164(part) for part in _BETWEEN.split(str(written)) if part.strip()]
    found = tuple(dict.fromkeys(number for number in numbers if number))
    return found if found and None not in numbers else None


def shown(number: str) -> str:
    """Return an E.164 number as people read it: +371 20 599 524."""
    if number.startswith(f"+{LATVIA}") and len(number) == 12:
        return f"+{LATVIA} {number[4:6]} {number[6:9]} {number[9:]}"
    return str(phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.INTERNATIONAL))


def readable(written: str) -> str:
    """Return a number as people read it, however it was written; what is no number stays as it is."""
    number = e164(written)
    return shown(number) if number else written


def _foreign(digits: str) -> str | None:
    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
