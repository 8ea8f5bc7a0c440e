"""What was copied by hand into the state's foster family information system."""

from collections.abc import Collection

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record_each
from ligzda.access.permit import require
from ligzda.families.models import Family
from ligzda.placements.models import Copied
from ligzda.placements.queries.register_sheet import lines, registered


@transaction.atomic
def mark_copied(*, by: Actor, families: Collection[Family]) -> int:
    """Note that these families, with their children as they stand now, are in the state's system; returns the lines.

    Families that the actor may not see, or that are not on the sheet, are left alone.
    """
    require(by, "register_sheet.copy")
    mine = registered(by=by).filter(pk__in=[family.pk for family in families])
    told = list(lines(by=by, among=mine))
    Copied.objects.filter(family__in=mine).delete()
    Copied.objects.bulk_create(
        Copied(family=line.family, child_id=line.child, marks=line.marks, at=by.at, by=by.account) for line in told
    )
    cases = {line.family.case_id: line.family.case for line in told}
    record_each(by=by, what="copied_to_register", about=cases.values(), on=by.on)
    return len(told)
