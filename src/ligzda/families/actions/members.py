"""The people of a family as records: two of one person made one, and parted again."""

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.permit import require
from ligzda.families.models import Family
from ligzda.families.queries.duplicates import cases_of
from ligzda.people.actions.merging import merge
from ligzda.people.actions.unmerging import undo_merge
from ligzda.people.models import Merge, Person


@transaction.atomic
def merge_member(*, by: Actor, family: Family, kept: Person, duplicate: Person, reason: str) -> Merge:
    """Make another record one with a member of this family; the actor needs the right to every family of both."""
    require(by, "person.merge", family.case)
    cases = list(cases_of(by=by, people=[kept, duplicate]))
    return merge(by=by, kept=kept, duplicate=duplicate, reason=reason, about=cases)


@transaction.atomic
def part_member(*, by: Actor, family: Family, merge: Merge, reason: str) -> Person:
    """Undo a merge with a member of this family; the actor needs the right to every family of both."""
    require(by, "person.merge", family.case)
    cases = list(cases_of(by=by, people=[merge.kept, merge.duplicate]))
    return undo_merge(by=by, merge=merge, reason=reason, about=cases)
