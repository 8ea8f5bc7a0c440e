"""Who is on duty: what stands against a duty, and the hours in which nobody is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from ligzda.access.refusal import Reason
from ligzda.access.rules.spans import Lasting
from ligzda.law.rules.citation import house

AHEAD_DAYS = 7
"""So many days ahead gaps are shown."""


@dataclass(frozen=True, slots=True)
class Watch(Lasting):
    """Somebody's time `[since, until)`; open when `until` is None."""

    since: datetime
    until: datetime | None


@house()
def gaps(watches: Iterable[Watch], *, since: datetime, until: datetime) -> list[Watch]:
    """Return the times between two moments in which nobody is on duty."""
    found, covered = [], since
    for watch in sorted(watches, key=lambda watch: watch.since):
        if watch.until is not None and watch.until <= covered:
            continue
        if watch.since >= until:
            break
        if watch.since > covered:
            found.append(Watch(covered, watch.since))
        if watch.until is None:
            return found
        covered = watch.until
    if covered < until:
        found.append(Watch(covered, until))
    return found


@house()
def able(watch: Watch, unable: Sequence[Watch]) -> list[Watch]:
    """Return the pieces of a family's duty in which it has not said that it cannot take a child."""
    assert watch.until is not None
    return gaps(unable, since=watch.since, until=watch.until)


@house()
def reasons_against_duty(
    watch: Watch, *, at: datetime, others: Sequence[Watch], unable: Sequence[Watch], crisis: bool, ours: bool
) -> list[Reason]:
    """Return every reason why somebody cannot be on duty then; `crisis` and `ours` are true of duty officers of ours.

    A family is on duty only with a crisis family's status, and not while it has said that it cannot.
    """
    reasons = []
    if not ours:
        reasons.append(Reason("duty_of_another_centre", at="whom"))
    if not crisis:
        reasons.append(Reason("no_crisis_family", at="whom"))
    if watch.until is not None and watch.until <= watch.since:
        reasons.append(Reason("duty_ends_before_it_begins", at="until"))
    elif watch.until is not None and watch.until <= at:
        reasons.append(Reason("answer_over_already", at="until"))
    else:
        reasons += [Reason("on_duty_already", at="since")] * any(other.meets(watch) for other in others)
        reasons += [Reason("cannot_then", at="since")] * any(time.meets(watch) for time in unable)
    return reasons
