"""A value of a case, read with every doubt: each reading refuses, at its place, what does not belong there."""

import json
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NoReturn, TypeVar

from .faults import Fault

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
MOMENT = re.compile(DAY.pattern + r"(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?)?")
PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
#: More of anything than one day can hold.
MOST = Decimal(100_000)
#: No number needs more places after the point.
FINEST = 4

Read = TypeVar("Read")


class Repeating(dict[str, Any]):
    """An object in which a key stands twice; plain reading would lose the first of the two in silence."""

    key = ""


@dataclass(frozen=True, slots=True)
class Given:
    """A value of a case and its place in it, read with every doubt."""

    value: Any
    where: str = ""

    @property
    def is_null(self) -> bool:
        """Say whether nothing stands here."""
        return self.value is None

    def fields(self, *, must: Collection[str] = (), may: Collection[str] = ()) -> dict[str, "Given"]:
        """Read an object with these keys and no others."""
        fields = self.entries()
        for key, given in fields.items():
            if key not in must and key not in may:
                raise Fault("unknown_key", given.where, _shown(key))
        for key in must:
            if key not in fields:
                raise Fault("missing_key", _under(self.where, key), _shown(key))
        return fields

    def entries(self) -> dict[str, "Given"]:
        """Read an object whose keys are free."""
        if not isinstance(self.value, dict):
            self.refuse("object")
        if isinstance(self.value, Repeating):
            raise Fault("repeated_key", _under(self.where, self.value.key), _shown(self.value.key))
        return {key: Given(value, _under(self.where, key)) for key, value in self.value.items()}

    def items(self, *, most: int | None = None) -> list["Given"]:
        """Read a list, of at most so many items."""
        if not isinstance(self.value, list):
            self.refuse("list")
        if most is not None and len(self.value) > most:
            raise Fault("too_many", self.where, f"{len(self.value)} > {most}")
        return [Given(value, f"{self.where}[{n}]") for n, value in enumerate(self.value)]

    def day(self) -> date:
        """Read a date such as "2026-04-16"."""
        if not isinstance(self.value, str):
            self.refuse("date")
        if not DAY.fullmatch(self.value):
            raise Fault("date_invalid", self.where, _shown(self.value))
        try:
            return date.fromisoformat(self.value)
        except ValueError:
            raise Fault("date_invalid", self.where, _shown(self.value)) from None

    def moment(self) -> datetime:
        """Read a local time such as "2026-11-21T03:00"; a date alone is its first moment."""
        if not isinstance(self.value, str):
            self.refuse("moment")
        if not MOMENT.fullmatch(self.value):
            raise Fault("time_invalid", self.where, _shown(self.value))
        try:
            return datetime.fromisoformat(self.value)
        except ValueError:
            raise Fault("time_invalid", self.where, _shown(self.value)) from None

    def text(self) -> str:
        """Read a text that says something."""
        if not isinstance(self.value, str) or not self.value.strip():
            self.refuse("text")
        return str(self.value)

    def one_of(self, known: Collection[str], code: str) -> str:
        """Read one of the known words."""
        if not isinstance(self.value, str):
            self.refuse("text")
        if self.value not in known:
            raise Fault(code, self.where, _shown(self.value))
        return str(self.value)

    def number(self) -> Decimal:
        """Read a number from nought up."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | Decimal):
            self.refuse("number")
        number = Decimal(self.value)
        if not 0 <= number <= MOST or number != round(number, FINEST):
            raise Fault("number_invalid", self.where, _shown(str(number)))
        return round(number, FINEST)

    def whole(self) -> int:
        """Read a whole number from nought up."""
        number = self.number()
        if number != int(number):
            self.refuse("whole")
        return int(number)

    def flag(self) -> bool:
        """Read true or false."""
        if not isinstance(self.value, bool):
            self.refuse("flag")
        return bool(self.value)

    def refuse(self, shape: str) -> NoReturn:
        """Say that something of another shape belongs here."""
        raise Fault("wrong_type", self.where, shape)


def each_of(given: Given | None, read: Callable[[Given], Read]) -> tuple[Read, ...]:
    """Read every item of a list; null, and nothing at all, is an empty one."""
    return tuple(read(each) for each in given.items()) if given and not given.is_null else ()


def _under(where: str, key: str) -> str:
    if not PLAIN.fullmatch(key):
        return f"{where}[{json.dumps(key, ensure_ascii=False)}]"
    return f"{where}.{key}" if where else key


def _shown(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
