"""Who only looks at a page is asked once what they may do with a case; who does something is asked every time."""

from ligzda.access.actor import Actor
from ligzda.access.models import Assignment
from ligzda.access.queries.cases import permissions
from tests.access.conftest import NOON


def test_who_only_looks_is_asked_once_for_each_case(house, django_assert_num_queries):
    worker, case, other = house.worker(), house.case(), house.case()
    Assignment.objects.create(case=case, account=worker, since=NOON.date())
    looker = Actor.of(worker, at=NOON, looks=True)
    assert "family.read" in permissions(by=looker, case=case)
    with django_assert_num_queries(0):
        assert "family.read" in permissions(by=looker, case=case)
    assert "family.read" not in permissions(by=looker, case=other)


def test_who_does_something_is_asked_again_after_every_deed(house):
    worker, case = house.worker(), house.case()
    given = Assignment.objects.create(case=case, account=worker, since=NOON.date())
    doer = Actor.of(worker, at=NOON)
    assert "family.read" in permissions(by=doer, case=case)
    given.delete()
    assert "family.read" not in permissions(by=doer, case=case)
