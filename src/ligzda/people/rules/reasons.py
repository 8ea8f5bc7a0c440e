"""Why a personal code or an account cannot be taken, or two persons cannot be merged or parted."""

from datetime import date

from ligzda.access.refusal import Reason
from ligzda.law.rules.citation import house

from . import codes, iban


@house()
def reasons_against_code(code: str, *, birth_date: date | None, taken: bool) -> list[Reason]:
    """Return every reason why a clean code cannot be this person's."""
    if not codes.valid(code):
        return [Reason("code_invalid", at="code")]
    reasons = [Reason("code_taken", at="code")] if taken else []
    told = codes.birth_date(code)
    if birth_date and told and birth_date != told:
        reasons.append(Reason("birth_date_differs", {"on": told}, at="birth_date"))
    return reasons


@house()
def reasons_against_account(number: str | None) -> list[Reason]:
    """Return every reason why a clean account number cannot be one; none when none is given."""
    return [Reason("iban_invalid", at="iban")] if number and not iban.valid(number) else []


@house()
def reasons_against_merging(*, same: bool, merged: bool, codes_differ: bool, unexplained: bool) -> list[Reason]:
    """Return every reason why two records are not one person's, or are one already."""
    reasons = []
    if same:
        reasons.append(Reason("merge_same"))
    if merged:
        reasons.append(Reason("merged_already"))
    if codes_differ:
        reasons.append(Reason("merge_codes_differ"))
    if unexplained:
        reasons.append(Reason("merge_reason_missing", at="reason"))
    return reasons


@house()
def reasons_against_unmerging(*, undone: bool, merged_on: bool, code_gone: bool, unexplained: bool) -> list[Reason]:
    """Return every reason why two records made one cannot be two again."""
    reasons = []
    if undone:
        reasons.append(Reason("merge_undone_already"))
    if merged_on:
        reasons.append(Reason("merge_went_on"))
    if code_gone:
        reasons.append(Reason("merge_code_gone"))
    if unexplained:
        reasons.append(Reason("unmerge_reason_missing", at="reason"))
    return reasons
