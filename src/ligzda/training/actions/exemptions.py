"""Exemptions from training."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import ref_of
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import cases
from ligzda.access.refusal import refuse_if
from ligzda.people.models import Person
from ligzda.training import facts
from ligzda.training.actions.notes import note
from ligzda.training.models import Exemption
from ligzda.training.rules.exemptions import reasons_against_exemption

EXEMPT = "training.exempt"


@transaction.atomic
def exempt(*, by: Actor, person: Person, role: str, ground: str, on: dt.date, paper: str = "") -> Exemption:
    """Record that a carer need not train for a role, with the ground and the paper that shows it."""
    _require(by, person)
    Person.objects.select_for_update().get(pk=person.pk)
    already = Exemption.objects.standing().filter(person=person, role=role).exists()
    refuse_if(reasons_against_exemption(role, ground, already=already, on=on, today=by.on))
    row = Exemption.objects.create(
        person=person,
        role=role,
        ground=ground,
        on=on,
        paper=paper,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    note(by=by, what="exemption_recorded", persons=[person.pk], on=on, ref=ref_of(row))
    return row


@transaction.atomic
def withdraw_exemption(*, by: Actor, exemption: Exemption, reason: str) -> None:
    """Take back an exemption recorded by mistake."""
    _require(by, exemption.person)
    exemption.withdraw(by=by, reason=reason)
    note(by=by, what="exemption_withdrawn", persons=[exemption.person_id], on=exemption.on, ref=ref_of(exemption))


def _require(by: Actor, person: Person) -> None:
    own = {case.pk for case in facts.cases_of([person.pk])[person.pk]}
    if not cases(by=by, permission=EXEMPT).filter(pk__in=own).exists():
        raise Denied(EXEMPT, visible=False)
