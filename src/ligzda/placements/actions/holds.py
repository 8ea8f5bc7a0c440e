"""Holding places of a family for the children of a search: taken, made longer, let go."""

from collections.abc import Collection

from django.db import IntegrityError, transaction
from django.db.models import F, Q

from ligzda.access.actor import Actor
from ligzda.access.audit import record, record_each
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.families.models import Family
from ligzda.law.queries import rulebook
from ligzda.placements.facts.asking import asked
from ligzda.placements.facts.candidates import known
from ligzda.placements.facts.holding import barred_here, keepers, last_taken, of_the_hour
from ligzda.placements.models import Hold, Search, SearchedChild
from ligzda.placements.queries.searches import children_of, holds_of, locked
from ligzda.placements.rules import searching
from ligzda.placements.rules.matching import Reason as Cannot
from ligzda.placements.rules.matching import reasons_against


@transaction.atomic
def take(*, by: Actor, search: Search, family: Family, children: Collection[int] | None = None) -> list[Hold]:
    """Hold a place for each child (or for `children`, by their places in the search) until the rulebook's time.

    Of two who want the last place one gets it; the other is told who has it. Raises Refused with every reason.
    """
    # Who takes places of a family first locks it: whoever comes second sees them taken.
    family = Family.objects.select_for_update(of=("self",)).select_related("case__centre").get(pk=family.pk)
    wanted = [child for child in children_of(search, by=by) if children is None or child.place in children]
    _release_expired(by, family, wanted)
    there = Hold.objects.filter(family=family, released_at=None).select_related("search__organisation", "made_by")
    kept = [hold for hold in there if hold.search_id != search.pk]
    wanted = [child for child in wanted if child.pk not in {hold.child_id for hold in there}]
    refuse_if(_against(by, search, family, wanted, kept, mine=len(there) - len(kept)))
    slots = _free_slots({hold.slot for hold in there}, len(wanted))
    until = searching.later(by.at, searching.HOLD_MINUTES, rulebook())
    try:
        with transaction.atomic():
            holds = Hold.objects.bulk_create(
                Hold(
                    family=family,
                    slot=slot,
                    search=search,
                    child=child,
                    made_by=by.account,
                    made_at=by.at,
                    until=until,
                )
                for slot, child in zip(slots, wanted, strict=True)
            )
    except IntegrityError as error:
        raise Refused([Reason("place_just_taken")]) from error
    record(by=by, what="place_held", about=family.case, on=by.on, ref=search.ref)
    return holds


@transaction.atomic
def extend(*, by: Actor, search: Search, family: Family, reason: str) -> list[Hold]:
    """Hold the places of a family longer, saying why; twice at most. Raises Refused with every reason."""
    require(by, "crisis.search")
    locked(search, by=by)
    holds = list(search.holds.select_for_update(of=("self",)).filter(family=family, released_at=None))
    extended = max((hold.extended for hold in holds), default=0)
    over = not holds or any(hold.until <= by.at for hold in holds)
    refuse_if(searching.reasons_against_extending(extended=extended, over=over, reason=reason))
    until = searching.later(by.at, searching.HOLD_MINUTES, rulebook())
    told = {"until": until, "extended": F("extended") + 1, "reason": reason.strip()}
    search.holds.filter(pk__in=[hold.pk for hold in holds]).update(**told)
    record(by=by, what="hold_extended", about=family.case, on=by.on, ref=search.ref)
    return list(holds_of(search, by=by).filter(family=family))


@transaction.atomic
def release(*, by: Actor, search: Search, family: Family) -> None:
    """Let the places of a family go: it cannot after all, or they are not needed."""
    require(by, "crisis.search")
    locked(search, by=by, over=True)
    holds = search.holds.filter(family=family, released_at=None).select_related("family__case")
    let_go(by=by, search=search, holds=list(holds), why=Hold.Why.LET_GO)


@transaction.atomic
def let_go(*, by: Actor, search: Search, holds: Collection[Hold], why: str) -> None:
    """Let places of a search go, because of what was decided of it."""
    require(by, "crisis.search")
    Hold.objects.filter(pk__in=[hold.pk for hold in holds]).update(released_at=by.at, released_why=why)
    families = list({hold.family.case for hold in holds})
    record_each(by=by, what="place_let_go", about=families, on=by.on, ref=search.ref)


def _against(
    by: Actor, search: Search, family: Family, wanted: list[SearchedChild], kept: list[Hold], *, mine: int
) -> list[Reason]:
    found = known([family.pk], at=by.at, silent_hours=None)
    if not found or not wanted:
        return [Reason("no_status_to_take_in" if wanted else "held_already")]
    barred = barred_here(family, wanted)
    candidate = of_the_hour(found[0], held=len(kept) + mine, barred=barred)
    cannot: list[Cannot] = reasons_against(candidate, asked(search, wanted, at=by.at))
    taken = last_taken(family, on=by.on, since=search.opened_at)  # of children placed before, nothing is told
    told = keepers(kept)
    return searching.reasons_against_holding(cannot, room=candidate.free, wanted=len(wanted), kept=told, taken=taken)


def _release_expired(by: Actor, family: Family, wanted: list[SearchedChild]) -> None:
    """Let go what has run out at the family and for these children: only standing holds keep slots."""
    expired = Hold.objects.filter(Q(family=family) | Q(child__in=wanted), released_at=None, until__lte=by.at)
    expired.update(released_at=by.at, released_why=Hold.Why.EXPIRED)


def _free_slots(taken: set[int], wanted: int) -> list[int]:
    """Return the lowest free numbers: two who come at once want the same, and the database lets one have it."""
    return [slot for slot in range(1, len(taken) + wanted + 1) if slot not in taken][:wanted]
