"""One box that finds families and children: by number, personal code, telephone, e-mail, or any part of a name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.rules import phones
from ligzda.children.models import Child
from ligzda.children.queries.children import children
from ligzda.families.models import Family
from ligzda.families.queries import families, persons
from ligzda.families.queries.families import with_standing
from ligzda.people.models import HouseholdMember, Person, PersonEmail, PersonPhone
from ligzda.people.queries.search import persons_named
from ligzda.people.rules import codes
from ligzda.people.rules.names import search_key
from ligzda.people.sealed import fingerprint

NUMBER = re.compile(r"(?:([ĢģGgBb])\s*[-–—.]?\s*)?((?:19|20)\d\d)\s*[-–—/]\s*(\d{1,7})")
MOST = 50
#: Among so many children of whom no name is known, the newest, one is looked for by what it is called.
HALF_KNOWN = 300
PERMISSION = "search.use"


@dataclass
class Found:
    """A family that was found, and the people of it who fit what was typed."""

    family: Family
    people: list[Person] = field(default_factory=list)


@dataclass(frozen=True)
class Results:
    """What was found, nearest first; `exact` when what was typed is theirs alone: a number, code, telephone, e-mail."""

    found: list[Found] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    exact: bool = False


def search(*, by: Actor, typed: str) -> Results:
    """Return what was found, only such as the actor may see; the number of SQL queries is the same for any."""
    typed = " ".join(typed.split())
    if match := NUMBER.fullmatch(typed):
        return _numbered(by, match[1], f"{match[2]}-{int(match[3]):04d}")
    seen, young = persons(by=by, permission=PERMISSION), children(by=by)
    code = codes.clean(typed)
    if codes.valid(code) or codes.valid(code, country="LT"):
        people = seen.filter(code_mark=fingerprint(code))
        same = list(young.filter(person__code_mark=fingerprint(code)))
        return Results(_families(by, list(people.values_list("pk", flat=True))), same, exact=True)
    if phone := phones.e164(typed):
        owners = PersonPhone.objects.filter(number=phone, person__in=seen).values_list("person", flat=True)
        return Results(_families(by, list(owners)), exact=True)
    if "@" in typed:
        writers = PersonEmail.objects.filter(address__iexact=typed, person__in=seen).values_list("person", flat=True)
        return Results(_families(by, list(writers)), exact=True)
    return Results(_named(by, typed, persons_named(typed, seen)[:MOST]), _children(typed, young))


def _numbered(by: Actor, letter: str | None, number: str) -> Results:
    """Return the family and the child of that number; a letter before it says which of the two is meant."""
    homes = families(by=by, permission=PERMISSION).filter(number=number)
    young = children(by=by).filter(Child.numbered(number))
    of_child = letter in ("B", "b")
    found = [] if of_child else [Found(row) for row in with_standing(homes, by=by)]
    return Results(found, [] if letter and not of_child else list(young), exact=True)


def _children(typed: str, young: QuerySet[Child]) -> list[Child]:
    """Return the children with a name near to what was typed, then those who are only called something like it."""
    # From the children to their persons: the other way round every person of the country would be asked about.
    near = persons_named(typed, Person.objects.filter(pk__in=young.values("person")))[:MOST]
    rank = {pk: place for place, pk in enumerate(near)}
    named = sorted(young.filter(person__in=near), key=lambda child: rank[child.person_id or 0])
    key = search_key(typed)
    half = young.filter(person=None).exclude(called="").order_by("-number")[:HALF_KNOWN]
    return [*named, *(child for child in half if key and key in search_key(child.called))][:MOST]


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
