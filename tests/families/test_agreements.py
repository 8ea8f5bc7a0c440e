"""The agreement with a centre: drafted as a paper, signed by everybody, one in force, and ended by a move."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from ligzda.access.models import Assignment
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.families import facts
from ligzda.families.actions import agreements as deeds
from ligzda.families.actions.enquiries import Carer
from ligzda.families.actions.withdrawals import withdraw
from ligzda.families.models import Agreement
from ligzda.families.queries import families
from ligzda.families.rules.roles import FamilyRole
from tests.families.conftest import NOON, TODAY, day


@pytest.fixture
def draft(world, berzini) -> Agreement:
    return deeds.draft(by=world.worker, family=berzini, role=FamilyRole.FOSTER)


def carers(family):
    return [member.person for member in facts.carers(family)]


def concluded(world, draft: Agreement, on: dt.date = TODAY) -> Agreement:
    for person in carers(draft.family):
        deeds.sign_for_carer(by=world.worker, agreement=draft, person=person, on=on)
    return deeds.sign_for_partner(by=world.worker, agreement=draft, on=on)


def test_the_draft_is_a_pdf_with_both_carers(draft):
    assert draft.document.title or draft.document.number
    with draft.document.file.open() as file:
        assert file.read(5) == b"%PDF-"


def test_it_is_in_force_from_the_day_the_last_of_all_has_signed(world, draft):
    anna, janis = carers(draft.family)
    later = world.later(world.worker, days=3)
    deeds.sign_for_carer(by=world.worker, agreement=draft, person=anna, on=TODAY)
    deeds.sign_for_partner(by=world.worker, agreement=draft, on=TODAY)
    draft.refresh_from_db()
    assert not draft.concluded
    deeds.sign_for_carer(by=later, agreement=draft, person=janis, on=day(5, 22))
    draft.refresh_from_db()
    assert (draft.concluded, draft.since) == (True, day(5, 22))


@pytest.mark.parametrize(("on", "codes"), [(day(5, 21), ["day_not_yet"]), (day(5, 19), ["signed_before_drafted"])])
def test_nobody_signs_before_it_is_drafted_or_tomorrow(world, draft, on, codes):
    with pytest.raises(Refused) as refused:
        deeds.sign_for_partner(by=world.worker, agreement=draft, on=on)
    assert refused.value.codes == codes


def test_nobody_signs_twice_and_no_stranger_signs(world, draft):
    anna, _janis = carers(draft.family)
    deeds.sign_for_carer(by=world.worker, agreement=draft, person=anna, on=TODAY)
    deeds.sign_for_partner(by=world.worker, agreement=draft, on=TODAY)
    stranger = carers(world.open("Kalniņu", Carer(given_name="Ilze", surname="Kalniņa")))[0]
    for sign in (
        lambda: deeds.sign_for_carer(by=world.worker, agreement=draft, person=anna, on=TODAY),
        lambda: deeds.sign_for_partner(by=world.worker, agreement=draft, on=TODAY),
        lambda: deeds.sign_for_carer(by=world.worker, agreement=draft, person=stranger, on=TODAY),
    ):
        with pytest.raises(Refused):
            sign()


def test_there_is_one_draft_at_a_time_and_none_beside_the_one_in_force(world, draft):
    with pytest.raises(Refused) as refused:
        deeds.draft(by=world.worker, family=draft.family, role=FamilyRole.FOSTER)
    assert refused.value.codes == ["draft_open"]
    concluded(world, draft)
    with pytest.raises(Refused) as refused:
        deeds.draft(by=world.worker, family=draft.family, role=FamilyRole.FOSTER)
    assert refused.value.codes == ["agreement_in_force"]


@pytest.mark.postgres
def test_the_database_itself_keeps_two_agreements_from_being_in_force(world, draft):
    concluded(world, draft)
    with pytest.raises(IntegrityError), transaction.atomic():
        Agreement.objects.create(
            family=draft.family,
            partner=world.other,
            number="AV-2",
            drafted_on=TODAY,
            concluded=True,
            since=TODAY,
            recorded_at=NOON,
        )


def test_a_family_that_moves_is_seen_by_the_new_centre_alone_and_its_agreement_ends(world, draft):
    concluded(world, draft)
    new = world.actor("manager", world.other)
    later = world.later(world.worker, days=10)
    deeds.move_family(by=later, family=draft.family, centre=world.other, reason="Ģimene pārceļas uz Rīgu")
    draft.refresh_from_db()
    assert (draft.until, draft.end_reason) == (day(5, 30), "Ģimene pārceļas uz Rīgu")
    assert [list(families(by=by)) for by in (later, world.later(world.manager, days=10))] == [[], []]
    assert list(families(by=world.later(new, days=10))) == [draft.family]
    assert not Assignment.objects.standing_on(day(5, 31)).exists()


def test_a_draft_that_nobody_will_sign_goes_with_the_move(world, draft):
    deeds.move_family(by=world.worker, family=draft.family, centre=world.other, reason="Pārceļas")
    draft.refresh_from_db()
    assert draft.withdrawn_reason == "Pārceļas"


def test_nobody_moves_a_family_to_the_centre_it_is_in_or_without_the_right(world, draft):
    with pytest.raises(Refused) as refused:
        deeds.move_family(by=world.worker, family=draft.family, centre=world.centre, reason="x")
    assert refused.value.codes == ["centre_same"]
    with pytest.raises(Denied):
        deeds.move_family(by=world.clerk, family=draft.family, centre=world.other, reason="x")


def test_an_agreement_ends_with_a_reason_and_not_before_it_began(world, draft):
    concluded(world, draft)
    with pytest.raises(Refused) as refused:
        deeds.end(by=world.worker, agreement=draft, on=day(5, 19), reason=" ")
    assert refused.value.codes == ["reason_missing", "ends_before_it_begins"]
    later = world.later(world.worker, days=1)
    deeds.end(by=later, agreement=draft, on=day(5, 21), reason="Ģimene vairs nevēlas")
    assert deeds.draft(by=later, family=draft.family, role=FamilyRole.FOSTER).number == "AV-2026-0001-2"


def test_a_host_familys_agreement_with_an_institution_stands_beside_the_centres(world, draft):
    concluded(world, draft)
    institution = world.organisation("institution", "Bērnu ciemats")
    hosted = deeds.draft(by=world.worker, family=draft.family, role=FamilyRole.HOST, partner=institution)
    assert hosted.kind == "institution"
    concluded(world, hosted)
    hosted.refresh_from_db()
    assert hosted.concluded


def test_an_agreement_recorded_by_mistake_is_taken_back(world, draft):
    concluded(world, draft)
    draft.refresh_from_db()
    withdraw(by=world.worker, fact=draft, reason="Parakstīts cits dokuments")
    assert deeds.draft(by=world.worker, family=draft.family, role=FamilyRole.FOSTER).pk != draft.pk
