"""The invented searches: each ended as searches end, whoever was asked could be, and tonight's goes on."""

from collections import Counter

import pytest
from django.db.models import F

from ligzda.access.models import Event
from ligzda.families.models import Status
from ligzda.messages.models import Alert
from ligzda.placements.models import Call, Hold, Placement, Search, SearchCounter
from tests.demo.country import AT


@pytest.fixture
def ended(country):
    return Search.objects.filter(kind="now").exclude(closed_at=None)


def test_searches_ended_in_every_way(ended):
    assert set(ended.values_list("outcome", flat=True)) == {way for way, _said in Search.ENDS}
    assert not ended.filter(closed_at__lte=F("opened_at")).exists()
    assert not ended.filter(closed_at__gt=F("closes_at")).exists()


def test_who_went_to_a_family_is_placed_there_since_that_day(ended):
    for search in ended.filter(outcome="family"):
        assert search.calls.filter(family=search.outcome_family, answer="yes").exists()
        for child in search.children.all():
            assert Placement.objects.filter(child=child.child, family=search.outcome_family).exists()
            assert search.holds.get(child=child, released_why="placed").family == search.outcome_family


def test_an_institution_has_its_reason_and_a_planned_search_goes_on(ended):
    for search in ended.filter(outcome="institution"):
        assert search.outcome_reason
        assert search.outcome_organisation
        assert search.calls.exists()
        planned = search.followed_by.get()
        assert (planned.kind, planned.opened_at) == ("planned", search.closed_at)
        assert planned.closed_at is None or planned.closed_at > planned.opened_at
        assert planned.case.number == planned.shown_number
        assert planned.children.count() == search.children.count()


def test_only_families_with_a_status_are_asked_and_a_no_says_why(country):
    assert not Call.objects.filter(answer="no", reason="").exists()
    for call in Call.objects.all():
        assert Status.objects.filter(family=call.family, since__lte=call.asked_at.date()).exists()


def test_some_were_asked_by_sms_at_once_and_heard_that_it_is_settled(ended):
    waves = Call.objects.filter(search__in=ended, means="sms")
    assert {"no", "settled"} <= set(waves.values_list("answer", flat=True))
    assert not waves.filter(answer="settled").exclude(answered_at=F("search__closed_at")).exists()


def test_tonight_one_search_is_open_and_the_places_it_keeps_stand(country):
    search = Search.objects.get(closed_at=None, kind="now")
    assert not search.is_over(AT)
    standing = Hold.objects.filter(released_at=None)
    assert {hold.search for hold in standing} == {search}
    assert Counter(search.calls.values_list("answer", flat=True))["yes"] == 1
    assert standing.filter(until__gt=AT).count() == search.children.count() == 2
    assert Alert.objects.get(ref=search.ref).answered_at is None


def test_numbers_go_on_after_the_invented_searches_and_each_was_noted(country):
    assert sum(SearchCounter.objects.values_list("last", flat=True)) == Search.objects.count()
    now = Search.objects.filter(kind="now")
    assert Event.objects.filter(what="search_opened").count() == now.count()
