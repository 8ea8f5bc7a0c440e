"""Groups and their sessions."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.db.models import Max

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.training import facts
from ligzda.training.actions.notes import note
from ligzda.training.models import Attendance, Group, PracticeHousehold, Session, Version
from ligzda.training.rules import groups as rules
from ligzda.training.rules.audiences import Kind

EDIT = "group.edit"


@dataclass(frozen=True)
class GroupPlan:
    """What can be said of a group, and changed later."""

    name: str
    since: dt.date
    until: dt.date
    places: int
    place: str = ""
    trainer: str = ""


@dataclass(frozen=True)
class SessionPlan:
    """What can be said of a session, and changed later. Only practice has a household."""

    on: dt.date
    hours: Decimal
    topic: str
    kind: Kind = Kind.THEORY
    starts: dt.time | None = None
    household: PracticeHousehold | None = None


@transaction.atomic
def open_group(*, by: Actor, version: Version, centre: Organisation, plan: GroupPlan) -> Group:
    """Open a group that trains by that version of a programme."""
    require(by, EDIT, organisation=centre)
    refuse_if(rules.reasons_against_group(plan.places, 0, plan.since, plan.until))
    group = Group.objects.create(programme_version=version, centre=centre, **vars(plan))
    record(by=by, what="group_opened", on=plan.since, ref=ref_of(group))
    return group


@transaction.atomic
def edit_group(*, by: Actor, group: Group, version: int, plan: GroupPlan) -> None:
    """Change the group. Raises ChangedByOther when somebody saved since `version`."""
    require(by, EDIT, organisation=group.centre)
    take_turn(group, version)
    refuse_if(rules.reasons_against_group(plan.places, facts.of_group(group).taken, plan.since, plan.until))
    for name, value in vars(plan).items():
        setattr(group, name, value)
    group.save(update_fields=vars(plan))
    record(by=by, what="group_edited", fields=vars(plan), ref=ref_of(group))


@transaction.atomic
def add_session(*, by: Actor, group: Group, plan: SessionPlan) -> Session:
    """Add a session to the group."""
    require(by, EDIT, organisation=group.centre)
    refuse_if(
        rules.reasons_against_session(plan.hours, practice=plan.kind is Kind.PRACTICE, place=bool(plan.household))
    )
    session = Session.objects.create(group=group, recorded_by=by.account, recorded_at=by.at, **vars(plan))
    record(by=by, what="session_added", on=plan.on, ref=ref_of(session))
    return session


@transaction.atomic
def edit_session(*, by: Actor, session: Session, version: int, plan: SessionPlan) -> None:
    """Change a session; it cannot become shorter than what somebody attended of it."""
    require(by, EDIT, organisation=session.group.centre)
    take_turn(session, version)
    longest = Attendance.objects.standing().filter(session=session).aggregate(most=Max("hours"))["most"]
    refuse_if(
        [
            *_reasons_against(plan),
            *rules.reasons_against_shortening(plan.hours, attended=longest or Decimal(0)),
        ]
    )
    for name, value in vars(plan).items():
        setattr(session, name, value)
    session.save(update_fields=vars(plan))
    note(by=by, what="session_edited", persons=_people(session), on=plan.on, ref=ref_of(session))


@transaction.atomic
def withdraw_session(*, by: Actor, session: Session, reason: str) -> None:
    """Take out a session that did not take place; hours attended of it count no more."""
    require(by, EDIT, organisation=session.group.centre)
    session.withdraw(by=by, reason=reason)
    note(by=by, what="session_withdrawn", persons=_people(session), on=session.on, ref=ref_of(session))


def _reasons_against(plan: SessionPlan) -> list[Reason]:
    practice = plan.kind == Kind.PRACTICE
    return rules.reasons_against_session(plan.hours, practice=practice, place=bool(plan.household))


def _people(session: Session) -> list[int]:
    return list(Attendance.objects.standing().filter(session=session).values_list("person", flat=True))
