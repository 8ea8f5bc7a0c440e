"""A child's record is opened, but never twice: likely the same children are looked at first."""

import datetime as dt

import pytest

from ligzda.access.models import Assignment, Event
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import Refused
from ligzda.children.actions.children import edit_child, open_child
from ligzda.children.models import Child
from ligzda.children.queries.alike import Described, alike
from ligzda.children.queries.children import children
from ligzda.people.models import Person
from tests.children.conftest import BORN, opened

pytestmark = pytest.mark.django_db
CODE = "02041920006"
GROWN_UP = "24038518742"


def test_a_child_has_a_number_and_is_its_openers_work(world):
    child = opened(world)
    assert child.shown_number == "B-2026-0001"
    assert (child.case.centre, child.case.court) == (world.centre, world.court)
    assert list(children(by=world.worker)) == [child]
    assert Event.objects.filter(what="child_opened", case=child.case).count() == 1


def test_a_child_known_by_half_is_normal_at_night(world):
    child = opened(world, given_name="", surname="", birth_date=None, called="zila jaka", age_about=4, languages=["uk"])
    assert child.person is None
    assert (child.title, child.sex, child.languages) == ("zila jaka", "f", ["uk"])
    assert (child.age(world.worker.on).years, child.age(world.worker.on).exact) == (4, False)


def test_a_given_name_alone_is_what_the_child_is_called(world):
    assert opened(world, surname="").title == "Elza"


def test_something_must_be_known(world):
    with pytest.raises(Refused) as refused:
        opened(world, given_name="", surname="", sex="", birth_date=None)
    assert refused.value.codes == ["child_undescribed"]


def test_a_grown_up_is_no_child(world):
    with pytest.raises(Refused) as refused:
        opened(world, birth_date=dt.date(2008, 5, 20))
    assert refused.value.codes == ["not_a_child"]
    assert opened(world, birth_date=dt.date(2008, 5, 21))


def test_a_likely_same_child_must_be_looked_at_first(world):
    known = opened(world)
    with pytest.raises(Refused) as refused:
        opened(world, given_name="Elīza", surname="Kalnina")
    assert refused.value.codes == ["child_likely_known"]
    assert opened(world, given_name="Elīza", surname="Kalnina", none_of=[known.pk])


def test_a_child_of_the_same_name_born_in_another_year_is_another(world):
    opened(world)
    assert opened(world, birth_date=dt.date(2012, 9, 30))


def test_day_and_month_are_often_swapped(world):
    known = opened(world)
    found = alike(by=world.worker, described=Described("Elza", "Kalniņa", birth_date=dt.date(2019, 2, 4)))
    assert [each.child for each in found] == [known]


def test_a_child_known_by_half_is_found_by_what_it_is_called(world):
    known = opened(world, given_name="", surname="", birth_date=None, called="Miķelis", sex="m", age_about=4)
    found = alike(by=world.worker, described=Described(given_name="miķelis", sex="m", age_about=5))
    assert [each.child for each in found] == [known]
    assert alike(by=world.worker, described=Described(given_name="Miķelis", sex="f")) == []


def test_a_child_of_another_centre_is_found_but_not_shown(world):
    known = opened(world)
    stranger = world.actor("social_worker", world.other)
    [found] = alike(by=stranger, described=Described("Elza", "Kalniņa"))
    assert (found.child, found.seen) == (known, False)
    assert not children(by=stranger).exists()


def test_a_personal_code_is_one_childs_only(world):
    person = Person(given_name="Elza", surname="Kalniņa", birth_date=BORN)
    person.set_code(CODE)
    person.save()
    known = opened(world, code=CODE)
    assert known.person == person  # the house knew the person already
    with pytest.raises(Refused) as refused:
        opened(world, given_name="Cita", surname="Meitene", code=CODE, none_of=[known.pk])
    assert refused.value.codes == ["child_known_already"]


def test_the_code_of_a_grown_up_opens_and_changes_no_childs_record(world):
    carer = Person(given_name="Zane", surname="Zariņa", birth_date=dt.date(1985, 3, 24))
    carer.set_code(GROWN_UP)
    carer.save()
    half = opened(world, given_name="", surname="", called="zila jaka", birth_date=None)
    for deed, given in (
        (open_child, {"place_of_work": world.centre, "called": "meitene", "none_of": [half.pk]}),
        (open_child, {"place_of_work": world.centre, "birth_date": BORN, "none_of": [half.pk]}),
        (edit_child, {"child": half, "version": half.version, "called": "zila jaka"}),
    ):
        with pytest.raises(Refused) as refused:
            deed(by=world.worker, code=GROWN_UP, **given)
        assert refused.value.codes == ["not_a_child"]
    assert not Child.objects.filter(person=carer).exists()


def test_looking_for_the_same_asks_few_questions(world, django_assert_max_num_queries):
    for number in range(30):
        opened(world, given_name=f"Elza{number}", surname=f"Kalniņa{number}", none_of=range(9999))
    with django_assert_max_num_queries(6):
        assert alike(by=world.worker, described=Described("Elza1", "Kalniņa1"))


def test_a_name_learnt_later_makes_a_person_of_it(world):
    child = opened(world, surname="", birth_date=None, age_about=6, languages=["uk"])
    edit_child(
        by=world.worker,
        child=child,
        version=child.version,
        given_name="Elza",
        surname="Kalniņa",
        sex="f",
        birth_date=BORN,
        languages=["uk", "lv"],
    )
    child = Child.objects.get(pk=child.pk)
    assert str(child.person) == "Elza Kalniņa"
    assert (child.called, child.seen_sex, child.speaks) == ("", "", [])
    assert (child.sex, child.languages, child.birth_date) == ("f", ["uk", "lv"], BORN)


def test_a_code_learnt_later_that_another_record_has_is_refused(world):
    person = Person(given_name="Elza", surname="Kalniņa", birth_date=BORN)
    person.set_code(CODE)
    person.save()
    opened(world, code=CODE)
    half = opened(world, given_name="", surname="", called="meitene", birth_date=None)
    with pytest.raises(Refused) as refused:
        edit_child(by=world.worker, child=half, version=half.version, given_name="E", surname="K", code=CODE)
    assert refused.value.codes == ["child_known_already"]


def test_a_duty_officer_has_the_child_over_the_night_only(world):
    officer = world.actor("duty_officer", world.centre)
    child = opened(world, by=officer)
    assert allowed(by=officer, permission="child.read", case=child.case)
    assert allowed(by=world.later(officer, days=1), permission="child.read", case=child.case)
    assert not allowed(by=world.later(officer, days=2), permission="child.read", case=child.case)


def test_a_court_opens_a_record_of_its_own(world):
    child = open_child(by=world.clerk, place_of_work=world.court, given_name="Elza", surname="Kalniņa")
    assert (child.case.centre, child.case.court) == (None, world.court)
    assert not Assignment.objects.filter(case=child.case).exists()
    assert list(children(by=world.clerk)) == [child]


def test_who_may_not_open_is_denied(world):
    police = world.actor("police", world.organisation("state_police", "Valsts policija"))
    with pytest.raises(Denied):
        opened(world, by=police)
