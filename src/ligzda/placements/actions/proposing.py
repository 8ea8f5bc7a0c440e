"""Families of a planned search: told of the children and heard, met, and one of them proposed to the court."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record_each
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.access.tell import tell
from ligzda.families.models import Family
from ligzda.placements.facts.cannot import why_not
from ligzda.placements.models import Call, Meeting, Proposal, Search
from ligzda.placements.queries.planned import going_on, standing
from ligzda.placements.queries.searches import children_of
from ligzda.placements.rules import planning

WORK = "planned.work"


@transaction.atomic
def tell_family(*, by: Actor, search: Search, family: Family) -> Call:
    """Write down that a family of the shortlist was told of the children. Raises Refused when it cannot take them."""
    require(by, WORK, search.own_case)
    search = going_on(search, by=by)
    cannot = why_not(search, children_of(search, by=by), family, at=by.at)
    waiting = search.calls.filter(family=family, answer="").exists()
    refuse_if(planning.reasons_against_telling(cannot, waiting=waiting))
    call = Call.objects.create(search=search, family=family, asked_by=by.account, asked_at=by.at)
    _note(by, "family_asked", search, family)
    return call


@transaction.atomic
def hear_family(*, by: Actor, search: Search, family: Family, said: str, reason: str = "") -> Call:
    """Write down what a family that was told answers; whoever thinks again answers again, and the last word counts."""
    require(by, WORK, search.own_case)
    search = going_on(search, by=by)
    calls = search.calls.filter(family=family)
    refuse_if(planning.reasons_against_a_word(said, reason, told=calls.exists()))
    call = calls.filter(answer="").last() or Call(search=search, family=family, asked_by=by.account, asked_at=by.at)
    call.answer, call.answered_at, call.reason = said, by.at, reason.strip()
    call.save()
    _note(by, "family_answered", search, family)
    return call


@transaction.atomic
def record_meeting(*, by: Actor, search: Search, family: Family, on: dt.date, went: str, note: str = "") -> Meeting:
    """Record that the children and a family met, and how it went. Raises Refused with every reason."""
    require(by, WORK, search.own_case)
    search = going_on(search, by=by)
    told = search.calls.filter(family=family).exists()
    refuse_if(planning.reasons_against_meeting(told=told, on=on, today=by.on))
    meeting = Meeting.objects.create(
        search=search,
        family=family,
        on=on,
        went=went,
        note=note.strip(),
        recorded_by=by.account,
        recorded_at=by.at,
    )
    _note(by, "meeting_recorded", search, family, on)
    return meeting


@transaction.atomic
def propose(*, by: Actor, search: Search, family: Family, on: dt.date, reason: str) -> Proposal:
    """Propose a family to the court, which is told: one that can, has agreed and suits the children.

    Raises Refused with every reason.
    """
    require(by, WORK, search.own_case)
    search = going_on(search, by=by)
    stands = standing(search, by=by)
    meeting = stands.last_meetings.get(family.pk)
    refuse_if(
        planning.reasons_against_proposing(
            why_not(search, children_of(search, by=by), family, at=by.at),
            asked=bool(stands.requests),
            said_yes=family.pk in stands.agreed,
            went=meeting.went if meeting else None,
            pending=stands.is_proposed,
            on=on,
            today=by.on,
        )
    )
    proposal = Proposal.objects.create(
        search=search, family=family, on=on, reason=reason.strip(), recorded_by=by.account, recorded_at=by.at
    )
    _note(by, "family_proposed", search, family, on)
    assert search.own_case.court is not None, "it has asked"
    tell(by=by, what="family_proposed", whom=search.own_case.court, about=search.own_case)
    return proposal


def _note(by: Actor, what: str, search: Search, family: Family, on: dt.date | None = None) -> None:
    """Record the deed with the search, and with the family: when it was asked last is known from there."""
    record_each(by=by, what=what, about=[search.own_case, family.case], on=on or by.on, ref=search.ref)
