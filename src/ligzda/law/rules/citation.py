"""Citations: which act, point and entry a figure or a rule rests on, and the decorators that say so in the code."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, TypeVar

from .rulebook import Entry, Kind
from .wording import law_text

Rule = TypeVar("Rule", bound=Callable[..., Any])
HOUSE = "house"


@dataclass(frozen=True, slots=True)
class Citation:
    """What stands behind a figure: enough to show it, link to it and mark it."""

    entry: str | None
    act: str
    point: str
    source: str
    confirmed: bool
    kind: Kind = Kind.LAW

    @classmethod
    def of(cls, entry: Entry) -> "Citation":
        """Return the citation of a value of the rulebook."""
        return cls(entry.id, entry.act, entry.point, entry.source, entry.confirmed, entry.kind)

    def law_text(self, language: str) -> str:
        """Return the act and point in words, or that the rule is the house's own."""
        return law_text(self.kind, self.act, self.point, language)

    @property
    def url(self) -> str:
        """Return the address of the source; nothing when the source is a document without one."""
        return self.source if self.source.startswith(("http://", "https://")) else ""


@dataclass(frozen=True, slots=True)
class Cited:
    """What one rule function says of itself; entries may be patterns such as `*.training.months`."""

    rule: str
    kind: Kind
    act: str
    point: str
    entries: tuple[str, ...]

    def uses(self, id: str) -> bool:
        """Say whether the rule rests on the entry."""
        return any(fnmatchcase(id, pattern) for pattern in self.entries)

    def title(self, language: str) -> str:
        """Return what the rule decides, in words; its name where nobody has said."""
        _package, area, *_modules, name = self.rule.split(".")
        return _titles.get(f"{area}.{name}", {}).get(language, name)


_cited: dict[str, tuple[Cited, ...]] = {}
_titles: dict[str, Mapping[str, str]] = {}


def learn_titles(area: str, titles: Mapping[str, Mapping[str, str]]) -> None:
    """Take what an area's rules decide in words, `{rule: {"lv": …, "en": …}}`; called as the area is loaded."""
    _titles.update({f"{area}.{rule}": words for rule, words in titles.items()})


def law(act: str, point: str = "", *, entry: str | Iterable[str] = ()) -> Callable[[Rule], Rule]:
    """Say that a rule comes from an act of law (and which entries it asks); stands once for each act."""
    return _cite(Kind.LAW, act, point, entry)


def house(*, entry: str | Iterable[str] = ()) -> Callable[[Rule], Rule]:
    """Say that a rule is the house's own (and which entries of the rulebook it asks)."""
    return _cite(Kind.HOUSE, HOUSE, "", entry)


def citations_of(rule: Callable[..., Any]) -> tuple[Cited, ...]:
    """Return what a rule function cites, in the order written; nothing when it forgot."""
    return _cited.get(_name(rule), ())


def rules_using(id: str) -> list[Cited]:
    """Return the rules loaded so far that rest on the entry, by name."""
    found = (cited for all_of_rule in _cited.values() for cited in all_of_rule if cited.uses(id))
    return sorted(found, key=lambda cited: cited.rule)


def _cite(kind: Kind, act: str, point: str, entry: str | Iterable[str]) -> Callable[[Rule], Rule]:
    entries = (entry,) if isinstance(entry, str) else tuple(entry)

    def remember(rule: Rule) -> Rule:
        cited = Cited(_name(rule), kind, act, point, entries)
        # Decorators run from the bottom up.
        _cited[cited.rule] = (cited, *(other for other in citations_of(rule) if other != cited))
        return rule

    return remember


def _name(rule: Callable[..., Any]) -> str:
    return f"{rule.__module__}.{rule.__qualname__}"
