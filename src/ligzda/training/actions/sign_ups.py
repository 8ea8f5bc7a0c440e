"""Who has a place in a group."""

import datetime as dt
from collections.abc import Collection

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import ref_of
from ligzda.access.permit import Denied, require
from ligzda.access.refusal import refuse_if
from ligzda.people.actions.persons import keep_person
from ligzda.people.models import Person
from ligzda.training import facts
from ligzda.training.actions.notes import note
from ligzda.training.models import Group, SignUp
from ligzda.training.queries.reach import known_persons, trainees
from ligzda.training.rules.groups import reasons_against_sign_up

EDIT = "group.edit"


@transaction.atomic
def sign_up(*, by: Actor, group: Group, person: Person, on: dt.date) -> SignUp:
    """Give a person the first free place. Raises Refused when the group is full, also when two ask at once."""
    require(by, EDIT, organisation=group.centre)
    if not known_persons(by=by).filter(pk=person.pk).exists():
        raise Denied(EDIT, visible=False)
    return _take_place(by, group, person, on)


@transaction.atomic
def sign_up_all(*, by: Actor, group: Group, persons: Collection[Person], on: dt.date) -> list[SignUp]:
    """Give each of several people a place, such as both carers of a family: all of them or, when one cannot, none."""
    require(by, EDIT, organisation=group.centre)
    group = Group.objects.select_for_update().get(pk=group.pk)
    refuse_if(reasons_against_sign_up(facts.of_group(group), already=False, on=on, wanted=len(persons)))
    return [sign_up(by=by, group=group, person=person, on=on) for person in persons]


@transaction.atomic
def sign_up_newcomer(*, by: Actor, group: Group, given_name: str, surname: str, on: dt.date) -> SignUp:
    """Give a place to somebody who is in no family here, such as an assistant or a specialist."""
    require(by, EDIT, organisation=group.centre)
    person = keep_person(by=by, given_name=given_name, surname=surname)
    return _take_place(by, group, person, on)


@transaction.atomic
def sign_off(*, by: Actor, sign_up: SignUp, reason: str) -> None:
    """Free a person's place; the hours attended stay theirs."""
    require(by, EDIT, organisation=sign_up.group.centre)
    if not trainees(by=by).filter(pk=sign_up.person_id).exists():
        raise Denied(EDIT, visible=False)
    sign_up.withdraw(by=by, reason=reason)
    note(by=by, what="signed_off", persons=[sign_up.person_id], ref=ref_of(sign_up))


def _take_place(by: Actor, group: Group, person: Person, on: dt.date) -> SignUp:
    # Whoever asks at the same time waits here, and then sees the place taken.
    group = Group.objects.select_for_update().get(pk=group.pk)
    standing = SignUp.objects.standing().filter(group=group)
    already = standing.filter(person=person).exists()
    refuse_if(reasons_against_sign_up(facts.of_group(group), already=already, on=on))
    taken = set(standing.values_list("slot", flat=True))
    row = SignUp.objects.create(
        group=group,
        person=person,
        slot=next(slot for slot in range(1, group.places + 1) if slot not in taken),
        on=on,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    note(by=by, what="signed_up", persons=[person.pk], on=on, ref=ref_of(row))
    return row
