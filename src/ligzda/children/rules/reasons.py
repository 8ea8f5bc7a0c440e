"""What stands against opening a child's record, changing it, and taking back what was recorded."""

from datetime import date

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house

from .ages import whole_years

GROWN_UP = 18


@house()
def reasons_against_opening(
    *, described: bool, born: date | None, today: date, known_as: str | None, unseen: int
) -> list[Reason]:
    """Return every reason why a new record cannot be opened.

    `described`: a name, an age or a sex is known. `known_as` is the number under which the personal code is known
    already, `unseen` how many likely the same have not been looked at.
    """
    reasons = [] if described else [Reason("child_undescribed", at="called")]
    reasons += reasons_against_birth(born, today=today)
    if known_as is not None:
        reasons.append(Reason("child_known_already", {"number": known_as}, at="code"))
    if unseen:
        reasons.append(Reason("child_likely_known", {"count": unseen}, at="none_of_these"))
    return reasons


@house()
def reasons_against_birth(born: date | None, *, today: date) -> list[Reason]:
    """Return the reasons against a day of birth: it has not come yet, or nobody born then is a child."""
    if born is None:
        return []
    if born > today:
        return [Reason("day_not_yet", {"on": born}, at="birth_date")]
    years = whole_years(born, today)
    return [Reason("not_a_child", {"years": years}, at="birth_date")] if years >= GROWN_UP else []


@house()
def reasons_against_merging_children(
    *, same: bool, merged: bool, sexes_differ: bool, births_differ: bool, unexplained: bool
) -> list[Reason]:
    """Return every reason why two records cannot be of one child."""
    reasons = []
    if same:
        reasons.append(Reason("child_with_itself"))
    if merged:
        reasons.append(Reason("child_merged_already"))
    if sexes_differ:
        reasons.append(Reason("children_sexes_differ"))
    if births_differ:
        reasons.append(Reason("children_births_differ"))
    if unexplained:
        reasons.append(Reason("reason_missing", at="reason"))
    return reasons


@house()
def reasons_against_taking_back(*, by_court: bool, of_court: bool, in_use: bool) -> list[Reason]:
    """Return what else stands against taking a record of a child back; each side takes back what it recorded.

    `in_use`: something else still rests on it.
    """
    reasons = []
    if by_court != of_court:
        reasons.append(Reason("recorded_by_court" if by_court else "recorded_by_centre"))
    if in_use:
        reasons.append(Reason("decision_in_use"))
    return reasons
