"""Break-the-glass: opens a case with a reason, tells others, ends by itself and is reviewed."""

import datetime as dt

import pytest

from ligzda.access.actions.glass import break_glass, close_glass, review_glass
from ligzda.access.models import Event, ToTell
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import cases
from ligzda.access.queries.glass import case_by_number, glasses, open_glasses
from ligzda.access.refusal import Refused
from ligzda.access.rules.glass import HOURS
from ligzda.access.rules.permissions import BEHIND_GLASS
from ligzda.access.rules.roles import Role
from tests.access.conftest import NOON, by

REASON = "The police are with the child now and nobody answers."


def test_a_broken_glass_opens_the_case_tells_manager_and_officer_and_ends_by_itself(house):
    officer, case = house.person(Role.DUTY_OFFICER, house.riga), house.case(number="Ģ-2026-0147")
    break_glass(by=by(officer), case=case, reason=REASON)
    assert cases(by=by(officer), permission="family.read").get() == case
    assert {(note.role, note.organisation) for note in ToTell.objects.all()} == {
        (Role.DPO, None),
        (Role.MANAGER, house.liepaja),
    }
    assert Event.objects.get(case=case).what == "glass_broken"
    after = NOON + dt.timedelta(hours=HOURS)
    assert not cases(by=by(officer, at=after), permission="family.read").exists()


def test_what_is_told_and_recorded_of_it_names_no_reason(house):
    break_glass(by=by(house.worker()), case=house.case(), reason=REASON)
    assert all(REASON not in str(note.params) for note in ToTell.objects.all())
    assert REASON not in str(Event.objects.values())


def test_the_reason_must_say_something(house):
    with pytest.raises(Refused) as refused:
        break_glass(by=by(house.worker()), case=house.case(), reason="urgent       !")
    assert refused.value.codes == ["glass_reason_too_short"]


def test_the_same_glass_is_not_broken_twice_at_once(house):
    worker, case = house.worker(), house.case()
    break_glass(by=by(worker), case=case, reason=REASON)
    with pytest.raises(Refused) as refused:
        break_glass(by=by(worker), case=case, reason=REASON)
    assert refused.value.codes == ["glass_open_already"]


@pytest.mark.parametrize("role", [Role.CARER, Role.ADMINISTRATOR, Role.DPO, Role.RESEARCHER])
def test_not_everybody_may_break_it(house, role):
    account, case = house.person(role), house.case()
    with pytest.raises(Denied):
        break_glass(by=by(account), case=case, reason=REASON)


def test_a_broken_glass_lets_nobody_else_in_and_opens_no_working_notes(house):
    psychologist, case = house.person(Role.PSYCHOLOGIST, house.riga), house.case()
    break_glass(by=by(psychologist), case=case, reason=REASON)
    assert cases(by=by(psychologist), permission="study.read").exists()
    for permission in BEHIND_GLASS:
        assert not cases(by=by(psychologist), permission=permission).exists()


def test_who_broke_it_can_give_the_case_back_and_nobody_else_can(house):
    worker, other, case = house.worker(), house.worker(), house.case()
    glass = break_glass(by=by(worker), case=case, reason=REASON)
    with pytest.raises(Denied):
        close_glass(by=by(other), glass=glass)
    close_glass(by=by(worker), glass=glass)
    assert not cases(by=by(worker), permission="family.read").exists()
    assert not open_glasses(by=by(worker))


def test_the_officer_reviews_each_once_and_never_the_own(house):
    worker, officer = house.worker(), house.person(Role.DPO)
    glass = break_glass(by=by(worker), case=house.case(), reason=REASON)
    assert list(glasses(by=by(officer))) == [glass]
    assert not glasses(by=by(worker))
    review_glass(by=by(officer), glass=glass, justified=True, finding="Right.")
    with pytest.raises(Refused) as refused:
        review_glass(by=by(officer), glass=glass, justified=False, finding="")
    assert refused.value.codes == ["glass_reviewed_already"]


def test_a_case_is_found_by_its_number_with_or_without_its_letter_only_by_who_may_break_the_glass(house):
    worker, case = house.worker(), house.case(number="Ģ-2026-0147")
    assert case_by_number(by=by(worker), number=" ģ-2026-0147 ") == case
    assert case_by_number(by=by(worker), number="2026-0147") == case
    assert case_by_number(by=by(worker), number="") is None
    assert case_by_number(by=by(house.person(Role.CARER)), number="2026-0147") is None
