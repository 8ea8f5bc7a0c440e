"""Is this child known already? Likely the same children, looked for among all before a new record is made."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.children.models import Child
from ligzda.children.queries.children import children
from ligzda.children.rules.ages import age_on
from ligzda.people import sealed
from ligzda.people.models import Person
from ligzda.people.queries.search import persons_named
from ligzda.people.rules.names import search_key

MOST = 10
ALIKE = 80
#: A guessed age may be so many years wrong.
GUESS = 2


@dataclass(frozen=True)
class Alike:
    """A child that may be the same; of one whom the actor may not see, only whom to ask is shown."""

    child: Child
    seen: bool
    same_code: bool


@dataclass(frozen=True)
class Described:
    """What is known of the child that is being looked for."""

    given_name: str = ""
    surname: str = ""
    called: str = ""
    code: str | None = None
    birth_date: dt.date | None = None
    sex: str = ""
    age_about: int | None = None

    def age(self, on: dt.date) -> int | None:
        """Return the age in whole years, exactly or about."""
        return age_on(on, born=self.birth_date, about=self.age_about, told_on=on).years


def alike(*, by: Actor, described: Described, besides: Child | None = None) -> list[Alike]:
    """Return at most ten children who may be the one described, nearest first; a constant number of SQL queries.

    All children are looked at, also those of other centres: two records of one child would be worse than knowing
    that there is one, and where.
    """
    everybody = Child.objects.filter(merged_into=None).select_related("person", "case__centre", "case__court")
    if besides:
        everybody = everybody.exclude(pk=besides.pk)
    ranked = _by_code(described, everybody)
    for found in _by_name(described, everybody, by.on):
        if found not in ranked:
            ranked.append(found)
    ranked = ranked[:MOST]
    seen = set(children(by=by).filter(pk__in=[each.pk for each in ranked]).values_list("pk", flat=True))
    mark = sealed.fingerprint(described.code) if described.code else None
    return [
        Alike(each, each.pk in seen, bool(mark and each.person and each.person.code_mark == mark)) for each in ranked
    ]


def _by_code(described: Described, everybody: QuerySet[Child]) -> list[Child]:
    if not described.code:
        return []
    return list(everybody.filter(person__code_mark=sealed.fingerprint(described.code)))


def _by_name(described: Described, everybody: QuerySet[Child], on: dt.date) -> list[Child]:
    known = everybody.filter(person__isnull=False)
    named = f"{described.given_name} {described.surname}".strip()
    called = search_key(described.called or described.given_name)
    ids = persons_named(named, Person.objects.filter(child__in=known), alike=ALIKE)[: 5 * MOST] if named else []
    rank = {pk: place for place, pk in enumerate(ids)}
    half = Q(person=None, called__iexact=described.called or described.given_name) if called else Q(pk__in=())
    rows = everybody.filter(Q(person__in=ids) | half)[: 10 * MOST]
    fitting = [each for each in rows if _fits(described, each, on)]
    return sorted(fitting, key=lambda each: rank.get(each.person_id or 0, len(rank)))


def _fits(described: Described, child: Child, on: dt.date) -> bool:
    """Tell whether nothing that is known of both speaks against it."""
    if described.sex and child.sex and described.sex != child.sex:
        return False
    if described.birth_date and child.birth_date:
        return _nearly(described.birth_date, child.birth_date)
    told, known = described.age(on), child.age(on).years
    return told is None or known is None or abs(told - known) <= GUESS


def _nearly(one: dt.date, other: dt.date) -> bool:
    """Tell whether two days are one, or differ by a mistake often made: one part of three, or day and month swapped."""
    agree = (one.year == other.year) + (one.month == other.month) + (one.day == other.day)
    return agree >= 2 or (one.year, one.month, one.day) == (other.year, other.day, other.month)
