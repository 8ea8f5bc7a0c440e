"""The pages of the rulebook, as an administrator and others see them."""

import datetime as dt
import re

import pytest
import time_machine
from django.urls import reverse

from ligzda.access.models import Event
from ligzda.law import queries
from ligzda.law.models import Change, Outcome
from ligzda.law.rules.citation import law
from tests.law.conftest import NOON, by

DECISION, WAGE = "foster.decision.months", "wage.minimum"
NEXT_YEAR = dt.date(2027, 1, 1)
WHERE = {
    "act": "MK 354/2018",
    "new_act": "",
    "new_act_title": "",
    "point": "31.",
    "source": "https://likumi.lv/ta/id/300005",
}


@law("MK 354/2018", entry="foster.decision.months")
def decision_due():
    """Stand in for a rule of the path."""


decision_rule = "tests.law.test_pages.decision_due"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.fixture
def administrator(client, people):
    client.force_login(people.ilze)
    return client


def page(client, name, *args, **asked):
    return client.get(reverse(name, args=args), asked)


def text(response):
    return re.sub(r"\s+", " ", response.content.decode())


def send(client, name, *args, **data):
    return client.post(reverse(name, args=args), data)


def proposed(client, **changed):
    data = {"since": "01.01.2027.", "figure": "2", "reason": "Jauni noteikumi", "confirmed": "on", **WHERE, **changed}
    return send(client, "rulebook_supersede", DECISION, **data)


def test_the_list_shows_entries_in_the_order_of_the_path_with_value_law_and_mark(administrator):
    shown = text(page(administrator, "rulebook"))

    assert shown.index("enquiry.consultation.working_days") < shown.index("foster.decision.months")
    assert "Audžuģimene: lēmums par statusa piešķiršanu pēc mācību beigām" in shown
    assert "centra noteikums" in shown


@pytest.mark.parametrize(
    ("asked", "there", "not_there"),
    [
        ({"area": "wage"}, WAGE, DECISION),
        ({"mark": "unconfirmed", "area": "foster"}, DECISION, "foster.opinion.months"),
        ({"mark": "unknown", "area": "pay"}, "pay.crisis.standby", WAGE),
        ({"mark": "house", "area": "foster"}, "foster.opinion.months", DECISION),
        ({"mark": "ended"}, "assistant.compensation.eur_per_hour", WAGE),
        ({"mark": "confirmed"}, "guardian.agreement.working_days", DECISION),
        ({"mark": "money"}, WAGE, DECISION),
    ],
)
def test_the_list_can_be_narrowed_by_area_and_mark(administrator, asked, there, not_there):
    shown = text(page(administrator, "rulebook", **asked))

    assert there in shown
    assert not_there not in shown


def test_the_list_takes_the_same_number_of_queries_at_any_length(administrator, django_assert_max_num_queries):
    page(administrator, "rulebook")
    with django_assert_max_num_queries(12) as few:
        page(administrator, "rulebook", area="wage")
    with django_assert_max_num_queries(12) as many:
        page(administrator, "rulebook")

    assert len(many) <= len(few) + 1


def test_the_list_as_a_file_is_recorded(administrator):
    response = page(administrator, "rulebook", file="csv")

    assert DECISION in b"".join(response.streaming_content).decode()


def test_an_entrys_page_shows_every_value_it_ever_had_and_where_each_stands(administrator):
    shown = text(page(administrator, "rulebook_entry", WAGE))

    assert all(sum in shown.replace("&nbsp;", "\N{NO-BREAK SPACE}") for sum in ("430,00", "700,00", "780,00"))
    assert "MK 656/2015" in shown
    assert "lasi.lv" in shown


def test_an_entrys_page_names_the_rules_that_rest_on_it(administrator):
    shown = text(page(administrator, "rulebook_entry", DECISION))
    assert "decision_due" in shown
    assert "Ceļš: soļa termiņš" in shown


def test_an_entry_that_does_not_exist_is_not_found(administrator):
    assert page(administrator, "rulebook_entry", "foster.nothing.months").status_code == 404
    assert page(administrator, "rulebook_confirm", "foster.nothing.months").status_code == 404
    assert page(administrator, "rulebook_change", 77).status_code == 404


def test_an_administrator_confirms_a_value_after_reading_the_act(administrator):
    response = send(administrator, "rulebook_confirm", DECISION, read="on", **WHERE)

    assert response.status_code == 302
    assert queries.rulebook().get(DECISION, NOON.date()).confirmed
    assert "apstiprināts" in text(page(administrator, "rulebook_entry", DECISION))


def test_a_value_is_not_confirmed_unread(administrator):
    response = send(administrator, "rulebook_confirm", DECISION, **WHERE)

    assert response.status_code == 422
    assert not queries.rulebook().get(DECISION, NOON.date()).confirmed


def test_a_confirmation_that_is_refused_says_why_and_keeps_what_was_typed(administrator):
    response = send(administrator, "rulebook_confirm", "guardian.agreement.working_days", read="on", **WHERE)

    assert response.status_code == 422
    assert "Vērtība jau ir apstiprināta." in text(response)
    assert WHERE["source"] in text(response)


def test_a_new_value_is_applied_only_where_one_has_seen_what_it_changes(administrator):
    response = proposed(administrator)
    change = Change.objects.get()
    apply = reverse("rulebook_apply", args=[change.pk])

    assert response.url == reverse("rulebook_preview", args=[change.pk])
    effects = text(administrator.get(response.url)).replace("\N{NO-BREAK SPACE}", " ")
    assert "1 mēnesis" in effects
    assert "2 mēneši" in effects
    assert apply in effects
    shown = text(page(administrator, "rulebook_change", change.pk))
    assert "Jauni noteikumi" in shown
    assert response.url in shown
    assert apply not in shown
    assert queries.rulebook().number(DECISION, NEXT_YEAR) == 1


def test_applying_lets_the_new_value_hold(administrator):
    proposed(administrator)

    response = send(administrator, "rulebook_apply", Change.objects.get().pk)

    assert response.url == reverse("rulebook_entry", args=[DECISION])
    assert queries.rulebook().number(DECISION, NEXT_YEAR) == 2


def test_dropping_leaves_everything_as_it_was(administrator):
    proposed(administrator)

    send(administrator, "rulebook_drop", Change.objects.get().pk)

    assert Change.objects.get().outcome == Outcome.DROPPED
    assert queries.rulebook().number(DECISION, NEXT_YEAR) == 1


def test_the_page_of_a_waiting_change_of_money_offers_to_apply_it_only_to_the_second_person(client, people):
    client.force_login(people.ilze)
    send(client, "rulebook_supersede", WAGE, since="01.01.2027.", figure="820,00", confirmed="on", **WHERE)
    change = Change.objects.get()
    apply = reverse("rulebook_apply", args=[change.pk])

    shown = text(page(client, "rulebook_preview", change.pk))
    assert apply not in shown
    assert "citam administratoram" in shown
    assert send(client, "rulebook_apply", change.pk).status_code == 409

    client.force_login(people.janis)
    assert apply in text(page(client, "rulebook_preview", change.pk))
    assert send(client, "rulebook_apply", change.pk).status_code == 302


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"figure": "puse"}, "Ierakstiet veselu skaitli"),
        ({"figure": "0"}, "Ierakstiet veselu skaitli"),
        ({"since": "30.02.2027."}, "datum"),
        ({"since": ""}, "datum"),
        ({"source": ""}, "Norādiet avotu"),
        ({"act": "+"}, "Ierakstiet akta saīsinājumu"),
        ({"act": "MK 1/1111"}, ""),
    ],
)
def test_what_was_typed_wrong_is_said_at_its_field_and_kept(administrator, changed, words):
    response = proposed(administrator, **changed)

    assert response.status_code == 422
    assert words in text(response)
    assert "Jauni noteikumi" in text(response)
    assert not Change.objects.exists()


def test_a_house_value_asks_for_no_act(administrator):
    assert 'name="source"' not in text(page(administrator, "rulebook_supersede", "foster.opinion.months"))

    send(administrator, "rulebook_supersede", "foster.opinion.months", since="01.01.2027.", figure="3")

    assert Change.objects.get().act == "house"


def test_a_new_act_is_named_with_its_title(administrator):
    proposed(administrator, act="+", new_act="MK 77/2027", new_act_title="Audžuģimenes noteikumi")
    send(administrator, "rulebook_apply", Change.objects.get().pk)

    assert "MK 77/2027" in text(page(administrator, "rulebook_entry", DECISION))


def test_whoever_works_with_ligzda_may_read_but_not_change(client, people):
    client.force_login(people.worker())

    shown = text(page(client, "rulebook_entry", DECISION))
    assert reverse("rulebook_supersede", args=[DECISION]) not in shown
    assert page(client, "rulebook_supersede", DECISION).status_code == 403
    assert send(client, "rulebook_confirm", DECISION, read="on", **WHERE).status_code == 403


def test_a_visitor_is_asked_to_sign_in(client, db):
    assert page(client, "rulebook").status_code == 302


def test_every_deed_leaves_its_event_without_values(administrator):
    proposed(administrator)
    send(administrator, "rulebook_apply", Change.objects.get().pk)

    deeds = Event.objects.filter(what__startswith="law_").order_by("id")
    assert [event.what for event in deeds] == ["law_change_proposed", "law_change_applied"]
    assert all(event.fields in (["figure"], ["confirmed", "figure"]) for event in deeds)


def test_the_page_speaks_english_to_those_who_chose_it(administrator, settings):
    administrator.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"

    assert "Foster family: decision on the status after the training ends" in text(
        page(administrator, "rulebook_entry", DECISION)
    )


def test_the_actor_of_the_tests_is_the_administrator(people):
    assert by(people.ilze).on == NOON.date()
