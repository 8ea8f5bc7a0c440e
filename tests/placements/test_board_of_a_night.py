"""What the board of a night says beside who can: why a place is held, who was asked, whom to call, who is known."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.messages.models import Link
from ligzda.placements.actions.calls import ask_wave
from ligzda.placements.models import Barred, Call, Hold, Placement, Search
from tests.pathway.world import LONG_AGO
from tests.placements.test_search_pages import begin, officer, page, police, say, signed_in, told, zarini

__all__ = ["officer", "police", "zarini"]
pytestmark = pytest.mark.django_db


class TestAHold:
    def test_says_for_which_yes_and_then_why_it_is_longer(self, night, officer, zarini):
        search = begin(officer, night)
        assert "ģimene teica “jā” plkst." in say(officer, search, zarini, "yes")
        longer = {"family": zarini.number, "deed": "extend"}
        address = reverse("crisis_hold", args=[search.number])
        assert "Norādiet iemeslu." in officer.post(address, longer).content.decode()
        officer.post(address, {**longer, "reason": "Policija vēl ceļā"})
        assert "Policija vēl ceļā" in page(officer, search)
        assert Hold.objects.get().extended == 1


class TestAnInstitution:
    def test_is_written_down_with_the_families_asked_in_sight_and_the_court_reads_both(self, night, officer, zarini):
        night.serves(night.court, night.town)
        search = begin(officer, night)
        say(officer, search, zarini, "no", reason="Slimo")
        shown = officer.get(reverse("crisis_end", args=[search.number])).content.decode()
        assert "Zariņu ģimene" in shown
        assert "Slimo" in shown
        end = {"outcome": "institution", "reason": "Neviena ģimene nevarēja"}
        officer.post(reverse("crisis_end", args=[search.number]), end)
        planned = Search.objects.get(kind="planned")
        clerk = signed_in(night.clerk)
        seen = clerk.get(reverse("planned_search", args=[planned.number])).content.decode()
        assert "Neviena ģimene nevarēja" in seen
        assert "Zariņu ģimene" in seen
        assert "Slimo" not in seen, "why a family cannot is its centre's"


def test_when_nobody_can_the_page_says_whom_to_call_day_and_night(night, police):
    night.serves(night.court, night.town)
    house = night.organisation("institution", "Bērnu nams “Stariņš”")
    phones = {night.centre: "+37163400000", night.court: "+37163400001", house: "+37163400002"}
    for one, number in phones.items():
        one.phone_24h, one.territory = number, night.town
        one.save()
    shown = page(police, begin(police, night))
    assert "neviena ģimene nevar" in shown
    assert "Stariņš" in shown
    for number in ("63 400 000", "63 400 001", "63 400 002"):
        assert number in shown


def test_children_who_were_divided_have_each_the_address_of_their_family(night, police, zarini):
    ozoli = night.host("Ozolu", places=1, needs=["violence"])
    for family, address in ((zarini, "Liepu iela 5"), (ozoli, "Kļavu iela 7")):
        family.household.address = address
        family.household.save()
    search = begin(police, night, {"age": 4}, {"age": 5}, {"age": 6})
    say(police, search, zarini, "yes", child=["0", "1"])
    say(police, search, ozoli, "yes", child=["2"])
    police.post(reverse("crisis_end", args=[search.number]), {"outcome": "family"})
    shown = page(police, search)
    for words in ("Zariņu ģimene", "Ozolu ģimene", "Liepu iela 5", "Kļavu iela 7"):
        assert words in shown


def test_who_calls_the_duty_officer_is_kept_and_shown(night, officer):
    caller = {"caller_name": "Ivars Lazda", "caller_unit": "Rojas iecirknis", "caller_phone": "20000001"}
    search = begin(officer, night, for_caller="on", **caller)
    shown = page(officer, search)
    assert "Ivars Lazda" in shown
    assert "Rojas iecirknis" in shown
    assert search.caller_phone in shown


def test_the_order_shows_when_each_family_was_asked_last(night, officer, police, zarini):
    say(officer, begin(officer, night), zarini, "no_answer")
    today = f"pēdējoreiz jautāts {timezone.localtime():%d.%m.%Y}."
    assert today in page(officer, begin(officer, night))
    assert "pēdējoreiz jautāts" not in page(police, begin(police, night))


class TestTheLinkOfAWave:
    @pytest.fixture
    def link(self, night, officer, zarini) -> Link:
        search = begin(officer, night, {"age": 4}, {"age": 7, "sex": "m", "needs": ["violence"]}, days=5)
        ask_wave(by=Actor.of(search.opened_by, at=timezone.now()), search=search)
        return Link.objects.get(purpose="search_call")

    def test_says_how_many_how_old_their_needs_and_for_how_long(self, client, link):
        shown = client.get(link.path).content.decode()
        for told_ in ("Vai varat uzņemt šos bērnus tagad?", "4, 7", "cietis no vardarbības", "5"):
            assert told_ in shown
        assert "Zariņu" not in shown

    def test_holds_the_places_by_one_button(self, client, link):
        assert client.post(link.path, {"said": "yes"}).status_code == 200
        assert Hold.objects.count() == 2
        assert client.get(link.path).status_code == 410

    def test_says_no_with_why(self, client, link):
        assert client.post(link.path, {"said": "no"}).status_code == 422
        client.post(link.path, {"said": "no", "reason": "Slimojam"})
        assert (Call.objects.get().answer, Call.objects.get().reason) == ("no", "Slimojam")


class TestAChildKnownAlready:
    @pytest.fixture
    def manager(self, night) -> Client:
        return signed_in(night.manager)

    def test_leaves_out_families_it_may_not_come_to_and_goes_under_its_own_record(self, night, manager, zarini):
        other, child = night.host("Ozolu"), night.child()
        night.fact(Barred, child=child, family=zarini, reason="Radinieks", decided_by="Bāriņtiesa")
        night.fact(Placement, child=child, where="relative", place="vecmāmiņa", since=LONG_AGO)
        search = begin(manager, night)
        answer = manager.post(reverse("crisis_child", args=[search.number, 0]), {"child": child.shown_number})
        assert answer.status_code == 302
        shown = page(manager, search)
        assert child.shown_number in shown
        assert [line.title for line in lines_of(manager, search)] == ["Ozolu ģimene"]
        manager.post(reverse("crisis_search", args=[search.number]), told({"age": 5, "known": 0}, place=night.town.pk))
        assert search.children.get().child == child, "told anew it is still the same child"
        say(manager, search, other, "yes")
        manager.post(reverse("crisis_end", args=[search.number]), {"outcome": "family"})
        assert [row.family for row in Placement.objects.standing().order_by("since")] == [None, other]
        assert set(Placement.objects.values_list("child", flat=True)) == {child.pk}

    def test_must_be_ones_own(self, night, police, manager):
        child = night.child()
        search = begin(police, night)
        known = {"child": child.shown_number}
        answer = police.post(reverse("crisis_child", args=[search.number, 0]), known).content.decode()
        assert "Tāda bērna starp jūsu bērniem nav." in answer
        assert reverse("crisis_child", args=[search.number, 0]) not in page(police, search)
        mine = begin(manager, night)
        manager.post(reverse("crisis_child", args=[mine.number, 0]), known)
        assert mine.children.get().child == child

    def test_is_nobody_elses_record_twice_and_not_once_a_place_is_held(self, night, manager, zarini):
        child = night.child()
        search = begin(manager, night, {"age": 4}, {"age": 5})
        for place in (0, 1):
            address = reverse("crisis_child", args=[search.number, place])
            shown = manager.post(address, {"child": child.shown_number}, follow=True).content.decode()
        assert "Tas jau ir cits šīs meklēšanas bērns." in shown


def lines_of(client: Client, search: Search) -> list:
    return client.get(reverse("crisis_search", args=[search.number])).context["lines"]
