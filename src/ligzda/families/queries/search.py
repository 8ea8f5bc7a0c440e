"""The one box: families and their people by name, telephone, e-mail, personal code or the family's number."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.families.models import Family
from ligzda.families.queries.families import families, persons
from ligzda.people import sealed
from ligzda.people.models import HouseholdMember, Person
from ligzda.people.queries.search import persons_named
from ligzda.people.rules import codes, phones
from ligzda.people.rules.names import search_key

MOST = 50
LONGEST = 100
_NUMBER = re.compile(r"(?:[ĢG]\s*-?\s*)?(\d{4})\s*[-–/]\s*(\d{1,7})", re.IGNORECASE)

How = Literal["number", "code", "phone", "email", "name"]


@dataclass(frozen=True)
class Hit:
    """One line of the answer: the family, whom of it was found (None: the family itself), and by what."""

    family: Family
    person: Person | None
    how: How


def search(*, by: Actor, typed: str) -> list[Hit]:
    """Return at most fifty families and people whom the actor may see, nearest first; nobody else is there at all.

    Whole numbers, codes, telephones and e-mails must agree; of names any part, written any way, with a typo.
    """
    typed = typed.strip()[:LONGEST]
    seen = families(by=by, permission="search.use")
    if number := _NUMBER.fullmatch(typed):
        year, count = number.groups()
        return [Hit(each, None, "number") for each in seen.filter(number=f"{year}-{int(count):04d}")]
    people = persons(by=by, permission="search.use")
    for how, found in _exactly(typed, people):
        if hits := _hits(how, list(found.values_list("pk", flat=True)[:MOST]), seen):
            return hits
    return _named(typed, people, seen)


def _exactly(typed: str, people: QuerySet[Person]) -> Iterable[tuple[How, QuerySet[Person]]]:
    """Give each way in which what was typed can be one person's own."""
    code = codes.clean(typed)
    if codes.valid(code) or codes.valid(code, country="LT"):
        yield "code", people.filter(code_mark=sealed.fingerprint(code))
    if phone := phones.e164(typed):
        yield "phone", people.filter(phones__number=phone)
    if "@" in typed:
        yield "email", people.filter(emails__address__iexact=typed)


def _named(typed: str, people: QuerySet[Person], seen: QuerySet[Family]) -> list[Hit]:
    wanted = search_key(typed)
    if not wanted or wanted.isdigit():
        return []
    called = [Hit(each, None, "name") for each in seen.filter(search_key__startswith=wanted)[:MOST]]
    hits = _hits("name", persons_named(typed, people)[:MOST], seen)
    return [*called, *(hit for hit in hits if hit.family not in {each.family for each in called})][:MOST]


def _hits(how: How, found: list[int], seen: QuerySet[Family]) -> list[Hit]:
    """Return each person with each family of theirs that may be seen, in the order found."""
    rank = {pk: place for place, pk in enumerate(found)}
    belongs = HouseholdMember.objects.standing().filter(person__in=found, household__family__in=seen)
    rows = belongs.select_related("person", "household__family__case__municipality").order_by("pk")
    once = {(row.person_id, row.household_id): row for row in rows}
    hits = [Hit(row.household.family, row.person, how) for row in once.values()]
    return sorted(hits, key=lambda hit: rank[hit.person.pk] if hit.person else 0)
