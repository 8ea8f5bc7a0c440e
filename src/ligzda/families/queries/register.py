"""Uploaded registers, and what a register says of families that Ligzda has already."""

from collections.abc import Iterator
from dataclasses import replace

from django.db.models import QuerySet

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.access.queries.caseloads import places
from ligzda.families.models import RegisterUpload
from ligzda.families.rules.register.headings import Field
from ligzda.families.rules.register.register import Problem, Reason, Register, Row
from ligzda.people import sealed
from ligzda.people.models import HouseholdMember

CHUNK = 500


def uploads(*, by: Actor) -> QuerySet[RegisterUpload]:
    """Return the registers uploaded for the centres whose registers the actor takes in, without their contents."""
    rows = RegisterUpload.objects.select_related("centre", "account").defer(*RegisterUpload.SEALED)
    return rows if by.is_system else rows.filter(centre__in=places(by=by, permission="register.import"))


def without_known(*, by: Actor, register: Register) -> Register:
    """Return the register with each row refused in which somebody is who belongs to a family's household already.

    It looks at every family, seen or not, since nobody is of two; it tells no more than that.
    """
    require(by, "register.import")
    marks = {code: sealed.fingerprint(code) for row in register.accepted for code in _codes(row)}
    known = set(_known(list(marks.values())))
    held = {code for code, mark in marks.items() if mark in known}
    return replace(register, rows=tuple(_judged(row, held, register) for row in register.rows)) if held else register


def _known(marks: list[str]) -> Iterator[str]:
    standing = HouseholdMember.objects.standing().filter(until=None, household__family__isnull=False)
    for start in range(0, len(marks), CHUNK):
        found = standing.filter(person__code_mark__in=marks[start : start + CHUNK])
        yield from (mark for mark in found.values_list("person__code_mark", flat=True) if mark)


def _judged(row: Row, held: set[str], register: Register) -> Row:
    fields = (Field.CODE, Field.SECOND_CODE)
    told = [field for field, code in zip(fields, _codes(row), strict=False) if code in held]
    at = {column.field: column.index for column in register.columns}
    problems = [Problem(Reason.DUPLICATE_PERSON, field, at.get(field)) for field in told]
    return row.refused(*problems) if problems else row


def _codes(row: Row) -> tuple[str, ...]:
    return row.entry.codes if row.entry else ()
