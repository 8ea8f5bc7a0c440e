"""Break-the-glass: opening a case that is not one's own, with a reason; told to others, and reviewed afterwards."""

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import BreakGlass, Case
from ligzda.access.permit import Denied, require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.access.rules.glass import ends_at, reasons_against_breaking
from ligzda.access.rules.roles import Role
from ligzda.access.tell import tell


@transaction.atomic
def break_glass(*, by: Actor, case: Case, reason: str) -> BreakGlass:
    """Open a case for some hours; its centre's manager and the data protection officer are told."""
    require(by, "glass.break")
    if by.account is None:
        raise Denied("glass.break", visible=False)  # the system sees everything already
    standing = BreakGlass.objects.filter(case=case, account=by.account, until__gt=by.at)
    refuse_if(reasons_against_breaking(reason, open_already=standing.exists()))
    glass = BreakGlass.objects.create(
        case=case, account=by.account, reason=reason.strip(), since=by.at, until=ends_at(by.at)
    )
    record(by=by, what="glass_broken", about=case, on=by.on, ref=ref_of(glass))
    told = {"glass": glass.pk}
    tell(by=by, what="glass_broken", whom=Role.DPO, about=case, params=told)
    if case.centre:
        tell(by=by, what="glass_broken", whom=(Role.MANAGER, case.centre), about=case, params=told)
    return glass


@transaction.atomic
def close_glass(*, by: Actor, glass: BreakGlass) -> None:
    """Give a case back before its hours are over; only by who opened it."""
    if by.account != glass.account:
        raise Denied("glass.break", visible=False)
    glass.until = min(glass.until, by.at)
    glass.save(update_fields=("until",))
    record(by=by, what="glass_closed", about=glass.case, on=by.on, ref=ref_of(glass))


@transaction.atomic
def review_glass(*, by: Actor, glass: BreakGlass, justified: bool, finding: str) -> None:
    """Note whether breaking the glass was justified; once, and never by who broke it."""
    require(by, "glass.review")
    refuse_if(
        Reason(code)
        for code, wrong in (
            ("glass_reviewed_already", glass.reviewed_at is not None),
            ("glass_is_ones_own", by.account == glass.account),
        )
        if wrong
    )
    glass.justified, glass.finding = justified, finding
    glass.reviewed_by, glass.reviewed_at = by.account, by.at
    glass.save(update_fields=("justified", "finding", "reviewed_by", "reviewed_at"))
    record(by=by, what="glass_reviewed", about=glass.case, on=by.on, ref=ref_of(glass))
