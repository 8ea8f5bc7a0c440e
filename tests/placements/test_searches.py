"""The night: a search is opened, families are asked, places are held, and the children come to a family."""

import datetime as dt

import pytest

from ligzda.access.actor import Actor
from ligzda.access.models import Account, CaseCarer, Event, ToTell
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import Refused
from ligzda.children.queries.children import siblings
from ligzda.messages.models import Alert, Link, Message
from ligzda.people.models import PersonPhone
from ligzda.placements.actions.calls import answer, answer_by_link, ask_wave
from ligzda.placements.actions.holds import extend, release
from ligzda.placements.actions.searches import end_search, open_search, tell_anew
from ligzda.placements.models import Barred, Call, Hold, Placement, Search
from ligzda.placements.queries.matching import board
from ligzda.placements.queries.searches import children_of, opened, search_of, searches
from ligzda.placements.rules.matching import Reason
from tests.pathway.world import LONG_AGO
from tests.placements.night import NIGHT
from tests.refused import refused

MINUTE = dt.timedelta(minutes=1)
TWO = ({"age": 4, "sex": "f"}, {"age": 7, "sex": "m", "needs": ["violence"]})


@pytest.fixture
def police(night) -> Actor:
    return night.by(night.account("police", night.organisation("state_police", "Liepājas iecirknis"), "Kaspars Vējš"))


@pytest.fixture
def officer(night) -> Actor:
    return night.by(night.account("duty_officer", night.centre, "Raimonds Sala"))


def later(by: Actor, minutes: int) -> Actor:
    return Actor.of(Account.objects.get(pk=by.account.pk), at=by.at + minutes * MINUTE)


def start(by: Actor, *children: dict, night, **told) -> Search:
    return open_search(by=by, children=children or ({},), place=night.town, **told)


def seen(by: Actor, search: Search):
    return board(by=by, search=search, children=children_of(search, by=by))


class TestOpening:
    def test_takes_a_number_and_closes_by_itself_for_police_after_two_hours(self, night, police):
        search = start(police, *TWO, night=night, days=3)
        assert (search.shown_number, search.organisation.name) == ("K-2026-0001", "Liepājas iecirknis")
        assert search.closes_at == NIGHT + 120 * MINUTE
        assert [child.age for child in children_of(search, by=police)] == [4, 7]
        assert Event.objects.get(what="search_opened").account == police.account

    def test_of_a_duty_officer_stays_open_until_its_outcome(self, night, officer):
        assert start(officer, night=night).closes_at is None

    def test_alerts_the_duty_officer_of_the_nearest_centre_then_its_manager(self, night, police, officer):
        night.centre.territory = night.town
        night.centre.save()
        search = start(police, night=night)
        alert = Alert.objects.get(ref=f"placements.search:{search.pk}")
        assert [step.account.name for step in alert.steps.order_by("place")] == ["Raimonds Sala", "Aija Kalna"]
        message = Message.objects.get()
        assert "K-2026-0001" in message.subject

    def test_alerts_the_officers_of_the_whole_centre_when_one_of_its_units_is_nearest(self, night, police, officer):
        unit = night.organisation("centre", "Liepāja, Ezerkrasts")
        unit.parent, unit.territory = night.centre, night.town
        unit.save()
        start(police, night=night)
        assert Alert.objects.get().steps.order_by("place").first().account == officer.account

    def test_needs_a_child(self, night, officer):
        assert refused(open_search, by=officer, children=()) == ["no_children"]

    def test_for_a_caller_keeps_who_they_are(self, night, officer):
        codes = refused(open_search, by=officer, children=({},), for_caller=True, caller_name="Ivars Lazda")
        assert codes == ["caller_missing"] * 2
        told = {"caller_name": "Ivars Lazda", "caller_unit": "Rojas iecirknis", "caller_phone": "+37120000001"}
        search = open_search(by=officer, children=({},), for_caller=True, **told)
        assert search.caller_unit == "Rojas iecirknis"

    def test_for_a_caller_is_not_for_police(self, night, police):
        with pytest.raises(Denied):
            open_search(by=police, children=({},), for_caller=True, caller_name="A", caller_unit="B", caller_phone="C")

    def test_is_not_for_everybody(self, night):
        with pytest.raises(Denied):
            open_search(by=night.by(night.worker), children=({},))

    def test_children_can_be_told_anew_until_a_place_was_held_for_them(self, night, officer):
        family = night.host()
        search = start(officer, night=night)
        tell_anew(by=officer, search=search, children=TWO, place=night.town, days=None)
        assert [child.age for child in children_of(search, by=officer)] == [4, 7]
        answer(by=officer, search=search, family=night.host(needs=["violence"]), said="yes")
        codes = refused(tell_anew, by=officer, search=search, children=({},), place=night.town, days=None)
        assert codes == ["place_was_held"]
        assert family


class TestWhoSees:
    def test_police_see_the_searches_of_their_own_unit_only(self, night, police, officer):
        mine, other = start(police, night=night), start(officer, night=night)
        assert list(searches(by=police)) == [mine]
        assert set(searches(by=officer)) == {mine, other}
        with pytest.raises(Denied):
            search_of(by=police, number=other.number)

    def test_workers_of_a_centre_see_none(self, night):
        with pytest.raises(Denied):
            searches(by=night.by(night.worker))


class TestTheBoard:
    def test_shows_who_can_and_counts_who_cannot_by_reason(self, night, officer):
        night.host("Zariņu", needs=["violence"])
        night.host("Kalniņu", places=1, needs=["violence"])
        night.host("Šķēļu", age_from=8)
        found = seen(officer, start(officer, *TWO, night=night))
        assert [sheet.family.name for sheet in found.can] == ["Zariņu"]
        assert (found.able, found.unable) == (1, 2)
        assert found.reasons == {Reason.NO_PLACE: 1, Reason.AGE: 1, Reason.NEED_NOT_MET: 1}

    def test_asks_the_database_as_often_for_many_as_for_one(self, night, officer, django_assert_max_num_queries):
        for n in range(5):
            night.host(f"N{n}")
        search = start(officer, night=night)
        children = children_of(search, by=officer)
        board(by=officer, search=search, children=children)
        with django_assert_max_num_queries(9):
            board(by=officer, search=search, children=children)

    def test_counts_places_that_another_search_holds(self, night, officer, police):
        family = night.host(places=1)
        mine, other = start(officer, night=night), start(police, night=night)
        answer(by=officer, search=mine, family=family, said="yes")
        assert seen(officer, mine).able == 1
        assert seen(police, other).able == 0
        assert seen(later(police, 120), other).able == 1

    def test_leaves_out_a_family_barred_to_a_child_whose_record_is_known(self, night, officer):
        family = night.host()
        search = start(officer, night=night)
        child = night.child()
        search.children.update(child=child)
        night.fact(Barred, child=child, family=family, reason="Radinieks", decided_by="Bāriņtiesa")
        assert seen(officer, search).reasons == {Reason.BARRED: 1}
        assert refused(answer, by=officer, search=search, family=family, said="yes") == ["cannot_barred"]


class TestAnswers:
    def test_a_yes_holds_a_place_for_every_child_until_the_rulebooks_time(self, night, officer):
        family = night.host(needs=["violence"])
        search = start(officer, *TWO, night=night)
        call = answer(by=officer, search=search, family=family, said="yes")
        assert (call.answer, call.asked_by) == ("yes", officer.account)
        holds = Hold.objects.order_by("slot")
        assert [(hold.slot, hold.until) for hold in holds] == [(n, NIGHT + 120 * MINUTE) for n in (1, 2)]

    def test_a_no_says_why_and_costs_nothing(self, night, officer):
        family = night.host()
        search = start(officer, night=night)
        assert refused(answer, by=officer, search=search, family=family, said="no") == ["no_needs_a_reason"]
        answer(by=officer, search=search, family=family, said="no", reason="Slimo")
        assert not Hold.objects.exists()
        assert seen(officer, start(officer, night=night)).able == 1

    def test_a_family_that_was_not_ready_may_say_yes(self, night, officer):
        family = night.host()
        night.ready(family, "not_ready")
        search = start(officer, night=night)
        assert seen(officer, search).able == 0
        answer(by=officer, search=search, family=family, said="yes")
        assert Hold.objects.count() == 1

    def test_part_of_the_children_can_be_held_for(self, night, officer):
        first, second = night.host(places=1), night.host("Ozolu", places=1, needs=["violence"])
        search = start(officer, *TWO, night=night)
        answer(by=officer, search=search, family=first, said="yes", children=[0])
        answer(by=officer, search=search, family=second, said="yes", children=[1])
        assert {(hold.family, hold.child.place) for hold in Hold.objects.all()} == {(first, 0), (second, 1)}

    def test_who_comes_second_is_told_who_has_the_place(self, night, officer, police):
        family = night.host(places=1)
        answer(by=police, search=start(police, night=night), family=family, said="yes")
        with pytest.raises(Refused) as found:
            answer(by=officer, search=start(officer, night=night), family=family, said="yes")
        assert [reason.text("en") for reason in found.value.reasons] == [
            "The place is held by Liepājas iecirknis until 05:04."
        ]
        assert Call.objects.count() == 1

    def test_a_hold_that_ran_out_holds_nothing_though_nobody_let_it_go(self, night, officer, police):
        family = night.host(places=1)
        answer(by=officer, search=start(officer, night=night), family=family, said="yes")
        tomorrow = later(officer, 121)
        answer(by=tomorrow, search=start(tomorrow, night=night), family=family, said="yes")
        assert list(Hold.objects.order_by("pk").values_list("released_why", flat=True)) == ["expired", ""]

    def test_a_hold_is_made_longer_twice_at_most(self, night, officer):
        family = night.host()
        search = start(officer, night=night)
        answer(by=officer, search=search, family=family, said="yes")
        extend(by=later(officer, 60), search=search, family=family, reason="Aizkavējas")
        [hold] = extend(by=later(officer, 170), search=search, family=family, reason="Ceļā no Rīgas")
        assert (hold.extended, hold.until, hold.reason) == (2, NIGHT + 290 * MINUTE, "Ceļā no Rīgas")
        again = {"search": search, "family": family, "reason": "Vēl ceļā"}
        assert refused(extend, by=later(officer, 200), **again) == ["hold_extended_twice"]
        assert "hold_over" in refused(extend, by=later(officer, 300), **again)

    def test_nobody_holds_a_place_longer_without_saying_why(self, night, officer):
        family = night.host()
        search = start(officer, night=night)
        answer(by=officer, search=search, family=family, said="yes")
        assert refused(extend, by=officer, search=search, family=family, reason=" ") == ["reason_missing"]

    def test_a_place_can_be_let_go(self, night, officer):
        family = night.host(places=1)
        search = start(officer, night=night)
        answer(by=officer, search=search, family=family, said="yes")
        release(by=officer, search=search, family=family)
        assert Hold.objects.get().released_why == "let_go"
        answer(by=officer, search=search, family=family, said="yes")

    def test_nothing_more_is_asked_when_a_search_of_the_police_has_run_out_of_time(self, night, police):
        family = night.host()
        search = start(police, night=night)
        assert refused(answer, by=later(police, 120), search=search, family=family, said="yes") == ["search_closed"]


class TestWaves:
    @pytest.fixture
    def families(self, night):
        found = [night.host(f"N{n}", places=3, needs=["infant"]) for n in range(4)]
        for n, family in enumerate(found):
            carer = family.household.members.order_by("pk").first().person
            PersonPhone.objects.create(person=carer, number=f"+3712000000{n}")
        return found

    def test_ask_the_first_three_by_sms_without_any_name_then_the_next(self, night, officer, families):
        search = start(officer, {"age": 4}, {"age": 7, "needs": ["infant"]}, night=night, days=3)
        assert [call.family for call in ask_wave(by=officer, search=search)] == families[:3]
        assert [call.family for call in ask_wave(by=officer, search=search)] == families[3:]
        bodies = set(Message.objects.filter(template="placements/wave_asked").values_list("body", flat=True))
        assert len(bodies) == 4
        for body in bodies:
            told = body.partition("http")[0]
            for each in ("Bērni: 2", "4, 7", "zīdainis", "3"):  # how many, ages, needs, how long
                assert each in told
            assert "N0" not in told

    def test_a_yes_by_link_holds_the_place_and_the_rest_are_told_at_the_end(self, night, officer, families):
        search = start(officer, {"age": 4}, night=night)
        first, *_ = ask_wave(by=officer, search=search)
        link = Link.objects.get(ref=f"placements.call:{first.pk}")
        answer_by_link(by=officer, link=link, said="yes")
        assert Hold.objects.get().family == families[0]
        end_search(by=officer, search=search, outcome="family")
        assert list(Call.objects.order_by("pk").values_list("answer", flat=True)) == ["yes", "settled", "settled"]
        assert Message.objects.filter(template="placements/wave_settled").count() == 2

    def test_somebody_is_told_to_call_the_family_that_says_yes_by_its_link(self, night, police, officer, families):
        search = start(police, {"age": 4}, night=night)
        first, *_ = ask_wave(by=police, search=search)
        answer_by_link(by=officer, link=Link.objects.get(ref=first.ref), said="yes")
        alert = Alert.objects.get(what="placements/wave_agreed")
        chain = [step.account.name for step in alert.steps.order_by("place")]
        assert chain == ["Kaspars Vējš", "Raimonds Sala", "Aija Kalna"]
        end_search(by=police, search=search, outcome="family")
        assert not Alert.objects.filter(answered_at=None).exists()

    def test_say_the_needs_too_in_the_readers_language(self, night, officer, families):
        carer = night.account("carer", None, "John")
        carer.language = "en"
        carer.save()
        CaseCarer.objects.create(case=families[0].case, account=carer, since=LONG_AGO)
        ask_wave(by=officer, search=start(officer, {"age": 0, "needs": ["infant"]}, night=night))
        assert "infant" in Message.objects.get(account=carer).body

    def test_say_when_a_family_was_asked_by_email_for_want_of_a_telephone(self, night, officer, families):
        carer = night.account("carer", None, "Zane")
        CaseCarer.objects.create(case=families[0].case, account=carer, since=LONG_AGO)
        calls = ask_wave(by=officer, search=start(officer, {"age": 4}, night=night))
        assert [call.means for call in calls] == ["email", "sms", "sms"]

    def test_ask_nobody_who_cannot_be_written_to(self, night, officer, families):
        PersonPhone.objects.filter(number="+37120000000").delete()
        search = start(officer, {"age": 4}, night=night)
        assert [call.family for call in ask_wave(by=officer, search=search)] == families[1:]

    def test_the_rest_are_told_also_when_the_children_went_elsewhere(self, night, officer, families):
        search = start(officer, {"age": 4}, night=night)
        ask_wave(by=officer, search=search)
        end_search(by=officer, search=search, outcome="relative")
        assert set(Call.objects.values_list("answer", flat=True)) == {"settled"}
        assert Message.objects.filter(template="placements/wave_settled", urgent=True).count() == 3

    def test_of_two_carers_who_answer_at_once_the_first_word_counts(self, night, officer, families):
        search = start(officer, {"age": 4}, night=night)
        first, *_ = ask_wave(by=officer, search=search)
        link = Link.objects.get(ref=f"placements.call:{first.pk}")
        answer_by_link(by=officer, link=link, said="yes")
        late = {"by": officer, "link": link, "said": "no", "reason": "slimo"}
        assert refused(answer_by_link, **late) == ["search_closed"]
        assert Call.objects.get(pk=first.pk).answer == "yes"


class TestTheEnd:
    def test_with_a_family_places_the_children_and_tells_the_court(self, night, officer):
        family = night.host(needs=["violence"])
        night.serves(night.court, night.town)
        search = start(officer, *TWO, night=night)
        answer(by=officer, search=search, family=family, said="yes")
        end_search(by=officer, search=search, outcome="family")
        placed = Placement.objects.order_by("pk")
        assert [(row.family, row.kind, row.since) for row in placed] == [(family, "crisis", officer.on)] * 2
        assert [row.child.called for row in placed] == ["K-2026-0001/1", "K-2026-0001/2"]
        assert set(Hold.objects.values_list("released_why", flat=True)) == {"placed"}
        assert ToTell.objects.filter(what="child_placed", organisation=night.court).count() == 2
        assert not ToTell.objects.filter(what="child_placed_with_us").exists()
        assert seen(officer, start(officer, night=night)).able == 0

    def test_tells_the_familys_court_when_nobody_knows_where_the_children_come_from(self, night, officer):
        family = night.host()
        search = open_search(by=officer, children=({},))
        answer(by=officer, search=search, family=family, said="yes")
        end_search(by=officer, search=search, outcome="family")
        assert ToTell.objects.get(what="child_placed").organisation == night.court

    def test_police_can_end_it_so_too(self, night, police):
        family = night.host()
        search = start(police, night=night)
        answer(by=police, search=search, family=family, said="yes")
        end_search(by=police, search=search, outcome="family")
        assert Placement.objects.get().child.case.centre == night.centre
        assert ToTell.objects.filter(what="child_placed_with_us", organisation=night.centre).count() == 1
        assert Event.objects.get(what="search_ended").account == police.account

    def test_with_a_family_needs_a_held_place_for_every_child(self, night, officer):
        first = night.host(places=1)
        search = start(officer, *TWO, night=night)
        answer(by=officer, search=search, family=first, said="yes", children=[0])
        assert refused(end_search, by=officer, search=search, outcome="family") == ["no_place_held"]

    def test_with_an_institution_needs_a_reason_and_that_families_were_asked(self, night, officer):
        family = night.host()
        search = start(officer, {"age": 4}, night=night)
        codes = refused(end_search, by=officer, search=search, outcome="institution")
        assert codes == ["reason_missing", "families_not_asked"]
        answer(by=officer, search=search, family=family, said="no_answer")
        end_search(by=officer, search=search, outcome="institution", reason="Neviens neatbildēja")
        planned = Search.objects.get(kind="planned")
        assert (planned.follows, planned.closed_at) == (search, None)
        assert [child.age for child in children_of(planned, by=officer)] == [4]

    def test_settles_the_alert(self, night, officer):
        search = start(officer, night=night)
        end_search(by=officer, search=search, outcome="relative")
        assert Alert.objects.get().answered_at == NIGHT
        assert not opened(by=officer).exists()
        assert refused(end_search, by=officer, search=search, outcome="hospital") == ["search_closed"]

    def test_can_be_told_after_its_time_ran_out(self, night, police):
        search = start(police, night=night)
        end_search(by=later(police, 300), search=search, outcome="hospital")
        assert Search.objects.get().outcome == "hospital"

    def test_the_duty_officer_of_the_familys_centre_sees_the_children_over_the_night(self, night, police, officer):
        family = night.host()
        search = start(police, {"age": 4, "siblings": True}, {"age": 7, "siblings": True}, night=night)
        answer(by=police, search=search, family=family, said="yes")
        end_search(by=police, search=search, outcome="family")
        first, second = (row.child for row in Placement.objects.select_related("child__case"))
        assert allowed(by=officer, permission="placement.record", case=first.case)
        assert not allowed(by=later(officer, 60 * 24 * 3), permission="placement.record", case=first.case)
        assert list(siblings(by=officer, child=first)) == [second]
