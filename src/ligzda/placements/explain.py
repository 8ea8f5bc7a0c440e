"""One case of `ligzda explain match`: read from JSON with every doubt, answered by the rules of every search."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from ligzda.access import shipped as territories
from ligzda.access.rules.places import Spot
from ligzda.families.rules.roles import FamilyRole
from ligzda.law import shipped
from ligzda.law.cases import Fault, Given
from ligzda.law.rules.wording import day_text

from .rules.matching import KINDS, Asked, Candidate, Child, Match, SearchKind, match
from .rules.matching.splitting import MOST_CHILDREN
from .rules.matching.words import CAUTIONS, GROUNDS, PHRASES, REASONS, SEARCHES

SEARCH_WORDS = tuple(kind.value for kind in SearchKind)
KIND_WORDS = tuple(kind.value for kind in KINDS)
SEXES = ("f", "m")
CHILD_KEYS = ("age", "sex", "needs", "languages", "place", "siblings")
FAMILY_KEYS = (
    *("present", "held", "own_children", "ages", "sexes", "meets", "languages", "place"),
    *("ready", "confirmed_at", "last_asked", "evaluated_on", "barred_children"),
)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Explained:
    """The match of one case, to be told to machines or to people."""

    asked: Asked
    found: Match

    def told(self, language: str) -> dict[str, Any]:
        """Return the match as JSON."""
        found, parts = self.found, self.found.split
        return {
            "can": list(found.can),
            "second_choice": list(found.second_choice),
            "cannot": {id: sorted(every) for id, every in found.cannot.items()},
            "warnings": {id: sorted(every) for id, every in found.cautions.items()},
            "split": [{"children": list(part.children), "family": part.family} for part in parts] if parts else None,
            "order_why": {id: list(every) for id, every in found.grounds.items()},
        }

    def text(self, language: str) -> str:
        """Return the match as people read it: who can, in order, then who cannot and why."""
        found, asked = self.found, self.asked
        lines = [f"{SEARCHES[asked.search][language]}, {day_text(asked.on)} {asked.at:%H:%M}", ""]
        lines += [f"{PHRASES['can'][language]}:"] if found.can else [PHRASES["nobody"][language]]
        for n, id in enumerate(found.can, start=1):
            why = [GROUNDS[ground][language] for ground in found.grounds[id]]
            why += [PHRASES["second"][language]] if id in found.second_choice else []
            lines.append(f"{n:3}. {id}" + (f" – {', '.join(why)}" if why else ""))
            if told := found.cautions.get(id):
                lines.append(
                    f"     {PHRASES['mind'][language]}: {', '.join(CAUTIONS[each][language] for each in told)}"
                )
        if found.split:
            lines += ["", f"{PHRASES['split'][language]}:"]
            lines += [f"     {part.family} – {', '.join(part.children)}" for part in found.split]
        if found.cannot:
            lines += ["", f"{PHRASES['cannot'][language]} ({len(found.cannot)}):"]
            for id, reasons in found.cannot.items():
                lines.append(f"     {id} – {', '.join(REASONS[reason][language] for reason in reasons)}")
        return "\n".join(lines)


def judge(case: Given) -> Explained:
    """Answer one search by the rulebook, the calendar and the places that the package ships."""
    fields = case.fields(must=("search", "on", "children", "families"))
    search = SearchKind(fields["search"].one_of(SEARCH_WORDS, "unknown_search"))
    at = fields["on"].moment()
    children = _all(fields["children"].items(most=MOST_CHILDREN), lambda given: _child(given, at.date()))
    if not children:
        raise Fault("nobody", "children", "")
    asked = Asked(search, at, children)
    families = _all(fields["families"].items(), lambda given: _family(given, at.date()))
    return Explained(asked, match(families, asked, book=shipped.rulebook(), calendar=shipped.calendar()))


def _all(given: list[Given], read: Callable[[Given], _T]) -> tuple[_T, ...]:
    """Read children or families; a mark that stands twice would leave one of the two without an answer."""
    found: dict[str, _T] = {}
    for each in given:
        one = read(each)
        id: str = each.value["id"]
        if id in found:
            raise Fault("repeated_id", f"{each.where}.id", id)
        found[id] = one
    return tuple(found.values())


def _child(given: Given, on: date) -> Child:
    fields = given.fields(must=("id",), may=CHILD_KEYS)
    return Child(
        id=fields["id"].text(),
        **_read(
            fields,
            age=lambda age: int(age.number()),
            sex=lambda sex: sex.one_of(SEXES, "unknown_sex"),
            needs=_words,
            languages=_words,
            place=lambda place: _spot(place, on),
            siblings=Given.text,
        ),
    )


def _family(given: Given, on: date) -> Candidate:
    fields = given.fields(must=("id", "kind", "status", "limit"), may=FAMILY_KEYS)
    since, until = _pair(fields["status"], "span")
    return Candidate(
        id=fields["id"].text(),
        kind=FamilyRole(fields["kind"].one_of(KIND_WORDS, "unknown_kind")),
        since=since.day(),
        until=None if until.is_null else until.day(),
        limit=fields["limit"].whole(),
        **_read(
            {**fields, "barred": fields.get("barred_children", Given(None))},
            present=Given.whole,
            held=Given.whole,
            own_children=Given.whole,
            ages=_ages,
            sexes=_sexes,
            meets=_words,
            languages=_words,
            place=lambda place: _spot(place, on),
            ready=Given.flag,
            confirmed_at=Given.moment,
            last_asked=Given.moment,
            evaluated_on=Given.day,
            barred=_words,
        ),
    )


def _read(fields: dict[str, Given], **readers: Callable[[Given], Any]) -> dict[str, Any]:
    """Read what has been told; null is the same as not telling it."""
    return {key: read(fields[key]) for key, read in readers.items() if key in fields and not fields[key].is_null}


def _words(given: Given) -> frozenset[str]:
    return frozenset(each.text() for each in given.items())


def _sexes(given: Given) -> frozenset[str]:
    return frozenset(each.one_of(SEXES, "unknown_sex") for each in given.items())


def _ages(given: Given) -> tuple[int | None, int | None]:
    youngest, oldest = (None if each.is_null else each.whole() for each in _pair(given, "ages"))
    return youngest, oldest


def _pair(given: Given, shape: str) -> tuple[Given, Given]:
    parts = given.items()
    if len(parts) != 2:
        given.refuse(shape)
    return parts[0], parts[1]


def _spot(given: Given, on: date) -> Spot:
    return territories.atlas().find(given.text(), on=on)
