"""The board's pages: what police, courts and duty officers see there, and do without a script."""

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ligzda.access.actor import Actor
from ligzda.access.audit import record
from ligzda.access.models import Read
from ligzda.families.models import Family
from ligzda.people.models import PersonPhone
from ligzda.placements.models import Call, Hold, Placement, Search
from ligzda.placements.queries.searches import children_of
from tests.visitors import signed_in

pytestmark = pytest.mark.django_db
ROWS = {"children-INITIAL_FORMS": 0, "children-MIN_NUM_FORMS": 0, "children-MAX_NUM_FORMS": 12}


@pytest.fixture
def officer(night) -> Client:
    return signed_in(night.account("duty_officer", night.centre, "Raimonds Sala"))


@pytest.fixture
def police(night) -> Client:
    return signed_in(night.account("police", night.organisation("state_police", "Liepājas iecirknis"), "Kaspars Vējš"))


@pytest.fixture
def zarini(night) -> Family:
    family = night.host("Zariņu", needs=["violence"])
    carer = family.household.members.order_by("pk").first().person
    PersonPhone.objects.create(person=carer, number="+37126114208")
    return family


def told(*rows, **more) -> dict:
    lines = {f"children-{n}-{name}": value for n, row in enumerate(rows) for name, value in row.items()}
    return {**ROWS, "children-TOTAL_FORMS": len(rows), **lines, **more}


def begin(client: Client, night, *rows, **more) -> Search:
    answer = client.post(reverse("crisis_board"), told(*(rows or [{"age": 4}]), place=night.town.pk, **more))
    assert answer.status_code == 302, answer.content.decode()
    return Search.objects.latest("pk")


def page(client: Client, search: Search, **asked) -> str:
    answer = client.get(reverse("crisis_search", args=[search.number]), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def seen_by(client: Client, search: Search) -> list:
    return client.get(reverse("crisis_search", args=[search.number])).context["lines"]


def say(client: Client, search: Search, family: Family, said: str, **more):
    answer = reverse("crisis_answer", args=[search.number])
    return client.post(answer, {"family": family.number, "said": said, **more}, follow=True).content.decode()


def test_two_children_are_told_in_lines_and_empty_lines_are_no_children(night, police, zarini):
    rows = [{"age": 4, "sex": "f"}, {"age": 7, "sex": "m", "needs": ["violence"]}, {"age": ""}, {"sex": "?"}]
    search = begin(police, night, *rows, siblings="on", languages=["lv"])
    by = Actor.system(at=timezone.now())
    assert [(child.age, child.sex, child.siblings) for child in children_of(search, by=by)] == [
        (4, "f", True),
        (7, "m", True),
        (None, "", True),
    ]


def test_a_search_without_children_says_what_is_missing(night, police):
    answer = police.post(reverse("crisis_board"), told({"age": ""})).content.decode()
    assert "Pierakstiet vismaz vienu bērnu." in answer
    assert not Search.objects.exists()


def test_police_see_who_can_with_the_telephone_and_never_why_others_cannot(night, police, zarini):
    night.host("Šķēļu", age_from=8)
    shown = page(police, begin(police, night))
    assert "Zariņu ģimene" in shown
    assert "26 114 208" in shown
    assert "Šķēļu" not in shown
    assert "why=" not in shown


def test_the_duty_officer_sees_every_reason(night, officer, zarini):
    night.host("Šķēļu", age_from=8)
    search = begin(officer, night)
    assert "Šķēļu" not in page(officer, search)
    shown = page(officer, search, why="age")
    assert "Šķēļu" in shown
    assert "vecums" in shown
    assert "uzņem 8–17" in shown
    assert "Šķēļu" in page(officer, search, why="all")
    assert "Šķēļu" not in page(officer, search, why="sex")


def test_the_reasons_say_the_figures_behind_them(night, officer):
    away = night.host("Žagaru", places=1)
    now = timezone.now()
    night.ready(away, "not_ready", since=now - dt.timedelta(hours=1), until=now + dt.timedelta(days=3))
    night.host("Kalniņu", places=1)
    shown = page(officer, begin(officer, night, {"age": 4}, {"age": 5}), why="all")
    assert shown.count("brīvas: 1, vajadzīgas: 2") == 2
    assert f"līdz {timezone.localtime(now + dt.timedelta(days=3)):%d.%m.%Y}." in shown


def test_a_confidential_family_is_its_centre_to_police(night, police, officer, zarini):
    night.centre.phone_24h = "+37163400000"
    night.centre.save()
    Family.objects.filter(pk=zarini.pk).update(confidential=True)
    shown = page(police, begin(police, night))
    assert "Zariņu" not in shown
    assert "26 114 208" not in shown
    assert "63 400 000" in shown
    assert "Zariņu" in page(officer, begin(officer, night))


def test_a_confidential_family_of_a_centre_without_a_telephone_has_none_and_no_place_to_police(night, police, zarini):
    Family.objects.filter(pk=zarini.pk).update(confidential=True)
    record(by=night.system, what="family_changed", about=zarini.case)
    search = begin(police, night)
    [line] = seen_by(police, search)
    assert (line.title, line.telephones, line.place, line.km) == (str(night.centre), [], None, None)
    assert "26 114 208" not in page(police, search)


def test_a_confidential_family_is_its_centre_to_police_also_when_children_are_divided_and_when_it_is_held(
    night, police, officer, zarini
):
    night.host("Ozolu", places=1)
    Family.objects.filter(pk=zarini.pk).update(confidential=True)
    search = begin(police, night, {"age": 4}, {"age": 5}, {"age": 6})
    shown = page(police, search)
    assert "Kopā neviens nevar" in shown
    assert "Ozolu" in shown
    assert "Zariņu" not in shown
    held = say(police, search, zarini, "yes", child=["0", "1"])
    assert Hold.objects.count() == 2
    assert "Zariņu" not in held
    assert "Zariņu" in page(officer, search)


def test_police_learn_nothing_of_families_that_their_search_does_not_offer(night, police, officer, zarini):
    skeli, ward = night.host("Šķēļu", age_from=8), night.family("Aizbildņu")
    search = begin(police, night)
    for family in (skeli, ward):
        told = {"family": family.number, "said": "no_answer"}
        assert police.post(reverse("crisis_answer", args=[search.number]), told).status_code == 404
    assert not Call.objects.exists()
    assert "Šķēļu" in say(officer, search, skeli, "no_answer")  # those of centres see every family and why it cannot


def test_a_no_with_its_reason_takes_the_family_off_this_board_only(night, police, zarini):
    search = begin(police, night)
    assert "Ja ģimene nevar, pierakstiet, kāpēc." in say(police, search, zarini, "no")
    say(police, search, zarini, "no", reason="Slimo")
    assert Call.objects.get().reason == "Slimo"
    assert "26 114 208" not in page(police, search)
    assert "26 114 208" in page(police, begin(police, night))


def test_why_a_family_said_no_is_seen_by_its_centre_and_not_by_the_police(night, police, officer, zarini):
    search = begin(police, night)
    say(police, search, zarini, "no", reason="Mātei vēzis")
    assert "Mātei vēzis" not in page(police, search)
    assert "Mātei vēzis" in page(officer, search)


def test_a_yes_holds_the_place_shows_the_address_and_the_children_go_there(night, police, zarini):
    zarini.household.address = "Liepu iela 5"
    zarini.household.save()
    search = begin(police, night)
    assert "Liepu iela 5" not in page(police, search)
    assert "Liepu iela 5" in say(police, search, zarini, "yes")
    assert Hold.objects.count() == 1
    longer = {"family": zarini.number, "deed": "extend", "reason": "Ceļā"}
    police.post(reverse("crisis_hold", args=[search.number]), longer)
    assert Hold.objects.get().extended == 1
    assert police.post(reverse("crisis_end", args=[search.number]), {"outcome": "family"}).status_code == 302
    assert Placement.objects.get().family == zarini
    assert "Zariņu" in page(police, search)
    assert "Liepu iela 5" in page(police, search), "they are on their way there"
    assert "26 114 208" in page(police, search)
    Search.objects.update(closes_at=timezone.now())
    assert "Liepu iela 5" not in page(police, search)
    assert "26 114 208" not in page(police, search)
    zarini.confidential = True
    zarini.save()
    Search.objects.update(closes_at=timezone.now() + dt.timedelta(hours=1))
    assert "Liepu iela 5" not in page(police, search)
    assert "26 114 208" not in page(police, search)


def test_who_comes_second_reads_on_the_board_who_has_the_place(night, police, officer):
    family = night.host("Kalniņu", places=1)
    say(police, begin(police, night), family, "yes")
    assert "Liepājas iecirknis" in say(officer, begin(officer, night), family, "yes")


def test_an_institution_without_a_reason_is_refused_at_its_field(night, officer):
    search = begin(officer, night)
    shown = officer.post(reverse("crisis_end", args=[search.number]), {"outcome": "institution"}).content.decode()
    assert "Norādiet iemeslu." in shown


def test_telephones_vanish_when_the_time_is_over(night, police, officer, zarini):
    search = begin(police, night)
    assert "26 114 208" in page(police, search)
    Search.objects.update(closes_at=timezone.now())
    for client in (police, officer):
        assert "26 114 208" not in page(client, search)


def test_a_search_of_another_unit_is_not_there(night, police, officer):
    search = begin(officer, night)
    assert police.get(reverse("crisis_search", args=[search.number])).status_code == 404


def test_every_look_at_a_search_is_written_down(night, police):
    search = begin(police, night)
    page(police, search)
    assert Read.objects.filter(what="crisis_search", ref=search.ref).exists()


def test_the_board_asks_no_more_for_many_families(night, officer, django_assert_max_num_queries):
    search = begin(officer, night)
    for n in range(6):
        night.host(f"N{n}")
    page(officer, search)
    with django_assert_max_num_queries(40):
        page(officer, search)


def test_strange_answers_change_nothing(night, officer, zarini):
    search = begin(officer, night)
    assert "Norādiet, ko ģimene atbildēja." in say(officer, search, zarini, "maybe")
    assert "Norādiet, ko ģimene atbildēja." in say(officer, search, zarini, "yes", child="x")
    assert "Norādiet, ko ģimene atbildēja." in say(officer, search, zarini, "yes", child="9" * 5000)
    assert page(officer, search, why="all", page="9" * 5000)
    answer = reverse("crisis_answer", args=[search.number])
    assert officer.post(answer, {"family": "nothing", "said": "yes"}).status_code == 404
    assert not Call.objects.exists()


def test_the_number_of_families_that_can_leaves_out_those_that_said_no(night, officer, zarini):
    night.host("Ozolu", kind="foster")
    search = begin(officer, night)
    assert "<b>2 ģimenes var</b>" in page(officer, search)
    said = say(officer, search, zarini, "no", reason="Slimojam")
    assert "<b>1 ģimene var</b>" in said


def test_searches_that_ended_stand_ten_to_a_page(night, officer):
    for _ in range(12):
        search = night.search({"age": 4})
        Search.objects.filter(pk=search.pk).update(outcome="relative", closed_at=timezone.now())
    first = officer.get(reverse("crisis_board")).content.decode()
    assert "1.–10." in first
    assert "12 meklējumi" in first
    assert "11.–12." in officer.get(reverse("crisis_board"), {"ended-page": 2}).content.decode()


def test_the_year_counts_how_searches_ended_and_children_in_institutions_first_of_all(night, officer):
    assert "bērnu aprūpes iestāde <b>0</b>" in officer.get(reverse("crisis_board")).content.decode()
    now = timezone.now()
    for outcome, closed in (("institution", now), ("institution", now - dt.timedelta(days=400)), ("relative", now)):
        search = night.search({"age": 4})
        Search.objects.filter(pk=search.pk).update(outcome=outcome, outcome_reason="Nav vietas", closed_at=closed)
    shown = officer.get(reverse("crisis_board")).content.decode()
    assert "radinieks vai tuva persona <b>1</b> · bērnu aprūpes iestāde <b>1</b>" in shown
