"""What stands against placing a child, moving it, and noting that it is away."""

from dataclasses import dataclass
from datetime import date

from ligzda.access.refusal import Reason, reasons_against_silence
from ligzda.law.rules.citation import house, law

from .line import Where
from .searching import Kept, Taken, who_has_it

#: Roles in which a family takes a child only while it has the status.
WITH_STATUS = ("foster", "crisis", "disability")


@dataclass(frozen=True)
class Host:
    """A family before a child comes: as what it would take it, is it approved, for how many, how many are there.

    `kept` are the places held, `taken` says who placed the last child; `barred` when this child may not come there.
    """

    kind: str
    approved: bool = True
    places: int | None = None
    present: int = 0
    kept: tuple[Kept, ...] = ()
    taken: Taken | None = None
    barred: bool = False


@law("BTAL", "36.")
def reasons_against_host(host: Host, *, exceeding: str = "") -> list[Reason]:
    """Return every reason why a child cannot come to the family; `exceeding` says why there may be one too many."""
    reasons = []
    if host.kind in WITH_STATUS and not host.approved:
        reasons.append(Reason("status_not_in_force", at="family"))
    if host.barred:
        reasons.append(Reason("cannot_barred", at="family"))
    full = host.places is not None and host.kind in WITH_STATUS and host.present + len(host.kept) >= host.places
    if full and not exceeding.strip():
        reasons.append(Reason("no_free_place", {"places": host.places, "present": host.present}, at="exceeding"))
        reasons += who_has_it(host.kept, host.taken)
    return reasons


@house()
def reasons_against_barring(*, reason: str, decided_by: str, barred: bool) -> list[Reason]:
    """Return every reason why it cannot be recorded that a child may not be placed with a family."""
    reasons = reasons_against_silence(reason)
    reasons += [] if decided_by.strip() else [Reason("who_decided_missing", at="decided_by")]
    if barred:
        reasons.append(Reason("barred_already", at="family"))
    return reasons


@house()
def reasons_against_place(
    where: str, *, family: bool, kind: str, named: bool, since: date, planned_until: date | None, today: date
) -> list[Reason]:
    """Return every reason why such a place cannot be recorded: no family where it says family, a day to come."""
    reasons = []
    if since > today:
        reasons.append(Reason("day_not_yet", {"on": since}, at="since"))
    if planned_until is not None and planned_until <= since:
        reasons.append(Reason("ends_before_it_begins", {"since": since}, at="planned_until"))
    if (where == Where.FAMILY) != family:
        reasons.append(Reason("family_missing" if where == Where.FAMILY else "family_not_meant", at="family"))
    if where == Where.FAMILY and not kind:
        reasons.append(Reason("kind_missing", at="kind"))
    if where not in (Where.FAMILY, Where.BIRTH_FAMILY, Where.UNKNOWN) and not named:
        reasons.append(Reason("place_missing", at="place"))
    return reasons
