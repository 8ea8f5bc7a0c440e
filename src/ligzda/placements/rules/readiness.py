"""Whether a family can take a child tonight: how its answers lie beside each other, and when it is asked again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from ligzda.access.refusal import Reason
from ligzda.access.rules.spans import Lasting
from ligzda.law.rules.citation import house
from ligzda.law.rules.rulebook import Rulebook

SILENCE = "readiness.silence.hours"
ASK = "readiness.ask.hours"
LINK = "readiness.link.hours"
MORNING = "readiness.tonight_until.clock"


class Shown(StrEnum):
    """What is said of a family's readiness at a moment."""

    READY = "ready"
    NOT_CONFIRMED = "not_confirmed"
    NOT_READY = "not_ready"
    RESTING = "resting"
    NEVER_SAID = "never_said"


@dataclass(frozen=True, slots=True)
class Said(Lasting):
    """An answer `[since, until)`; `pk` is empty while it is not kept, `planned` when it was told beforehand."""

    since: datetime
    until: datetime | None
    pk: int | None = None
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Laid:
    """What becomes of the answers when a new one is laid over them: new ends, what goes, what goes on later.

    `anew` are the pieces of the new answer, `going_on` what is left of old ones (by pk) after the new one has ended.
    """

    ends: dict[int, datetime] = field(default_factory=dict)
    gone: tuple[int, ...] = ()
    anew: tuple[Said, ...] = ()
    going_on: dict[int, Said] = field(default_factory=dict)


@house()
def lay(old: Iterable[Said], new: Said) -> Laid:
    """Lay a new answer over the old ones: it counts in its time, and what was said before goes on after it.

    An absence that was planned for later stays: today's “yes” says nothing of next month's journey.
    """
    met = sorted((said for said in old if said.meets(new)), key=lambda said: said.since)
    kept = [said for said in met if said.planned and not new.planned and said.since > new.since]
    laid_over = [said for said in met if said not in kept]
    pieces = _around(new, kept)
    ends = {said.pk: new.since for said in laid_over if said.pk is not None and said.since < new.since}
    gone = tuple(said.pk for said in laid_over if said.pk is not None and said.since >= new.since)
    after = {
        said.pk: replace(said, since=new.until)
        for said in laid_over
        if said.pk is not None and new.until is not None and (said.until is None or said.until > new.until)
    }
    return Laid(ends, gone, tuple(pieces), after)


@house()
def fill(old: Iterable[Said], gone: Said) -> tuple[int, datetime | None] | None:
    """Return which answer goes on over the time of one that was taken back, and until when; None: nothing was said."""
    before = [said for said in old if said.until == gone.since and not said.planned]
    return next(((said.pk, gone.until) for said in before if said.pk is not None), None)


@house(entry=SILENCE)
def shown(state: str | None, confirmed_at: datetime | None, *, at: datetime, silence: timedelta | None) -> Shown:
    """Return what is said of a readiness: who was silent too long is ready, but not confirmed."""
    if state is None:
        return Shown.NEVER_SAID
    if state != Shown.READY:
        return Shown(state)
    silent = confirmed_at is None or (silence is not None and confirmed_at + silence <= at)
    return Shown.NOT_CONFIRMED if silent else Shown.READY


@house(entry=MORNING)
def tonight_until(local: datetime, hour: int) -> datetime:
    """Return until when “not tonight” counts: the next morning's hour on the clock of the place."""
    today = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    return today if local < today else (today + timedelta(days=1)).replace(hour=hour)


@house()
def reasons_against_answering(
    *, state: str, only: str, since: datetime, until: datetime | None, at: datetime, approved: bool
) -> list[Reason]:
    """Return every reason why a family's answer cannot be kept so."""
    reasons = []
    if not approved:
        reasons.append(Reason("no_status_to_be_ready"))
    if since > at:
        reasons.append(Reason("answer_not_yet", at="since"))
    if until is not None and until <= max(since, at):
        reasons.append(Reason("answer_over_already", at="until"))
    if only and state != Shown.READY:
        reasons.append(Reason("only_when_ready", at="only"))
    return reasons


@house()
def reasons_against_absence(
    *, since: datetime, until: datetime, at: datetime, planned: Sequence[Said], approved: bool
) -> list[Reason]:
    """Return every reason why an absence cannot be planned: it is over, upside down, or another is planned there."""
    reasons = []
    if not approved:
        reasons.append(Reason("no_status_to_be_ready"))
    if until <= since:
        reasons.append(Reason("absence_ends_before_it_begins", at="until"))
    elif until <= at:
        reasons.append(Reason("answer_over_already", at="until"))
    elif any(said.meets(Said(since, until)) for said in planned):
        reasons.append(Reason("absence_planned_already", at="since"))
    return reasons


@house(entry=ASK)
def silent_since(at: datetime, book: Rulebook, on: date) -> datetime | None:
    """Return the moment since which a crisis family must have been heard of, or asked; None: nobody is asked."""
    hours = book.number(ASK, on)
    return None if hours is None else at - timedelta(hours=int(hours))


def _around(new: Said, kept: Sequence[Said]) -> list[Said]:
    """Return the pieces of the new answer that the planned absences leave."""
    pieces, since = [], new.since
    for said in kept:
        if said.since > since:
            pieces.append(replace(new, since=since, until=said.since))
        if said.until is None:
            return pieces
        since = max(since, said.until)
    if new.until is None or since < new.until:
        pieces.append(replace(new, since=since))
    return pieces
