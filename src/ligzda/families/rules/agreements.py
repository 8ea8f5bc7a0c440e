"""What the law and the house ask of an agreement between a family and a support centre."""

from datetime import date

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house, law

from .facts import AgreementFacts


@law("MK 355/2018", entry=("foster.agreement.months", "guardian.agreement.working_days"))
def reasons_against_drafting(agreement: AgreementFacts, *, has_draft: bool) -> list[Reason]:
    """Return every reason why no agreement can be drafted: nobody to sign it, a draft open, one in force with it."""
    reasons = []
    if not agreement.carers:
        reasons.append(Reason("no_carer"))
    if has_draft:
        reasons.append(Reason("draft_open"))
    if agreement.partner_is_current and agreement.current and agreement.current.until is None:
        reasons.append(Reason("agreement_in_force", {"since": agreement.current.since}))
    return reasons


@house()
def reasons_against_signing(agreement: AgreementFacts, *, on: date, today: date) -> list[Reason]:
    """Return every reason why a signature of that day cannot be recorded."""
    reasons = []
    if agreement.concluded:
        reasons.append(Reason("agreement_signed_already"))
    if on > today:
        reasons.append(Reason("day_not_yet", {"on": on}, at="on"))
    if agreement.drafted_on and on < agreement.drafted_on:
        reasons.append(Reason("signed_before_drafted", {"on": agreement.drafted_on}, at="on"))
    return reasons


@house()
def concluded_on(agreement: AgreementFacts) -> date | None:
    """Return the day on which the last of all had signed; None while a signature is missing."""
    if agreement.partner_signed_on is None or not agreement.carers:
        return None
    if any(carer not in agreement.signed for carer in agreement.carers):
        return None
    return max(agreement.partner_signed_on, *(agreement.signed[carer] for carer in agreement.carers))
