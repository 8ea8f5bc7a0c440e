"""What stands against opening a search, writing down an answer, holding places, and ending the search."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ligzda.access.refusal import Reason, reasons_against_silence
from ligzda.law.rules.citation import house
from ligzda.law.rules.rulebook import Rulebook

from .matching import Reason as Cannot
from .matching.splitting import MOST_CHILDREN

OPEN_MINUTES = "search.open.minutes"
HOLD_MINUTES = "search.hold.minutes"
WAVE = "search.wave.families"
MOST_EXTENSIONS = 2
#: What a family's own yes overcomes: it had said before that it was not ready.
SAID_BEFORE = frozenset({Cannot.NOT_READY})
#: What may have come about since the board showed the family.
PASSING = SAID_BEFORE | {Cannot.NO_PLACE}


@dataclass(frozen=True, slots=True)
class Kept:
    """Places of a family that somebody else holds: who, and until when."""

    who: str
    until: datetime
    places: int


@dataclass(frozen=True, slots=True)
class Taken:
    """Who took the last place of a family by placing a child there, and when."""

    who: str
    at: datetime


@house()
def who_has_it(kept: Sequence[Kept], taken: Taken | None) -> list[Reason]:
    """Return who has the places that are wanted: whoever holds them, or else who placed the last child there."""
    told = [Reason("place_is_held", {"who": one.who, "until": f"{one.until:%H:%M}"}) for one in kept]
    if not told and taken:
        told = [Reason("place_is_taken", {"who": taken.who, "on": taken.at.date(), "at": f"{taken.at:%H:%M}"})]
    return told


@house()
def reasons_against_opening(
    *, children: int, for_caller: bool, caller: str = "", unit: str = "", phone: str = ""
) -> list[Reason]:
    """Return every reason why a search cannot be opened; for a caller without an account it is kept who they are."""
    reasons = []
    if not children:
        reasons.append(Reason("no_children", at="children"))
    if children > MOST_CHILDREN:
        reasons.append(Reason("too_many_children", {"most": MOST_CHILDREN}, at="children"))
    if for_caller:
        told = {"caller_name": caller, "caller_unit": unit, "caller_phone": phone}
        reasons += [Reason("caller_missing", at=field) for field, value in told.items() if not value.strip()]
    return reasons


@house()
def reasons_against_going_on(*, closed: bool) -> list[Reason]:
    """Return why nothing more can be done in a search: it has ended."""
    return [Reason("search_closed")] if closed else []


@house()
def reasons_against_telling_anew(*, held: bool) -> list[Reason]:
    """Return why the children cannot be told anew: a place was held for them as they were told."""
    return [Reason("place_was_held")] if held else []


@house()
def reasons_against_knowing(*, there: bool, held: bool) -> list[Reason]:
    """Return every reason why a child is not that of a record: it is another's of the search, or a place is held."""
    reasons = [Reason("known_as_another", at="child")] if there else []
    return [*reasons, *reasons_against_telling_anew(held=held)]


@house()
def reasons_against_answer(answer: str, reason: str) -> list[Reason]:
    """Return why an answer cannot be written down: a no says why."""
    return [Reason("no_needs_a_reason", at="reason")] if answer == "no" and not reason.strip() else []


@house()
def reasons_against_holding(
    cannot: Collection[Cannot], *, room: int, wanted: int, kept: Sequence[Kept], taken: Taken | None = None
) -> list[Reason]:
    """Return every reason why so many places of a family cannot be held; whoever has them is named."""
    reasons = [Reason(f"cannot_{each}") for each in cannot if each not in SAID_BEFORE | {Cannot.NO_PLACE}]
    if room < wanted:
        reasons += who_has_it(kept, taken) or [Reason("too_few_places", {"room": max(0, room), "wanted": wanted})]
    return reasons


@house()
def reasons_against_extending(*, extended: int, over: bool, reason: str) -> list[Reason]:
    """Return every reason why a hold cannot be made longer: it is over, was made longer twice, or nobody says why."""
    reasons = reasons_against_silence(reason)
    if over:
        reasons.append(Reason("hold_over"))
    if extended >= MOST_EXTENSIONS:
        reasons.append(Reason("hold_extended_twice"))
    return reasons


@house()
def reasons_against_outcome(outcome: str, *, reason: str, unplaced: int, asked: int, able: int) -> list[Reason]:
    """Return every reason why a search cannot end so.

    A family takes the children for whom it holds places. An institution needs a reason, and that the families who
    could were asked.
    """
    reasons = []
    if not outcome:
        reasons.append(Reason("outcome_missing", at="outcome"))
    if outcome == "family" and unplaced:
        reasons.append(Reason("no_place_held", {"count": unplaced}, at="outcome"))
    if outcome in ("institution", "other") and not reason.strip():
        reasons.append(Reason("reason_missing", at="reason"))
    if outcome == "institution" and able and not asked:
        reasons.append(Reason("families_not_asked", {"count": able}, at="outcome"))
    return reasons


@house(entry=(OPEN_MINUTES, HOLD_MINUTES))
def later(at: datetime, entry: str, book: Rulebook) -> datetime:
    """Return the moment so many minutes of the rulebook later."""
    return at + timedelta(minutes=int(book.number(entry, at.date()) or 0))
