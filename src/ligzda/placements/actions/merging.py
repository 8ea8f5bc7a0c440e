"""Two records of one child made one, with one line of places."""

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record_each
from ligzda.access.permit import require
from ligzda.children.actions.merging import merge
from ligzda.children.models import Child, ChildMerge
from ligzda.placements.keeping import check_line, keep_access, take_line


@transaction.atomic
def merge_children(*, by: Actor, kept: Child, duplicate: Child, reason: str, code: str = "") -> ChildMerge:
    """Make two records of one child one; raises Refused also when their places together are no line."""
    require(by, "child.merge", kept.case)
    trace = merge(by=by, kept=kept, duplicate=duplicate, reason=reason, code=code)
    kept = Child.objects.select_related("case").get(pk=kept.pk)
    check_line(kept, take_line(kept))
    keep_access(by=by, child=kept)
    hosts = {row.family.case_id: row.family.case for row in take_line(kept) if row.family}
    record_each(by=by, what="child_placed_merged", about=hosts.values(), on=by.on)
    return trace
