"""The planned searches of the invented country have come to every step."""

from ligzda.access.actor import Actor
from ligzda.access.models import Account
from ligzda.pathway.queries import due, refresh
from ligzda.placements.models import Call, Meeting, Placement, Proposal, Ruling, Search
from ligzda.placements.queries.planned import planned
from tests.demo.country import AT


def test_planned_searches_have_come_to_every_step(country):
    searches = Search.objects.filter(kind="planned")
    assert searches.filter(closed_at=None).count() > 3
    for model in (Call, Meeting, Proposal, Ruling):
        assert model.objects.filter(**{"proposal__search__kind" if model is Ruling else "search__kind": "planned"})
    assert Placement.objects.standing().filter(reason__startswith="P-").exists()


def test_the_social_worker_who_can_be_tried_has_some_to_work_on(country):
    worker = Actor.of(Account.objects.get(email="ilze.ozola@example.org"), at=AT)
    assert planned(by=worker).exists()
    refresh(by=Actor.system(at=AT))
    assert due(by=worker).filter(kind="search").exists()
