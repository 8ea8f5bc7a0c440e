"""Applications, the court's decisions, and the statuses that follow from them."""

import pytest
from django.db import IntegrityError, transaction

from ligzda.access.models import ToTell
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.families.actions import court as deeds
from ligzda.families.actions.withdrawals import correct, withdraw
from ligzda.families.models import Decision, Status
from ligzda.families.rules.roles import FamilyRole
from tests.families.conftest import NOON, TODAY, day

Kind, Outcome = Decision.Kind, Decision.Outcome


def decided(world, family, by=None, **given) -> Decision:
    first = {
        "by": by or world.worker,
        "family": family,
        "role": FamilyRole.FOSTER,
        "kind": Kind.STATUS,
        "number": f"1-6/{Decision.objects.count() + 1}",
        "on": day(3, 2),
        "outcome": Outcome.POSITIVE,
    }
    return deeds.decide(**{**first, **given})


def statuses(family) -> list[tuple]:
    return list(Status.objects.standing().filter(family=family).values_list("role", "since", "until"))


def test_a_positive_decision_on_the_status_starts_it_that_day(world, berzini):
    decided(world, berzini, until=day(12, 31))
    assert statuses(berzini) == [("foster", day(3, 2), day(12, 31))]


@pytest.mark.parametrize(
    ("kind", "outcome", "more"),
    [
        (Kind.SUITABILITY, Outcome.POSITIVE, {}),
        (Kind.SUITABILITY, Outcome.NEGATIVE, {}),
        (Kind.STATUS, Outcome.NEGATIVE, {}),
        (Kind.SUITABILITY, Outcome.EXTENDED, {"extended_until": day(7, 1)}),
    ],
)
def test_no_other_decision_starts_a_status(world, berzini, kind, outcome, more):
    decided(world, berzini, kind=kind, outcome=outcome, **more)
    assert statuses(berzini) == []


@pytest.mark.parametrize("outcome", [Outcome.SUSPENDED, Outcome.ENDED, Outcome.WITHDRAWN])
def test_an_ending_decision_ends_the_status_of_its_role_alone(world, berzini, outcome):
    decided(world, berzini)
    decided(world, berzini, role=FamilyRole.HOST)
    decided(world, berzini, on=day(5, 4), outcome=outcome)
    assert set(statuses(berzini)) == {("foster", day(3, 2), day(5, 4)), ("host", day(3, 2), None)}


def test_a_status_that_ended_can_be_given_again_from_that_very_day(world, berzini):
    decided(world, berzini)
    decided(world, berzini, on=day(4, 1), outcome=Outcome.SUSPENDED)
    decided(world, berzini, on=day(4, 1))
    assert statuses(berzini) == [("foster", day(3, 2), day(4, 1)), ("foster", day(4, 1), None)]


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"on": day(5, 21)}, "day_not_yet"),
        ({"kind": Kind.SUITABILITY, "role": FamilyRole.GUARDIAN}, "no_suitability_for_role"),
        ({"outcome": Outcome.EXTENDED}, "extension_needs_day"),
        ({"outcome": Outcome.EXTENDED, "extended_until": day(3, 2)}, "extension_needs_day"),
        ({"outcome": Outcome.ENDED}, "no_status_to_end"),
    ],
)
def test_a_decision_that_cannot_be_is_refused(world, berzini, given, code):
    with pytest.raises(Refused) as refused:
        decided(world, berzini, **given)
    assert refused.value.codes == [code]


def test_a_second_status_of_one_role_is_refused_while_the_first_holds(world, berzini):
    decided(world, berzini)
    with pytest.raises(Refused) as refused:
        decided(world, berzini, on=day(4, 1))
    assert refused.value.codes == ["status_in_force"]


@pytest.mark.postgres
def test_the_database_itself_keeps_statuses_of_one_role_apart(world, berzini):
    rows = {"family": berzini, "role": "foster", "recorded_at": NOON}
    Status.objects.create(since=day(1, 1), until=day(3, 1), **rows)
    Status.objects.create(since=day(3, 1), **rows)
    Status.objects.create(family=berzini, role="host", since=day(1, 1), recorded_at=NOON)
    with pytest.raises(IntegrityError), transaction.atomic():
        Status.objects.create(since=day(2, 28), until=day(3, 2), **rows)


def test_the_same_decision_is_recorded_once(world, berzini):
    decided(world, berzini, kind=Kind.SUITABILITY, number="1-6/23")
    with pytest.raises(Refused) as refused:
        decided(world, berzini, kind=Kind.SUITABILITY, number="1-6/23")
    assert refused.value.codes == ["decision_recorded_already"]


def test_what_the_court_records_itself_the_centre_is_told(world, berzini):
    decided(world, berzini, by=world.clerk)
    assert ToTell.objects.filter(what="court_decided").count() == 1
    decided(world, berzini, role=FamilyRole.HOST)
    assert ToTell.objects.count() == 1


def test_another_court_decides_nothing_here(world, berzini):
    elsewhere = world.actor("court", world.organisation("court", "Rīgas bāriņtiesa"))
    with pytest.raises(Denied) as denied:
        decided(world, berzini, by=elsewhere)
    assert not denied.value.visible


def test_a_decision_taken_back_takes_its_status_with_it(world, berzini):
    decision = decided(world, berzini)
    withdraw(by=world.worker, fact=decision, reason="Cita ģimene")
    assert statuses(berzini) == []


def test_an_ending_decision_taken_back_opens_the_status_again(world, berzini):
    decided(world, berzini)
    ended = decided(world, berzini, on=day(5, 4), outcome=Outcome.ENDED)
    withdraw(by=world.worker, fact=ended, reason="Kļūda")
    assert statuses(berzini) == [("foster", day(3, 2), None)]


def test_a_corrected_decision_is_recorded_anew_and_the_wrong_one_stays_readable(world, berzini):
    wrong = decided(world, berzini, number="1-6/23")
    correct(
        by=world.worker,
        fact=wrong,
        reason="Pārrakstīšanās datumā",
        anew=lambda: decided(world, berzini, number="1-6/23", on=day(3, 12)),
    )
    assert statuses(berzini) == [("foster", day(3, 12), None)]
    wrong.refresh_from_db()
    assert (wrong.withdrawn_by, wrong.withdrawn_reason) == (world.worker.account, "Pārrakstīšanās datumā")


def test_a_correction_that_is_refused_leaves_everything_as_it_was(world, berzini):
    wrong = decided(world, berzini)
    with pytest.raises(Refused):
        correct(
            by=world.worker,
            fact=wrong,
            reason="Kļūda",
            anew=lambda: decided(world, berzini, on=day(12, 1)),
        )
    wrong.refresh_from_db()
    assert wrong.stands
    assert statuses(berzini) == [("foster", day(3, 2), None)]


def test_nothing_is_taken_back_twice_or_without_a_reason_or_by_the_other_side(world, berzini):
    decision = decided(world, berzini)
    with pytest.raises(Refused) as refused:
        withdraw(by=world.clerk, fact=decision, reason="x")
    assert refused.value.codes == ["recorded_by_centre"]
    withdraw(by=world.worker, fact=decision, reason="Kļūda")
    with pytest.raises(Refused) as refused:
        withdraw(by=world.worker, fact=decision, reason=" ")
    assert refused.value.codes == ["reason_missing", "withdrawn_already"]


def test_applications_and_reevaluations_have_happened(world, berzini):
    for deed in (deeds.apply, deeds.reevaluate):
        with pytest.raises(Refused) as refused:
            deed(by=world.worker, family=berzini, role=FamilyRole.FOSTER, on=day(5, 21))
        assert refused.value.codes == ["day_not_yet"]
        assert deed(by=world.worker, family=berzini, role=FamilyRole.FOSTER, on=TODAY)


def test_without_a_court_nobody_applies(world, berzini):
    berzini.case.court = None
    berzini.case.save()
    with pytest.raises(Refused) as refused:
        deeds.apply(by=world.worker, family=berzini, role=FamilyRole.FOSTER, on=TODAY)
    assert refused.value.codes == ["court_unknown"]
