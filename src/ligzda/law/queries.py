"""What people look at: the rulebook and calendar as kept, entries with what uses them, changes that wait."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import DateField, Exists, OuterRef, QuerySet
from django.db.models import Value as Literal

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.access.prepared import Prepared
from ligzda.law import facts, shipped
from ligzda.law.models import Act, Change, Edition, Entry, Outcome, Value
from ligzda.law.rules import rulebook as rules
from ligzda.law.rules.calendar import Calendar
from ligzda.law.rules.changing import superseded
from ligzda.law.rules.citation import Cited, rules_using

READ = "rulebook.read"
#: The one edition there is; asked on every page that judges anything.
EDITION = Prepared(Edition.objects.values_list("number", "mark", "calendar_since", "calendar_until"), among="number")


def rulebook() -> rules.Rulebook:
    """Return the rulebook as kept; the shipped one while the database holds none. One SQL query when unchanged."""
    for _one, mark, *_range in EDITION.rows([1]):
        return _book(mark)
    return shipped.rulebook()


def calendar() -> Calendar:
    """Return the calendar of working days as kept; the shipped one while the database holds none."""
    for _one, mark, since, until in EDITION.rows([1]):
        return _calendar(mark, since, until)
    return shipped.calendar()


def edition() -> str:
    """Return the mark of the rulebook and calendar as they are; whatever was worked out under another is stale."""
    for _one, mark, *_range in EDITION.rows([1]):
        return str(mark)
    return "shipped"


def with_change(change: Change) -> rules.Rulebook:
    """Return the rulebook as it would be with a change applied, so that its effects can be shown before."""
    return superseded(rulebook(), facts.wanted(change))


def entries(*, by: Actor) -> QuerySet[Entry]:
    """Return all entries in the order of the path, each with what is to be said of its value today."""
    require(by, READ)
    today = Value.objects.standing_on(by.on).filter(entry=OuterRef("pk"))
    return Entry.objects.annotate(
        today=Literal(by.on, output_field=DateField()),
        in_force=Exists(today),
        unknown=Exists(today.filter(figure="")),
        confirmed=Exists(today.filter(confirmed=True)),
        waits=Exists(Change.objects.filter(entry=OuterRef("pk"), outcome=Outcome.WAITING)),
    )


@dataclass(frozen=True)
class Page:
    """All there is to know of one entry: its values (newest first), what rests on it, its changes."""

    entry: Entry
    now: rules.Entry | None
    values: tuple[rules.Entry, ...]
    uses: tuple[Cited, ...]
    changes: tuple[Change, ...]
    acts: Mapping[str, rules.Act]

    @property
    def waiting(self) -> Change | None:
        """Return the change that waits, if one does."""
        return next((change for change in self.changes if change.waits), None)


def page(*, by: Actor, code: str) -> Page | None:
    """Return what a page says of an entry; None when there is none of that id."""
    require(by, READ)
    entry = Entry.objects.filter(pk=code).first()
    if entry is None:
        return None
    book = rulebook()
    changes = entry.changes.select_related("proposed_by", "settled_by", "entry")
    history = book.history(code)
    values = tuple(value for value in reversed(history) if value.until is None or value.since < value.until)
    return Page(entry, book.get(code, by.on), values, tuple(rules_using(code)), tuple(changes), book.acts)


def acts(*, by: Actor) -> QuerySet[Act]:
    """Return the acts known so far."""
    require(by, READ)
    return Act.objects.all()


def change(*, by: Actor, pk: int) -> Change | None:
    """Return a change of the rulebook, settled or not."""
    require(by, READ)
    return Change.objects.select_related("entry", "proposed_by", "settled_by").filter(pk=pk).first()


@lru_cache(maxsize=4)
def _book(mark: UUID) -> rules.Rulebook:
    return facts.book()


@lru_cache(maxsize=4)
def _calendar(mark: UUID, since: date, until: date) -> Calendar:
    return facts.calendar(since, until, shipped.calendar().names)
