"""The pieces that pages are put together from, as plain values; `templates/ui/parts` draws each under its own name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

Kind = Literal["done", "due", "late", "wait", "info"]


@dataclass(frozen=True)
class Link:
    """An entry of a menu or of a case's sections; `count` is what stands at its right ("3", "42/48 h")."""

    label: str
    url: str
    current: bool = False
    count: str | int = ""


@dataclass(frozen=True)
class Pill:
    """A short mark with its kind."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Deed:
    """A button: a link, or a post when the deed is done at once. `title` is said to those who hear it alone."""

    label: str
    url: str
    secondary: bool = False
    post: bool = False
    title: str = ""


@dataclass(frozen=True)
class Now:
    """The one next thing of a page: what, why and by when, and the buttons that do it."""

    title: str
    text: str = ""
    kind: Kind = "due"
    deeds: Sequence[Deed] = ()


@dataclass(frozen=True)
class Step:
    """One step of a path: its state, its mark, whose turn, what is known of it, which law gives its day, and why."""

    title: str
    kind: Kind
    mark: str
    turn: str = ""
    text: str = ""
    law: Any = None
    law_text: str = ""
    why: str = ""
    deeds: Sequence[Deed] = ()
    skipped: bool = False


@dataclass(frozen=True)
class Entry:
    """One line of a log; `at` is a moment or a day, `by` who did it."""

    at: Any
    text: str
    url: str = ""
    by: str = ""


@dataclass(frozen=True)
class Due:
    """One line of what is due: its mark, about whom, what, its law, and the deed that mends it."""

    pill: Pill
    title: str
    url: str = ""
    text: str = ""
    law: Any = None
    law_text: str = ""
    deed: Deed | None = None


@dataclass(frozen=True)
class Both:
    """One field that somebody else changed meanwhile: what stands now, what was typed."""

    label: str
    theirs: Any
    typed: Any

    @property
    def differ(self) -> bool:
        """Tell whether the two differ."""
        return str(self.theirs) != str(self.typed)
