"""How a file of cases is read and an answer written: JSON taken exactly, with nothing lost in silence."""

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from .faults import Fault
from .given import Repeating

UNREADABLE = {FileNotFoundError: "no_file", IsADirectoryError: "folder", PermissionError: "forbidden"}


def read(file: str) -> Any:
    """Read the cases of a file, or of the input when the file is called `-`."""
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except (OSError, ValueError) as error:
        why = next((why for kind, why in UNREADABLE.items() if isinstance(error, kind)), "unknown")
        raise Fault("unreadable", "", why) from None
    cases = parsed(raw)
    if not isinstance(cases, dict | list):
        raise Fault("wrong_type", "", "case")
    return cases


def parsed(raw: bytes) -> Any:
    """Read JSON exactly: numbers as they are written, no key twice, no NaN."""
    try:
        return json.loads(
            raw.decode("utf-8-sig"),
            parse_float=Decimal,
            parse_constant=_no_number,
            object_pairs_hook=_object,
        )
    except RecursionError:
        raise Fault("not_json", "", "too deep") from None
    except ValueError as error:
        raise Fault("not_json", "", str(error)) from None


def written(value: dict[str, Any], indent: int | None = None) -> str:
    """Write an answer as JSON that any reader can take."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    repeating = Repeating(found)
    repeating.key = next(_twice(key for key, _ in pairs))
    return repeating


def _twice(keys: Iterator[str]) -> Iterator[str]:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            yield key
        seen.add(key)


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")
