"""Recording that a child may not be placed with a family, and taking it back."""

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import require
from ligzda.access.refusal import reasons_against_withdrawing, refuse_if
from ligzda.children.models import Child
from ligzda.families.models import Family
from ligzda.placements.models import Barred
from ligzda.placements.rules.placing import reasons_against_barring


@transaction.atomic
def bar(*, by: Actor, child: Child, family: Family, reason: str, decided_by: str, number: str = "") -> Barred:
    """Record that the child may not be placed with the family, why, and who decided it.

    From then on no search offers the family for the child. Raises Refused with every reason.
    """
    require(by, "placement.record", child.case)
    Child.objects.select_for_update().get(pk=child.pk)
    barred = Barred.objects.standing().filter(child=child, family=family).exists()
    refuse_if(reasons_against_barring(reason=reason, decided_by=decided_by, barred=barred))
    row = Barred.objects.create(
        child=child,
        family=family,
        reason=reason.strip(),
        decided_by=decided_by.strip(),
        number=number.strip(),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="child_barred", about=child.case, on=by.on, ref=ref_of(row))
    return row


@transaction.atomic
def withdraw_bar(*, by: Actor, barred: Barred, reason: str) -> None:
    """Take back that the child may not be placed with the family. Raises Refused with every reason."""
    case = barred.child.case
    require(by, "placement.correct", case)
    barred = Barred.objects.select_for_update(of=("self",)).get(pk=barred.pk)
    refuse_if(reasons_against_withdrawing(stands=barred.stands, reason=reason))
    barred.withdraw(by=by, reason=reason.strip())
    record(by=by, what="bar_withdrawn", about=case, on=by.on, ref=ref_of(barred))
