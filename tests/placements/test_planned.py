"""The planned search: a court asks, families are told and heard, child and family meet, the court decides."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from ligzda.access.models import Assignment, Event, ToTell
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.children.models import Child, CourtDecision
from ligzda.placements.actions import deciding as ends
from ligzda.placements.actions import planned as deeds
from ligzda.placements.actions import proposing as steps
from ligzda.placements.actions.searches import end_search, open_search
from ligzda.placements.models import Barred, Meeting, Placement, Request, Ruling, Search
from ligzda.placements.queries.lines import lines
from ligzda.placements.queries.matching import cannot
from ligzda.placements.queries.planned import planned, planned_of, standing
from ligzda.placements.rules.matching import Reason
from tests.at_once import done_at_once
from tests.placements.night import LONG_AGO, TODAY
from tests.placements.planning import agreed, known, proposed, seen, start
from tests.refused import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(night):
    return night.by(night.worker)


@pytest.fixture
def clerk(night):
    return night.by(night.clerk)


@pytest.fixture
def elza(night) -> Child:
    return known(night)


@pytest.fixture
def search(night, worker, elza) -> Search:
    return start(night, elza)


@pytest.fixture
def zarini(night):
    return night.host("Zariņu", kind="foster")


class TestOpening:
    def test_is_a_case_of_its_own_with_the_courts_request_and_what_is_known_of_the_child(self, night, search, elza):
        assert (search.shown_number, search.case.number) == ("P-2026-0001", "P-2026-0001")
        assert (search.case.centre, search.case.court) == (night.centre, night.court)
        assert search.requests.get().number == "1-6/12"
        [child] = search.children.all()
        assert (child.child, child.age, child.sex, child.languages) == (elza, 7, "f", ["lv"])
        assert Event.objects.get(what="planned_search_opened").case == search.case

    def test_takes_brothers_and_sisters_together(self, night, elza):
        search = start(night, elza, known(night, "Jānis", sex="m"))
        assert [(child.sex, child.siblings) for child in search.children.all()] == [("f", True), ("m", True)]

    def test_needs_a_child_whose_court_is_known(self, night, worker):
        child = known(night, court=None)
        assert refused(deeds.open_planned, by=worker, child=child, number="1", on=TODAY) == ["court_not_known"]

    def test_needs_the_number_of_the_request_and_no_day_to_come(self, worker, elza):
        tomorrow = TODAY + dt.timedelta(days=1)
        codes = refused(deeds.open_planned, by=worker, child=elza, number=" ", on=tomorrow)
        assert codes == ["day_not_yet", "request_missing"]

    def test_is_opened_once_for_a_child(self, night, worker, search, elza):
        assert refused(deeds.open_planned, by=worker, child=elza, number="2", on=TODAY) == ["looked_for_already"]

    def test_the_court_opens_it_too_and_sees_it_by_being_the_childs_court(self, clerk, elza):
        search = deeds.open_planned(by=clerk, child=elza, number="1-6/12", on=TODAY)
        assert list(planned(by=clerk)) == [search]
        assert ToTell.objects.get().organisation == search.case.centre
        assert not Assignment.objects.filter(case=search.case).exists()


class TestAfterANight:
    """A child who had to go to an institution goes on being looked for a family for."""

    @pytest.fixture
    def manager(self, night):
        night.centre.territory = night.town
        night.centre.save()
        return night.by(night.manager)

    @pytest.fixture
    def left_open(self, night, manager) -> Search:
        return self.ended(night, manager, {"age": 7})

    def ended(self, night, manager, *children) -> Search:
        crisis = open_search(by=manager, children=children, place=night.town)
        end_search(by=manager, search=crisis, outcome="institution", reason="Neviena ģimene nevar")
        return Search.objects.filter(kind="planned").order_by("-pk").first()

    def test_the_search_is_the_managers_and_the_court_is_told(self, night, manager):
        night.serves(night.court, night.town)
        left_open = self.ended(night, manager, {"age": 7})
        assert list(planned(by=manager)) == [left_open]
        assert left_open.follows.kind == "now"
        told = ToTell.objects.filter(what="planned_search_opened", case=left_open.case)
        assert {note.organisation for note in told} == {night.centre, night.court}

    def test_the_child_is_known_by_its_record_which_tells_the_court(self, manager, left_open, elza):
        deeds.know_child(by=manager, search=left_open, place=0, child=elza)
        [child] = left_open.children.all()
        assert (child.child, child.sex, child.age) == (elza, "f", 7)
        left_open.case.refresh_from_db()
        assert left_open.case.court == elza.case.court

    def test_a_record_is_known_in_one_search_only(self, night, manager, left_open, elza):
        start(night, elza)
        codes = refused(deeds.know_child, by=manager, search=left_open, place=0, child=elza)
        assert codes == ["looked_for_already"]

    def test_the_courts_request_comes_later_once_and_from_a_court_that_is_known(self, night, manager, left_open, elza):
        given = {"by": manager, "search": left_open, "number": "1-6/20", "on": TODAY}
        assert refused(deeds.record_request, **given) == ["court_not_known"]
        deeds.know_child(by=manager, search=left_open, place=0, child=elza)
        assert refused(deeds.record_request, **{**given, "number": ""}) == ["request_missing"]
        assert deeds.record_request(**given).search == left_open
        assert Event.objects.get(what="court_asked").case == left_open.case
        assert refused(deeds.record_request, **given) == ["asked_already"]

    def test_a_child_looked_for_already_gets_no_second_search(self, night, manager, search, elza):
        crisis = night.search({"age": 7, "child": elza})
        end_search(by=manager, search=crisis, outcome="institution", reason="Neviena ģimene nevar")
        assert list(planned(by=manager)) == [search]


@pytest.mark.postgres
class TestTheDatabase:
    """What holds also when two do the same at once."""

    def test_keeps_one_standing_request_and_one_decision(self, night, worker, search, zarini):
        with pytest.raises(IntegrityError), transaction.atomic():
            night.fact(Request, search=search, on=TODAY, number="2")
        ruling = agreed(worker, search, zarini)
        with pytest.raises(IntegrityError), transaction.atomic():
            night.fact(Ruling, proposal=ruling.proposal, agrees=False, on=TODAY, number="3", reason="Nē")

    @pytest.mark.parametrize("agrees", [True, False])
    def test_keeps_no_decision_that_does_not_say_why(self, night, worker, search, zarini, agrees):
        proposal = proposed(worker, search, zarini)
        with pytest.raises(IntegrityError), transaction.atomic():
            night.fact(Ruling, proposal=proposal, agrees=agrees, on=TODAY, number="1")


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True, databases=["default", "reads"])
def test_of_two_who_open_a_search_for_a_child_at_once_one_does(night, elza):
    came = done_at_once(*[lambda: start(night, elza).shown_number] * 2)
    assert sorted(map(str, came)) == ["P-2026-0001", "looked_for_already"]


class TestWhoSees:
    def test_its_worker_its_manager_and_its_court_and_nobody_else(self, night, search):
        for account in (night.worker, night.manager, night.clerk):
            assert list(planned(by=night.by(account))) == [search]
        for account in (
            night.account("social_worker", night.centre, "Cita Darbiniece"),
            night.account("manager", night.other_centre, "Cits Vadītājs"),
            night.account("police", night.organisation("state_police", "Iecirknis"), "Kaspars Vējš"),
        ):
            with pytest.raises(Denied):
                planned_of(by=night.by(account), number=search.number)

    def test_the_court_sees_who_can_and_never_why_others_cannot(self, night, clerk, search, zarini):
        night.host("Šķēļu", kind="foster", age_from=8)
        shown = seen(clerk, search)
        assert (shown.able, shown.unable) == (1, 1)
        with pytest.raises(Denied):
            cannot(shown, by=clerk)

    def test_a_confidential_family_is_its_centre_to_the_court(self, night, clerk, worker, search, zarini):
        zarini.confidential = True
        zarini.save()
        for by, title in ((clerk, "Liepāja"), (worker, "Zariņu ģimene")):
            [line] = lines(seen(by, search), by=by, search=search, calls=[])
            assert line.title == title

    def test_the_court_does_none_of_the_centres_work(self, clerk, search, zarini):
        with pytest.raises(Denied):
            steps.tell_family(by=clerk, search=search, family=zarini)


class TestTheShortlist:
    def test_takes_the_same_rules_with_crisis_families_last_and_every_reason(self, night, worker, search, zarini):
        night.host("Krīzes", kind="crisis")
        night.host("Īpašā", kind="disability")
        night.host("Šķēļu", kind="foster", age_from=8, places=0)
        shown = seen(worker, search)
        assert [sheet.family.name for sheet in shown.can] == ["Zariņu", "Īpašā", "Krīzes"]
        assert shown.reasons == {Reason.NO_PLACE: 1, Reason.AGE: 1}
        assert [sheet.family.name for sheet in cannot(shown, by=worker)] == ["Šķēļu"]


class TestFamilies:
    def test_are_told_and_their_answer_is_kept_with_why(self, worker, search, zarini):
        steps.tell_family(by=worker, search=search, family=zarini)
        assert refused(steps.tell_family, by=worker, search=search, family=zarini) == ["answer_waits"]
        assert refused(steps.hear_family, by=worker, search=search, family=zarini, said="no") == ["no_needs_a_reason"]
        call = steps.hear_family(by=worker, search=search, family=zarini, said="no", reason="Pārvācas")
        assert (call.answer, call.reason, search.calls.count()) == ("no", "Pārvācas", 1)

    def test_the_last_word_of_a_family_counts(self, worker, search, zarini):
        steps.tell_family(by=worker, search=search, family=zarini)
        steps.hear_family(by=worker, search=search, family=zarini, said="yes")
        assert zarini.pk in standing(search, by=worker).agreed
        steps.hear_family(by=worker, search=search, family=zarini, said="no", reason="Pārdomāja")
        assert standing(search, by=worker).agreed == {}

    def test_that_cannot_take_the_child_are_not_told(self, night, worker, search, elza, zarini):
        night.fact(Barred, child=elza, family=zarini, reason="Radinieks")
        assert refused(steps.tell_family, by=worker, search=search, family=zarini) == ["family_cannot"]
        without = night.family("Jauno")
        assert refused(steps.tell_family, by=worker, search=search, family=without) == ["family_cannot"]

    def test_that_were_not_told_neither_answer_nor_meet_anybody(self, worker, search, zarini):
        assert refused(steps.hear_family, by=worker, search=search, family=zarini, said="yes") == ["family_not_told"]
        meeting = {"on": TODAY, "went": "well"}
        codes = refused(steps.record_meeting, by=worker, search=search, family=zarini, **meeting)
        assert codes == ["family_not_told"]

    def test_say_yes_or_no(self, worker, search, zarini):
        steps.tell_family(by=worker, search=search, family=zarini)
        assert refused(steps.hear_family, by=worker, search=search, family=zarini, said="") == ["answer_missing"]

    def test_that_do_not_suit_the_child_are_not_proposed(self, worker, search, zarini):
        steps.tell_family(by=worker, search=search, family=zarini)
        steps.hear_family(by=worker, search=search, family=zarini, said="yes")
        steps.record_meeting(by=worker, search=search, family=zarini, on=TODAY, went="badly")
        given = {"by": worker, "search": search, "family": zarini, "on": TODAY, "reason": "Der"}
        assert refused(steps.propose, **given) == ["met_badly"]

    def test_are_proposed_once_they_agreed_and_met_the_child(self, worker, search, zarini):
        given = {"by": worker, "search": search, "family": zarini, "on": TODAY, "reason": "Der"}
        assert refused(steps.propose, **given) == ["family_has_not_agreed", "not_met_yet"]
        proposed(worker, search, zarini)
        assert refused(steps.propose, **given) == ["proposal_waits"]
        assert ToTell.objects.get(what="family_proposed").organisation == search.case.court

    def test_are_proposed_when_the_court_has_asked(self, worker, search, zarini):
        ends.take_back(by=worker, search=search, step=search.requests.get(), reason="Cits numurs")
        with pytest.raises(Refused) as found:
            proposed(worker, search, zarini)
        assert found.value.codes == ["court_has_not_asked"]


class TestTheCourt:
    def test_decides_about_what_is_proposed_with_a_number(self, clerk, worker, search, zarini):
        given = {"by": clerk, "search": search, "agrees": True, "on": TODAY}
        codes = refused(ends.decide, **given, number="")
        assert codes == ["nothing_proposed", "decision_number_missing", "ground_missing"]
        proposed(worker, search, zarini)
        assert ends.decide(**given, number="1-6/15", ground="danger").agrees
        assert ToTell.objects.get(what="proposal_decided").organisation == search.case.centre

    def test_says_why_it_does_not_agree_and_another_family_can_be_proposed(self, night, clerk, worker, search, zarini):
        proposed(worker, search, zarini)
        given = {"by": clerk, "search": search, "agrees": False, "on": TODAY, "number": "1-6/15"}
        assert refused(ends.decide, **given) == ["reason_missing"]
        ends.decide(**given, reason="Pārāk tālu no skolas")
        assert proposed(worker, search, night.host("Ozolu", kind="foster"))

    def test_does_not_decide_before_it_is_asked(self, clerk, worker, search, zarini):
        proposed(worker, search, zarini)
        yesterday = TODAY - dt.timedelta(days=1)
        given = {"by": clerk, "search": search, "agrees": True, "on": yesterday, "number": "1", "ground": "danger"}
        codes = refused(ends.decide, **given)
        assert codes == ["decided_before_proposed"]


class TestTheEnd:
    def test_the_child_comes_to_the_family_the_court_agreed_to(self, worker, search, elza, zarini):
        agreed(worker, search, zarini)
        [placement] = ends.place_planned(by=worker, search=search, since=TODAY)
        assert (placement.child, placement.family, placement.kind) == (elza, zarini, "foster")
        assert (placement.reason, placement.act_number) == ("P-2026-0001", "1-6/15")
        search.refresh_from_db()
        assert (search.outcome, search.outcome_family) == ("family", zarini)
        assert ToTell.objects.get(what="planned_search_ended").organisation == search.case.court
        assert refused(steps.tell_family, by=worker, search=search, family=zarini) == ["search_closed"]

    def test_the_decision_stands_in_the_childs_record_from_then_on(self, worker, search, elza, zarini):
        agreed(worker, search, zarini)
        [placement] = ends.place_planned(by=worker, search=search, since=TODAY)
        decision = elza.decisions.get()
        assert (decision.kind, decision.ground, decision.number) == ("placed", "danger", "1-6/15")
        assert placement.decision == decision

    def test_a_decision_recorded_before_is_not_recorded_twice(self, night, worker, search, elza, zarini):
        told = {"court": night.court, "kind": "placed", "ground": "danger", "number": "1-6/15", "on": TODAY}
        before = night.fact(CourtDecision, child=elza, **told)
        agreed(worker, search, zarini)
        [placement] = ends.place_planned(by=worker, search=search, since=TODAY)
        assert placement.decision == before

    def test_a_child_that_lives_there_already_stays(self, night, worker, search, elza, zarini):
        here = night.fact(Placement, child=elza, where="family", family=zarini, kind="foster", since=LONG_AGO)
        zarini.profiles.update(places=4)
        agreed(worker, search, zarini)
        assert ends.place_planned(by=worker, search=search, since=TODAY) == [here]

    def test_a_child_in_an_institution_moves_from_there(self, night, worker, search, elza, zarini):
        since = TODAY - dt.timedelta(days=30)
        night.fact(Placement, child=elza, where="other", place="Bērnu nams", since=since)
        agreed(worker, search, zarini)
        ends.place_planned(by=worker, search=search, since=TODAY)
        first, second = Placement.objects.standing().filter(child=elza).order_by("since")
        assert (first.until, first.went_to, second.family) == (TODAY, "moved", zarini)

    def test_nobody_is_placed_without_the_court_or_before_it_decided(self, worker, search, zarini):
        assert refused(ends.place_planned, by=worker, search=search, since=TODAY) == ["court_has_not_agreed"]
        agreed(worker, search, zarini)
        yesterday = TODAY - dt.timedelta(days=1)
        assert refused(ends.place_planned, by=worker, search=search, since=yesterday) == ["placed_before_decided"]

    def test_nobody_is_placed_whose_record_is_not_known(self, night, worker, search, zarini):
        agreed(worker, search, zarini)
        search.children.update(child=None)
        assert refused(ends.place_planned, by=worker, search=search, since=TODAY) == ["child_without_record"]

    def test_without_a_family_says_where_the_child_is_and_why(self, worker, search, zarini):
        steps.tell_family(by=worker, search=search, family=zarini)
        given = {"by": worker, "search": search}
        assert refused(ends.end_planned, **given, outcome="family", reason="") == ["outcome_missing", "reason_missing"]
        ends.end_planned(**given, outcome="relative", reason="Pieteicās vecmāmiņa")
        assert search.calls.get().answer == "settled"


class TestTakingBack:
    def test_goes_from_the_last_step_to_the_first(self, worker, search, zarini):
        ruling = agreed(worker, search, zarini)
        proposal, meeting = ruling.proposal, Meeting.objects.get()
        for step in (meeting, proposal, search.requests.get()):
            assert refused(ends.take_back, by=worker, search=search, step=step, reason="Kļūda") == ["later_step_first"]
        for step in (ruling, proposal, meeting, search.requests.get()):
            ends.take_back(by=worker, search=search, step=step, reason="Kļūda")
        stands = standing(search, by=worker)
        assert (stands.rulings, stands.proposals, stands.meetings, stands.requests) == ([], [], [], [])

    def test_says_why_and_happens_once(self, worker, search):
        [request] = search.requests.all()
        assert refused(ends.take_back, by=worker, search=search, step=request, reason=" ") == ["reason_missing"]
        ends.take_back(by=worker, search=search, step=request, reason="Cits numurs")
        codes = refused(ends.take_back, by=worker, search=search, step=request, reason="Vēlreiz")
        assert codes == ["withdrawn_already"]
