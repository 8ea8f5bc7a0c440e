"""One box that finds families: by number, personal code, telephone, or any part of a name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ligzda.access.actor import Actor
from ligzda.families.models import Family
from ligzda.families.queries import families, persons
from ligzda.families.queries.families import with_standing
from ligzda.people.models import HouseholdMember, Person, PersonPhone
from ligzda.people.queries.search import persons_named
from ligzda.people.rules import codes, phones
from ligzda.people.rules.names import search_key
from ligzda.people.sealed import fingerprint

NUMBER = re.compile(r"\s*(?:[ĢģGg]\s*[-–—.]?\s*)?((?:19|20)\d\d)\s*[-–—/]\s*(\d{1,7})\s*")
MOST = 50
PERMISSION = "search.use"


@dataclass
class Found:
    """A family that was found, and the people of it who fit what was typed."""

    family: Family
    people: list[Person] = field(default_factory=list)


@dataclass(frozen=True)
class Results:
    """What was found, nearest first; `exact` when something of theirs alone was typed: a number, code or telephone."""

    found: list[Found]
    exact: bool = False


def search(*, by: Actor, typed: str) -> Results:
    """Return the families found, only such as the actor may see; the number of SQL queries is the same for any."""
    typed = " ".join(typed.split())
    if match := NUMBER.fullmatch(typed):
        number = f"{match[1]}-{int(match[2]):04d}"
        rows = families(by=by, permission=PERMISSION).filter(number=number)
        return Results([Found(row) for row in with_standing(rows, by=by)], exact=True)
    seen = persons(by=by, permission=PERMISSION)
    code = codes.clean(typed)
    if codes.valid(code) or codes.valid(code, country="LT"):
        people = seen.filter(code_mark=fingerprint(code))
        return Results(_families(by, list(people.values_list("pk", flat=True))), exact=True)
    phone = phones.e164(typed)
    if phone:
        owners = PersonPhone.objects.filter(number=phone, person__in=seen)
        return Results(_families(by, list(owners.values_list("person", flat=True))), exact=True)
    return Results(_named(by, typed, persons_named(typed, seen)[:MOST]))


def _families(by: Actor, people: list[int], also: Iterable[int] = ()) -> list[Found]:
    """Return the families of those people, in the people's order, and then the others."""
    members = HouseholdMember.objects.standing().filter(person__in=people, household__family__isnull=False)
    belonging = list(members.select_related("person").order_by("pk").values_list("household__family", "person"))
    wanted = {family for family, _person in belonging} | set(also)
    rows = with_standing(families(by=by, permission=PERMISSION).filter(pk__in=wanted), by=by)
    found = {row.pk: Found(row) for row in rows}
    known = Person.objects.in_bulk(people)
    order = {pk: place for place, pk in enumerate(people)}
    for family, person in sorted(belonging, key=lambda each: order[each[1]]):
        if family in found and known[person] not in found[family].people:
            found[family].people.append(known[person])
    first = {pk: min((order[person.pk] for person in each.people), default=-1) for pk, each in found.items()}
    return sorted(found.values(), key=lambda each: (first[each.family.pk], each.family.sort_key))[:MOST]


def _named(by: Actor, typed: str, people: list[int]) -> list[Found]:
    """Return families whose own name has what was typed in it, and those of people with a name near it."""
    key = search_key(typed)
    if not key:
        return []
    named = families(by=by, permission=PERMISSION).filter(search_key__contains=key)
    return _families(by, people, named.values_list("pk", flat=True)[:MOST])
