"""What stands against each step of a planned search: told, answered, met, proposed, decided, placed."""

from collections.abc import Collection
from datetime import date

from ligzda.access.refusal import Reason, reasons_against_silence, reasons_against_withdrawing
from ligzda.children.rules.grounds import reasons_against_ground
from ligzda.families.rules.days import reasons_against_a_later_day
from ligzda.law.rules.citation import house, law

from .matching import Reason as Cannot
from .matching.splitting import MOST_CHILDREN


@house()
def reasons_against_planning(
    *, children: int, court: bool, number: str, on: date, today: date, looked_for: int
) -> list[Reason]:
    """Return every reason why no planned search can be opened: it follows a court's request, once for each child."""
    reasons = reasons_against_asking(court=court, number=number, on=on, today=today, asked=False)
    if children > MOST_CHILDREN:
        reasons.append(Reason("too_many_children", {"most": MOST_CHILDREN}, at="together"))
    if looked_for:
        reasons.append(Reason("looked_for_already"))
    return reasons


@house()
def reasons_against_asking(*, court: bool, number: str, on: date, today: date, asked: bool) -> list[Reason]:
    """Return every reason why a court's request cannot be recorded: it is to come, or nobody knows whose it is."""
    reasons = reasons_against_a_later_day(on, today=today)
    if not court:
        reasons.append(Reason("court_not_known"))
    if not number.strip():
        reasons.append(Reason("request_missing", at="number"))
    if asked:
        reasons.append(Reason("asked_already"))
    return reasons


@house()
def reasons_against_knowing(*, looked_for: int) -> list[Reason]:
    """Return the reason why a child of a search is not that of a record: a family is looked for it already."""
    return [Reason("looked_for_already", at="child")] if looked_for else []


@house()
def reasons_against_parting(*, staying: int, apart: int, pending: bool, reason: str) -> list[Reason]:
    """Return every reason why children are not looked for apart: all or none of them, a proposal, nobody says why."""
    reasons = [] if staying and apart else [Reason("some_go_some_stay", at="places")]
    if pending:
        reasons.append(Reason("proposal_waits"))
    return [*reasons, *reasons_against_silence(reason)]


@house()
def reasons_against_joining(*, others: int, strangers: int, pending: bool, reason: str) -> list[Reason]:
    """Return every reason why children are not looked for together again: none of those parted, a proposal, silence."""
    reasons = [] if others and not strangers else [Reason("nobody_to_join", at="others")]
    if pending:
        reasons.append(Reason("proposal_waits"))
    return [*reasons, *reasons_against_silence(reason)]


@house()
def reasons_against_telling(cannot: Collection[Cannot], *, waiting: bool) -> list[Reason]:
    """Return every reason why a family is not told of the children: it cannot take them, or has not answered yet."""
    reasons = [Reason("family_cannot")] if cannot else []
    return [*reasons, Reason("answer_waits")] if waiting else reasons


@house()
def reasons_against_a_word(said: str, reason: str, *, told: bool) -> list[Reason]:
    """Return every reason why an answer cannot be written down: the family was not told, or its no says not why."""
    reasons = [] if told else [Reason("family_not_told")]
    if said not in ("yes", "no"):
        reasons.append(Reason("answer_missing"))
    if said == "no" and not reason.strip():
        reasons.append(Reason("no_needs_a_reason", at="reason"))
    return reasons


@house()
def reasons_against_meeting(*, told: bool, on: date, today: date) -> list[Reason]:
    """Return every reason why a meeting cannot be recorded: it is to come, or the family was never told."""
    reasons = reasons_against_a_later_day(on, today=today)
    return reasons if told else [*reasons, Reason("family_not_told", at="family")]


@house()
def reasons_against_proposing(
    cannot: Collection[Cannot], *, asked: bool, said_yes: bool, went: str | None, pending: bool, on: date, today: date
) -> list[Reason]:
    """Return every reason why a family cannot be proposed: only one that can, has agreed and suits the child.

    `went` is how their last meeting was; None when they have not met.
    """
    reasons = reasons_against_a_later_day(on, today=today)
    if not asked:
        reasons.append(Reason("court_has_not_asked"))
    if cannot:
        reasons.append(Reason("family_cannot", at="family"))
    if not said_yes:
        reasons.append(Reason("family_has_not_agreed", at="family"))
    if went is None:
        reasons.append(Reason("not_met_yet", at="family"))
    if went == "badly":
        reasons.append(Reason("met_badly", at="family"))
    if pending:
        reasons.append(Reason("proposal_waits"))
    return reasons


@law("MK 354/2018", "2.")
def reasons_against_ruling(
    *, proposed: date | None, number: str, agrees: bool, ground: str, reason: str, on: date, today: date
) -> list[Reason]:
    """Return every reason why a court's decision cannot be recorded; `proposed` is the day of what it decides about."""
    reasons = reasons_against_a_later_day(on, today=today)
    if proposed is None:
        reasons.append(Reason("nothing_proposed"))
    elif on < proposed:
        reasons.append(Reason("decided_before_proposed", {"on": proposed}, at="on"))
    if not number.strip():
        reasons.append(Reason("decision_number_missing", at="number"))
    if agrees:
        reasons += reasons_against_ground("placed", ground)
    if not agrees and not reason.strip():
        reasons.append(Reason("reason_missing", at="reason"))
    return reasons


@house()
def reasons_against_planned_placing(
    *, decided: date | None, unknown: int, not_own: int, since: date, today: date
) -> list[Reason]:
    """Return every reason why the children cannot be placed: no decision yet, or a child has no record of its own.

    `not_own` counts the children whose placements the actor may not record.
    """
    reasons = reasons_against_a_later_day(since, today=today, at="since")
    if decided is None:
        reasons.append(Reason("court_has_not_agreed"))
    elif since < decided:
        reasons.append(Reason("placed_before_decided", {"on": decided}, at="since"))
    if unknown:
        reasons.append(Reason("child_without_record", {"count": unknown}))
    if not_own:
        reasons.append(Reason("child_of_others", {"count": not_own}))
    return reasons


@house()
def reasons_against_a_planned_end(outcome: str, reason: str) -> list[Reason]:
    """Return every reason why a planned search cannot end without a family: it says where the children are, and why."""
    reasons = [] if outcome not in ("", "family", "together") else [Reason("outcome_missing", at="outcome")]
    return [*reasons, *reasons_against_silence(reason)]


@house()
def reasons_against_taking_back(reason: str, *, stands: bool, built_on: bool) -> list[Reason]:
    """Return every reason why a step cannot be taken back: nobody says why, or a later step rests on it."""
    reasons = reasons_against_withdrawing(stands=stands, reason=reason)
    return [*reasons, Reason("later_step_first")] if built_on else reasons
