"""Opening a psychological study, holding its sessions and keeping the confidential notes."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.assessment.models import Study, StudySession, WorkingNote
from ligzda.assessment.rules import reasons
from ligzda.families.models import Family
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import Person


@transaction.atomic
def open_study(
    *, by: Actor, family: Family, person: Person, role: FamilyRole, psychologist: Account, since: dt.date
) -> Study:
    """Begin the study of one carer for one role. Raises Refused when that person's study for it is open already."""
    require(by, "study.edit", family.case)
    if Study.objects.standing().filter(family=family, person=person, role=role).exists():
        raise Refused([Reason("study_open_already", at="person")])
    refuse_if(reasons.reasons_against_a_later_day(since, today=by.on, at="since"))
    study = Study.objects.create(
        family=family,
        person=person,
        role=role,
        psychologist=psychologist,
        since=since,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="study_opened", about=family.case, on=since, ref=ref_of(study))
    return study


@transaction.atomic
def hold_session(*, by: Actor, study: Study, on: dt.date, minutes: int, methods: str) -> StudySession:
    """Record a session that was held; one before the study began or in the future is refused."""
    require(by, "study.edit", study.family.case)
    refuse_if(reasons.reasons_against_session(on, since=study.since, today=by.on))
    session = StudySession.objects.create(
        study=study, on=on, minutes=minutes, methods=methods, recorded_by=by.account, recorded_at=by.at
    )
    record(by=by, what="study_session_held", about=study.family.case, on=on, ref=ref_of(session))
    return session


@transaction.atomic
def write_note(*, by: Actor, study: Study, text: str) -> WorkingNote:
    """Keep a working note; only the psychologists of the case may write or read one."""
    require(by, "study.notes", study.family.case)
    note = WorkingNote.objects.create(study=study, text=text, recorded_by=by.account, recorded_at=by.at)
    record(by=by, what="study_note_written", about=study.family.case, ref=ref_of(note))
    return note


@transaction.atomic
def withdraw(*, by: Actor, fact: Study | StudySession | WorkingNote, reason: str) -> None:
    """Take back a study, session or note recorded by mistake; a study that has an issued opinion stays."""
    study = fact if isinstance(fact, Study) else fact.study
    require(by, "study.notes" if isinstance(fact, WorkingNote) else "study.edit", study.family.case)
    if isinstance(fact, Study) and study.opinions.standing().exclude(issued_on=None).exists():
        raise Refused([Reason("study_has_an_opinion")])
    fact.withdraw(by=by, reason=reason)
    record(by=by, what="study_fact_withdrawn", about=study.family.case, ref=ref_of(fact))
