"""What a search knows of a family comes from what is recorded, and follows as soon as something is."""

import datetime as dt

import pytest

from ligzda.access.actor import RIGA
from ligzda.access.audit import record
from ligzda.children.models import Child
from ligzda.families.models import Profile, Reevaluation, Status
from ligzda.people.models import HouseholdMember, Person
from ligzda.placements.facts.candidates import known
from ligzda.placements.models import Call, Placement, Sheet
from ligzda.placements.queries.sheets import keep_up, rebuild, refresh, stale
from tests.placements.night import NIGHT, TODAY

DAY = dt.timedelta(days=1)


def seen(family, at=NIGHT):
    (found,) = known([family.pk], at=at, silent_hours=24)
    return found


def candidate(family, at=NIGHT):
    return seen(family, at).candidate


def midnight(day):
    return dt.datetime.combine(day, dt.time(), RIGA)


class TestAFamily:
    def test_without_a_status_with_which_children_are_taken_in_is_not_looked_at(self, night):
        family = night.host(kind="guardian")
        assert known([family.pk], at=NIGHT, silent_hours=24) == []

    def test_is_asked_as_a_crisis_family_when_it_is_one_too(self, night):
        family = night.host(kind="foster")
        night.fact(Status, family=family, role="crisis", since=TODAY)
        assert candidate(family).kind == "crisis"
        assert candidate(family, NIGHT - DAY).kind == "foster"
        assert seen(family, NIGHT - DAY).turns == midnight(TODAY)

    def test_whose_status_is_over_is_told_with_the_last_one(self, night):
        family = night.host(since=dt.date(2019, 1, 1), until=dt.date(2020, 1, 1))
        night.fact(Status, family=family, role="foster", since=dt.date(2021, 1, 1), until=TODAY)
        assert (candidate(family).kind, candidate(family).until) == ("foster", TODAY)

    def test_has_the_limits_of_its_latest_profile(self, night):
        family = night.host(places=3, age_from=2, age_to=10, sexes=["f"], needs=["infant", "medical"])
        night.fact(Profile, family=family, since=TODAY + DAY, places=1)
        found = candidate(family)
        assert (found.limit, found.ages, found.sexes) == (3, (2, 10), frozenset("f"))
        assert found.meets == {"infant", "medical"}
        assert candidate(family, NIGHT + DAY).limit == 1
        assert seen(family).turns == midnight(TODAY + DAY)

    def test_that_nobody_approved_for_any_place_has_none(self, night):
        family = night.family()
        night.fact(Status, family=family, role="foster", since=TODAY)
        assert candidate(family).limit == 0

    def test_speaks_what_its_carers_speak(self, night):
        family = night.host()
        anna, janis = Person.objects.filter(memberships__household=family.household)
        Person.objects.filter(pk=anna.pk).update(languages=["lv"])
        Person.objects.filter(pk=janis.pk).update(languages=["ru", "lv"])
        assert candidate(family).languages == {"lv", "ru"}

    def test_counts_its_own_children_until_they_are_grown_up(self, night):
        family = night.host()
        for born in (dt.date(2015, 1, 1), dt.date(2008, 11, 22), dt.date(2008, 11, 21)):
            person = Person.objects.create(given_name="A", surname="B", birth_date=born)
            night.fact(HouseholdMember, household=family.household, person=person, part="child")
        assert candidate(family).own_children == 2
        assert candidate(family, NIGHT + DAY).own_children == 1

    def test_counts_the_children_who_are_there(self, night):
        family = night.host()
        for number, until in (("2026-0001", None), ("2026-0002", TODAY)):
            case = family.case.__class__.objects.create(centre=night.centre)
            child = Child.objects.create(case=case, number=number, opened_on=TODAY)
            ended = {"until": until, "end_reason": "returned", "went_to": "birth_family"} if until else {}
            given = {"child": child, "where": "family", "family": family, "kind": "crisis"}
            night.fact(Placement, **given, since=TODAY - DAY, **ended)
        assert candidate(family).present == 1

    def test_lives_in_the_municipality_of_its_household_else_of_its_case(self, night):
        family = night.host()
        assert candidate(family).place.key == "LV-LPX Liepāja"
        family.household.territory = family.case.municipality.__class__.objects.get(code="LV-112")
        family.household.save()
        assert candidate(family).place.key == "LV-112 Grobiņa"

    def test_was_evaluated_when_the_court_did_so_last(self, night):
        family = night.host()
        for year in (2024, 2025):
            night.fact(Reevaluation, family=family, role="foster", on=dt.date(year, 3, 1))
        assert candidate(family).evaluated_on == dt.date(2025, 3, 1)

    def test_was_asked_when_somebody_last_called(self, night):
        family = night.host()
        Call.objects.create(search=night.search(), family=family, asked_at=NIGHT - DAY)
        assert candidate(family).last_asked == dt.datetime(2026, 11, 20, 3, 4)


class TestReadiness:
    def test_is_unknown_until_the_family_says_something(self, night):
        found = candidate(night.host())
        assert (found.ready, found.confirmed_at) == (None, None)

    @pytest.mark.parametrize(("state", "ready"), [("ready", True), ("not_ready", False), ("resting", False)])
    def test_is_what_the_family_said(self, night, state, ready):
        family = night.host()
        night.ready(family, state)
        assert candidate(family).ready is ready
        assert candidate(family).confirmed_at == dt.datetime(2026, 11, 20, 21, 4)

    def test_ends_when_it_was_said_to_end(self, night):
        family = night.host()
        night.ready(family, "not_ready", until=NIGHT + dt.timedelta(hours=1))
        assert seen(family).turns == NIGHT + dt.timedelta(hours=1)
        assert candidate(family, NIGHT + dt.timedelta(hours=1)).ready is None

    def test_of_one_child_or_of_infants_narrows_the_limits(self, night):
        one, infants = night.host("Ozolu"), night.host("Liepu", age_to=10)
        night.ready(one, only="one")
        night.ready(infants, only="infants")
        assert seen(one).one_only
        assert candidate(infants).ages == (None, 1)

    def test_is_not_confirmed_any_more_after_the_hours_of_silence(self, night):
        family = night.host()
        night.ready(family)
        later = NIGHT + dt.timedelta(hours=18)
        assert seen(family).turns == later
        assert (candidate(family, later).ready, candidate(family, later).confirmed_at) == (True, None)


@pytest.mark.postgres
class TestASheet:
    def test_is_worked_out_once_and_again_when_something_is_recorded(self, night):
        family = night.host()
        assert refresh(by=night.system) == 1
        assert refresh(by=night.system) == 0
        night.ready(family)
        assert [case.pk for case in stale(by=night.system)] == [family.case_id]
        assert refresh(by=night.system) == 1
        assert Sheet.objects.get(family=family).ready is True

    def test_of_many_is_looked_after_each_minute_a_part_at_a_time(self, night):
        for n in range(3):
            night.host(f"N{n}")
        assert [keep_up(by=night.system, limit=2) for _ in range(3)] == [2, 1, 0]
        family = night.host("Ozolu")
        assert refresh(by=night.system) == 1
        assert Sheet.objects.filter(family=family).exists()

    def test_is_worked_out_again_when_time_changes_it(self, night):
        family = night.host()
        night.ready(family, until=NIGHT + dt.timedelta(hours=1))
        refresh(by=night.system)
        later = night.system.__class__.system(at=NIGHT + dt.timedelta(hours=1))
        assert refresh(by=later) == 1
        assert Sheet.objects.get(family=family).ready is None

    def test_is_gone_when_the_status_was_a_mistake(self, night):
        family = night.host()
        refresh(by=night.system)
        Status.objects.get(family=family).withdraw(by=night.system, reason="Cita ģimene")
        record(by=night.system, what="fact_withdrawn", about=family.case)
        refresh(by=night.system)
        assert not Sheet.objects.filter(family=family).exists()
        assert not stale(by=night.system).exists()

    def test_is_the_same_when_all_are_made_from_nothing(self, night):
        families = [night.host("Ozolu"), night.host("Liepu", kind="foster", age_from=3, sexes=["m"])]
        night.ready(families[0], only="infants")
        refresh(by=night.system)
        before = list(Sheet.objects.order_by("pk").values())
        assert rebuild(by=night.system) == 2
        assert list(Sheet.objects.order_by("pk").values()) == before

    def test_of_many_takes_no_more_questions_than_of_one(self, night, django_assert_num_queries):
        pks = [night.host(f"N{n}").pk for n in range(5)]
        with django_assert_num_queries(12):
            known(pks, at=NIGHT, silent_hours=24)
        with django_assert_num_queries(12):
            known(pks[:1], at=NIGHT, silent_hours=24)
