"""What holds of organisations: units, ends, the municipalities of a court. House rules, but where the law is named."""

import datetime as dt
from dataclasses import dataclass

from ligzda.access.refusal import Reason


@dataclass(frozen=True)
class Place:
    """The organisation that another is to be a unit of."""

    kind: str
    is_unit: bool


@dataclass(frozen=True)
class Remains:
    """What an organisation still has when it is about to end."""

    members: int
    cases: int
    units: int


@dataclass(frozen=True)
class Serving:
    """A court and a municipality it is about to serve."""

    is_court: bool
    is_municipality: bool
    serves_already: bool


def reasons_against_unit(kind: str, parent: Place | None, *, itself: bool = False) -> list[Reason]:
    """Return why it cannot be a unit of that organisation (house: of the same kind, one level deep)."""
    if parent is None:
        return []
    return [
        Reason(code, at="parent")
        for code, wrong in (
            ("unit_of_another_kind", parent.kind != kind),
            ("unit_of_a_unit", parent.is_unit),
            ("unit_of_itself", itself),
        )
        if wrong
    ]


def reasons_against_ending(remains: Remains, *, until: dt.date, since: dt.date) -> list[Reason]:
    """Return why the organisation cannot end on that day (house: first its people, cases and units go elsewhere)."""
    found = [
        Reason(code, {"count": count})
        for code, count in (
            ("organisation_has_members", remains.members),
            ("organisation_has_cases", remains.cases),
            ("organisation_has_units", remains.units),
        )
        if count
    ]
    if until < since:
        found.append(Reason("ends_before_it_begins", {"since": since}, at="until"))
    return found


def reasons_against_serving(serving: Serving) -> list[Reason]:
    """Return why the court cannot serve the municipality (Bāriņtiesu likums, 2.: a court is a municipality's own)."""
    return [
        Reason(code, at="territory")
        for code, wrong in (
            ("not_a_court", not serving.is_court),
            ("not_a_municipality", not serving.is_municipality),
            ("serves_it_already", serving.serves_already),
        )
        if wrong
    ]
