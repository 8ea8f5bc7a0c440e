"""What links in messages are for: each area says here what its links show and do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ligzda.ui.forms import Form

#: `shows(link=)` returns the page's words: title, text, deed (the button's words) and, if wished, facts (pairs), in
#: the page's language and with nothing of a person among them. Raises `Refused` when nothing is asked any more.
Shows = Callable[..., Mapping[str, Any]]
#: `does(by=, link=, **given)` does what the button says, in one transaction with the spending, and returns what to
#: say of it; `given` is what the form took. Raises `Refused` when it can no longer be done: the link is not spent.
Does = Callable[..., str]


@dataclass(frozen=True)
class Purpose:
    """One kind of link. `form` asks something more than yes."""

    code: str
    shows: Shows
    does: Does
    form: type[Form] | None = None


_PURPOSES: dict[str, Purpose] = {}
_ANSWERED: dict[str, Callable[..., None]] = {}


def register(purpose: Purpose) -> None:
    """Take an area's kind of link; called as the area is loaded."""
    _PURPOSES[purpose.code] = purpose


def purpose(code: str) -> Purpose:
    """Return the purpose; one that nobody registered is a mistake in the code."""
    return _PURPOSES[code]


def when_answered(what: str, do: Callable[..., None]) -> None:
    """Have `do(by=, alert=)` called, in the same transaction, when an alert of that kind is answered."""
    _ANSWERED[what] = do


def answered(what: str) -> Callable[..., None] | None:
    """Return what is to be done when an alert of that kind is answered."""
    return _ANSWERED.get(what)
