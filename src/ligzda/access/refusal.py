"""Why something cannot be done: always every reason, each with its law. Plain Python, so that rules may use it."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Protocol


class Law(Protocol):
    """Where a reason stands written: `law.rules.Citation` is one."""

    @property
    def act(self) -> str:
        """Return the act."""

    @property
    def point(self) -> str:
        """Return the article or point of it."""

    @property
    def confirmed(self) -> bool:
        """Tell whether somebody has confirmed the entry."""


@dataclass(frozen=True)
class Reason:
    """One reason against a deed: a code that programs know, what it is about, its law and the field it is at."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)
    law: Law | None = None
    at: str = ""

    def text(self, language: str = "lv") -> str:
        """Return the reason in words of that language."""
        words = _WORDS.get(self.code, {})
        template = words.get(language) or words.get("en") or self.code
        return template.format_map({name: _shown(value, language) for name, value in self.params.items()})


class Refused(Exception):
    """A deed was refused; carries every reason."""

    def __init__(self, reasons: Iterable[Reason]) -> None:
        self.reasons = list(reasons)
        super().__init__(", ".join(reason.code for reason in self.reasons))

    @property
    def codes(self) -> list[str]:
        """Return the reasons' codes, in order."""
        return [reason.code for reason in self.reasons]


def refuse_if(reasons: Iterable[Reason]) -> None:
    """Raise `Refused` with all the reasons when there is any."""
    if found := list(reasons):
        raise Refused(found)


def reasons_against_silence(reason: str) -> list[Reason]:
    """Return the reason against a deed of which nobody says why."""
    return [] if reason.strip() else [Reason("reason_missing", at="reason")]


def reasons_against_withdrawing(*, stands: bool, reason: str) -> list[Reason]:
    """Return every reason against taking a record back: nobody says why, or it was taken back already."""
    return [*reasons_against_silence(reason), *([] if stands else [Reason("withdrawn_already")])]


_WORDS: dict[str, Mapping[str, str]] = {}


def learn(words: Mapping[str, Mapping[str, str]]) -> None:
    """Take an area's texts of reasons, `{code: {"lv": …, "en": …}}`; called as the area is loaded."""
    _WORDS.update(words)


def _shown(value: Any, language: str) -> Any:
    match value:
        case str():
            return value
        case dt.date():
            return f"{value:%d.%m.%Y.}"
        case Decimal():
            return str(value).replace(".", ",")
    # An entry of the rulebook is called by its title.
    return value.title(language) if callable(getattr(value, "title", None)) else value
