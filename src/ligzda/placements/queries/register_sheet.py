"""The lines of the register sheet: each fostering family with each child placed there, and what has changed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from ligzda.access.actor import Actor
from ligzda.access.models.spans import on_day
from ligzda.children.models import CourtDecision
from ligzda.children.queries.children import children as children_seen
from ligzda.families.models import Family, Profile, Status
from ligzda.families.queries import families
from ligzda.people import sealed
from ligzda.people.models import HouseholdMember, Person
from ligzda.people.rules import codes
from ligzda.placements.models import Copied, Placement
from ligzda.placements.rules.placing import WITH_STATUS
from ligzda.placements.rules.register_sheet import changed
from ligzda.ui import words

#: So long an ended placement stays on the sheet, that its end is copied too.
LATELY = timedelta(days=62)
BATCH = 200


@dataclass(frozen=True)
class Line:
    """A family, with one of its children or none: the values in the sheet's order and which of them are new.

    `marks` are of each value: by them a later change is told, and nobody reads the values from them.
    """

    family: Family
    child: int | None
    values: Mapping[str, str]
    marks: Mapping[str, str]
    changed: tuple[str, ...]
    copied_at: datetime | None


def registered(*, by: Actor) -> QuerySet[Family]:
    """Return the families of the sheet that the actor sees: with a fostering status, or that had a child lately."""
    held = Status.objects.standing().filter(on_day(by.on), family=OuterRef("pk"), role__in=WITH_STATUS)
    lately = _lately(by.on).filter(family=OuterRef("pk"))
    return families(by=by, permission="family.read").filter(Exists(held) | Exists(lately))


def lines(*, by: Actor, among: QuerySet[Family]) -> Iterator[Line]:
    """Yield the lines of these families in their order; the number of SQL queries grows with the batches only.

    Of a child whose record the actor may not see there is only its number, and how and since when it is placed.
    """
    ordered = among.select_related("household", "case__municipality", "case__court").order_by("sort_key", "pk")
    start = 0
    while batch := list(ordered[start : start + BATCH]):
        yield from _lines(batch, by)
        start += BATCH


def _marks_of(values: Mapping[str, str]) -> dict[str, str]:
    """Return the marks of a line's values."""
    return {name: sealed.fingerprint(f"{name}:{value}")[:16] for name, value in values.items()}


def _lately(on: date) -> QuerySet[Placement]:
    fostered = Placement.objects.standing().filter(kind__in=WITH_STATUS)
    return fostered.filter(Q(until=None) | Q(until__gte=on - LATELY))


def _lines(batch: Sequence[Family], by: Actor) -> Iterator[Line]:
    on = by.on
    ids = [family.pk for family in batch]
    homes = _homes(batch, on)
    placed: dict[int, dict[int, Placement]] = defaultdict(dict)
    rows = _lately(on).filter(family__in=ids).select_related("child__person", "child__case", "decision__court")
    for row in rows.order_by("since", "pk"):
        assert row.family
        placed[row.family.pk][row.child_id] = row  # the last one of the child counts
    there = {child for children in placed.values() for child in children}
    seen = set(children_seen(by=by).filter(pk__in=there).values_list("pk", flat=True))
    decided = _decisions(seen)
    before = {(row.family_id, row.child_id): row for row in Copied.objects.filter(family__in=ids)}
    for family in batch:
        children = placed[family.pk]
        for each in children.values() or (None,):
            child = each.child_id if each else None
            values = homes[family.pk] | (_of_placement(each) if each else {})
            if each and child in seen:
                values |= _of_child(each, decided.get(each.child_id))
            known = before.get((family.pk, child))
            # What is not shown stays as it was copied by those who see it.
            unseen = known.marks if known and child and child not in seen else {}
            marks = {**unseen, **_marks_of(values)}
            new = changed(marks, before=known.marks if known else None)
            yield Line(family, child, values, marks, new, known.at if known else None)


def _homes(batch: Sequence[Family], on: date) -> dict[int, dict[str, str]]:
    """Return what the sheet says of each family itself."""
    ids = [family.pk for family in batch]
    statuses: dict[int, list[Status]] = defaultdict(list)
    held = Status.objects.standing().filter(on_day(on), family__in=ids, role__in=WITH_STATUS)
    for status in held.select_related("decision").order_by("since", "pk"):
        statuses[status.family_id].append(status)
    profiles = {row.family_id: row for row in Profile.objects.standing().filter(family__in=ids).order_by("since", "pk")}
    carers: dict[int, list[Person]] = defaultdict(list)
    members = HouseholdMember.objects.standing().filter(household__family__in=ids, part="carer", until=None)
    for member in members.select_related("person").order_by("pk"):
        carers[member.household_id].append(member.person)
    return {
        family.pk: _of_family(family, statuses[family.pk], profiles.get(family.pk), carers[family.household_id])
        for family in batch
    }


def _of_family(
    family: Family, statuses: Sequence[Status], profile: Profile | None, carers: Sequence[Person]
) -> dict[str, str]:
    return {
        "family_number": family.shown_number,
        "family": family.title,
        "carers": _joined(str(person) for person in carers),
        "carer_codes": _joined(_code(person) for person in carers),
        "address": f"{family.household.address} {family.household.postcode}".strip(),
        "municipality": family.case.municipality.name if family.case.municipality else "",
        "kind": _joined(status.get_role_display() for status in statuses),
        "status_since": _joined(words.day(status.since) for status in statuses),
        "status_until": _joined(words.day(status.until) for status in statuses),
        "status_decision": _joined(status.decision.number if status.decision else "" for status in statuses),
        "places": str(profile.places) if profile and profile.places is not None else "",
        "ages": f"{_shown(profile.age_from)}–{_shown(profile.age_to)}" if profile else "",
    }


def _of_placement(row: Placement) -> dict[str, str]:
    return {
        "child_number": row.child.shown_number,
        "placed_as": row.get_kind_display(),
        "placed_since": words.day(row.since),
        "planned_until": words.day(row.planned_until),
        "placed_until": words.day(row.until),
    }


def _of_child(row: Placement, decision: CourtDecision | None) -> dict[str, str]:
    child, decision = row.child, row.decision or decision
    return {
        "child": child.title,
        "child_code": _code(child.person) if child.person else "",
        "child_birth_date": words.day(child.birth_date),
        "child_sex": child.sex_shown if child.sex else "",
        "ground": decision.get_ground_display() if decision else "",
        "court": decision.court.name if decision else "",
        "court_decision": decision.number if decision else "",
    }


def _decisions(children: set[int]) -> dict[int, CourtDecision]:
    """Return the last decision of each child that says on which ground it is in care."""
    rows = CourtDecision.objects.standing().filter(child__in=children).exclude(ground="")
    return {row.child_id: row for row in rows.select_related("court").order_by("on", "pk")}


def _joined(parts: Any) -> str:
    return ", ".join(str(part) for part in parts if part)


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)


def _code(person: Person) -> str:
    return codes.written(person.code) if person.code else ""
