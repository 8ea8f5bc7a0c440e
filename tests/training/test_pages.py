"""The pages of training, asked as people ask them."""

import datetime as dt
import json
from decimal import Decimal

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ligzda.access.models import Read
from ligzda.training.actions import certificates, exemptions
from ligzda.training.models import Attendance, Certificate, Exemption, Group, PracticeRecord, Programme, SignUp
from ligzda.training.rules.audiences import Audience
from tests.training.conftest import DAY, NOW

pytestmark = pytest.mark.django_db(databases=["default", "reads"])


@pytest.fixture
def signed_in(world, client):
    """Return a way to be somebody at the browser, on the day of these tests."""

    def become(by):
        client.force_login(by.account)
        return client

    with time_machine.travel(NOW, tick=False):
        yield become


def text(answer) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


def certified(world, person) -> Certificate:
    return certificates.issue(
        by=world.worker, person=person, programme=world.programme, issued_on=DAY, site="https://ligzda.example"
    )


def test_a_programme_is_added_with_its_first_version(world, signed_in):
    client = signed_in(world.manager)
    answer = client.post(
        reverse("programme_make"), {"title": "Aizbildņiem", "audience": "guardian", "centre": world.liepaja.pk}
    )
    programme = Programme.objects.get(title="Aizbildņiem")
    assert answer["Location"] == reverse("version_make", args=[programme.pk])
    client.post(answer["Location"], {"since": "1.6.2026", "theory_hours": "16,5", "agreed_on": "12.05.2026."})
    version = programme.versions.get()
    assert (version.theory_hours, version.agreed_on) == (Decimal("16.5"), dt.date(2026, 5, 12))
    assert "16,5" in text(client.get(reverse("programme", args=[programme.pk])))
    assert "Aizbildņiem" in text(client.get(reverse("programmes")))


def test_a_programmes_page_says_what_the_law_asks_and_that_it_is_not_confirmed(world, signed_in):
    page = text(signed_in(world.worker).get(reverse("programme", args=[world.programme.pk])))
    assert "16" in page
    assert "unconfirmed" in page


def test_a_group_is_opened_and_found_in_the_list_by_its_filters(world, signed_in):
    client = signed_in(world.worker)
    given = {
        "version": world.programme.versions.get().pk,
        "name": "Rudens grupa",
        "since": "1.9.2026",
        "until": "1.11.2026",
        "places": "12",
        "place": "Bauska",
        "trainer": "",
        "centre": world.liepaja.pk,
    }
    answer = client.post(reverse("group_make"), given)
    group = Group.objects.get(name="Rudens grupa")
    assert answer["Location"] == reverse("group", args=[group.pk])
    listed = text(client.get(reverse("groups"), {"state": "future", "audience": "foster", "free": "on"}))
    assert "Rudens grupa" in listed
    assert "Pavasara grupa" not in listed
    page = text(client.post(reverse("group_make"), {**given, "until": "1.8.2026"}))
    assert "id_until_error" in page
    assert "Rudens grupa" in page


def test_the_list_of_groups_goes_out_as_a_file_and_that_is_recorded(world, signed_in):
    answer = signed_in(world.worker).get(reverse("groups"), {"file": "csv"})
    assert "Pavasara grupa" in b"".join(answer.streaming_content).decode()
    assert Read.objects.filter(what="groups_exported").exists()


def test_the_familys_training_leads_to_the_groups_of_its_path(world, signed_in):
    page = text(signed_in(world.worker).get(reverse("family_training", args=[world.family.number])))
    assert "/training/?free=on&amp;audience=foster" in page


def test_somebody_on_the_path_is_offered_and_signed_up(world, signed_in):
    client, address = signed_in(world.worker), reverse("sign_up", args=[world.group.pk])
    assert "Anna Bērziņš" in text(client.get(address))
    client.post(address, {"persons": world.anna.pk, "on": "20.05.2026.", "q": ""})
    assert SignUp.objects.get().person == world.anna
    assert "Anna Bērziņš" not in text(client.get(address))


def test_both_carers_are_signed_up_at_once_or_neither_when_one_place_is_left(world, signed_in):
    client, address = signed_in(world.worker), reverse("sign_up", args=[world.group.pk])
    both = {"persons": [world.anna.pk, world.janis.pk], "on": "20.05.2026.", "q": ""}
    world.group.places = 1
    world.group.save()
    assert "Brīvas vietas: 1, izvēlēti cilvēki: 2." in text(client.post(address, both))
    assert not SignUp.objects.exists()
    world.group.places = 2
    world.group.save()
    client.post(address, both)
    assert set(SignUp.objects.values_list("person", flat=True)) == {world.anna.pk, world.janis.pk}


def test_the_list_of_programmes_is_narrowed_sorted_and_taken_along(world, signed_in):
    client = signed_in(world.manager)
    guardians = world.new_programme(Audience.GUARDIAN)
    page = text(client.get(reverse("programmes"), {"audience": "guardian", "sort": "-last_since"}))
    assert guardians.title in page
    assert world.programme.title not in page
    assert "1 programma" in page
    file = b"".join(client.get(reverse("programmes"), {"file": "csv"}).streaming_content).decode()
    assert guardians.title in file
    assert Read.objects.filter(what="programmes_exported").count() == 1


def test_somebody_is_searched_by_a_part_of_the_name_and_the_name_is_not_in_the_address(world, signed_in):
    _family, zane = world.new_family("Egles", "Zane", role="host")
    client, address = signed_in(world.worker), reverse("sign_up", args=[world.group.pk])
    page = text(client.post(address, {"q": "zan", "search": "1"}))
    assert page.index("Zane") < page.find("Anna") or "Anna" not in page
    client.post(address, {"q": "zan", "persons": zane.pk, "on": "20.05.2026."})
    assert SignUp.objects.get().person == zane


def test_nobody_signs_up_a_person_of_somebody_elses_family_by_guessing_the_number(world, signed_in):
    client, address = signed_in(world.colleague), reverse("sign_up", args=[world.group.pk])
    page = client.post(address, {"q": "anna", "persons": world.anna.pk, "on": "20.05.2026."})
    assert page.status_code == 200
    assert not SignUp.objects.exists()


def test_the_sheet_records_what_was_typed_and_shows_it_again(world, signed_in):
    session = world.new_session()
    world.sign_up(world.anna)
    client, address = signed_in(world.worker), reverse("attendance", args=[world.group.pk])
    cell = f"h-{session.pk}-{world.anna.pk}"
    assert f'name="{cell}"' in text(client.get(address))
    assert client.post(address, {"was": "{}", cell: "7,5"}).status_code == 302
    assert Attendance.objects.standing().get().hours == Decimal("7.5")
    page = text(client.get(address))
    assert 'value="7,5"' in page
    client.post(address, {"was": json.dumps({cell: "7.5"}), cell: ""})
    assert not Attendance.objects.standing().exists()


def test_everybody_left_empty_gets_the_whole_session_by_one_button(world, signed_in):
    session, other = world.new_session(), world.new_session()
    for person in (world.anna, world.janis):
        world.sign_up(person)
    client, address = signed_in(world.worker), reverse("attendance", args=[world.group.pk])
    typed = {f"h-{session.pk}-{world.anna.pk}": "4", f"h-{session.pk}-{world.janis.pk}": ""}
    client.post(f"{address}?session={session.pk}", {"was": "{}", "all": session.pk, **typed})
    found = dict(Attendance.objects.standing().values_list("person", "hours"))
    assert found == {world.anna.pk: Decimal(4), world.janis.pk: Decimal(8)}
    assert not other.attendances.exists()


@pytest.mark.parametrize(
    ("typed", "says"), [("daudz", "error"), ("9", "8"), ("-1", "8"), ("1,234", "error"), ("NaN", "error")]
)
def test_a_wrong_cell_is_said_at_it_and_what_was_typed_stays(world, signed_in, typed, says):
    session = world.new_session()
    world.sign_up(world.anna)
    client, cell = signed_in(world.worker), f"h-{session.pk}-{world.anna.pk}"
    page = text(client.post(reverse("attendance", args=[world.group.pk]), {"was": "{}", cell: typed}))
    assert f'id="{cell}-error"' in page
    assert f'href="#{cell}"' in page
    assert f'value="{typed}"' in page
    assert not Attendance.objects.exists()


def test_two_trainers_at_one_sheet_lose_nothing(world, signed_in):
    session = world.new_session()
    world.sign_up(world.anna)
    client, cell = signed_in(world.worker), f"h-{session.pk}-{world.anna.pk}"
    address = reverse("attendance", args=[world.group.pk])
    client.post(address, {"was": "{}", cell: "8"})
    page = text(client.post(address, {"was": "{}", cell: "6"}))
    assert f'id="{cell}-error"' in page
    assert 'value="6"' in page
    kept = page.split('name="was" value="')[1].split('"')[0].replace("&quot;", '"')
    assert client.post(address, {"was": kept, cell: "6"}).status_code == 302
    assert Attendance.objects.standing().get().hours == Decimal(6)


@pytest.mark.parametrize("was", ["", "[]", "nonsense", '{"h-1-1": "many"}', '{"a": {}}', "7"])
def test_a_sheet_whose_hidden_field_was_tampered_with_is_no_stack_trace(world, signed_in, was):
    world.new_session()
    world.sign_up(world.anna)
    answer = signed_in(world.worker).post(reverse("attendance", args=[world.group.pk]), {"was": was})
    assert answer.status_code in (200, 302)


def test_a_refused_certificate_lists_everything_that_is_missing_with_its_law(world, signed_in):
    world.sign_up(world.anna)
    address = reverse("certificate_issue", args=[world.anna.pk, world.programme.pk])
    client = signed_in(world.worker)
    for page in (text(client.get(address)), text(client.post(address, {"issued_on": "20.05.2026."}))):
        assert page.count("grounds__law") == 2
        assert "MK" in page
    assert not Certificate.objects.exists()


def test_a_certificate_is_issued_printed_and_annulled_from_the_card(world, signed_in, all_hours):
    world.sign_up(world.anna)
    all_hours(world.anna)
    client = signed_in(world.worker)
    address = reverse("certificate_issue", args=[world.anna.pk, world.programme.pk])
    assert client.post(address, {"issued_on": "20.05.2026."}).status_code == 302
    certificate = Certificate.objects.get()
    assert (
        certificate.paper["check"]
        == f"http://testserver{reverse('certificate_check_number', args=[certificate.number])}"
    )
    card = text(client.get(reverse("training_card", args=[world.anna.pk])))
    assert certificate.number in card
    paper = client.get(reverse("certificate", args=[certificate.pk]))
    assert paper.content.startswith(b"%PDF-")
    assert Read.objects.filter(what="certificate_printed", case_id=world.family.case_id).exists()
    assert client.get(reverse("certificate_annul", args=[certificate.pk])).status_code == 403
    signed_in(world.manager).post(reverse("certificate_annul", args=[certificate.pk]), {"reason": "kļūda"})
    certificate.refresh_from_db()
    assert not certificate.stands


def test_practice_and_an_exemption_are_recorded_from_the_card(world, signed_in):
    world.sign_up(world.anna)
    client = signed_in(world.worker)
    practice = {"programme": world.programme.pk, "household": world.places[0].pk, "on": "19.05.2026.", "hours": "4,5"}
    client.post(reverse("practice_make", args=[world.anna.pk]), practice)
    assert PracticeRecord.objects.get().hours == Decimal("4.5")
    client.post(
        reverse("exempt", args=[world.anna.pk]), {"ground": "guardian:ward_17", "on": "20.05.2026.", "paper": ""}
    )
    assert Exemption.objects.get().role == "guardian"
    card = text(client.get(reverse("training_card", args=[world.anna.pk])))
    assert "4,5" in card
    client.post(reverse("practice_withdraw", args=[PracticeRecord.objects.get().pk]), {"reason": "kļūda"})
    client.post(reverse("exemption_withdraw", args=[Exemption.objects.get().pk]), {"reason": "kļūda"})
    assert not PracticeRecord.objects.standing().exists()
    assert not Exemption.objects.standing().exists()


def test_a_familys_page_shows_the_training_of_each_carer(world, signed_in):
    world.sign_up(world.anna)
    page = text(signed_in(world.worker).get(reverse("family_training", args=[world.family.number])))
    assert "Anna Bērziņš" in page
    assert "Jānis Bērziņš" in page


@pytest.mark.parametrize("who", ["colleague", "stranger"])
def test_training_of_a_family_one_does_not_work_with_is_not_there(world, signed_in, all_hours, who):
    world.sign_up(world.anna)
    all_hours(world.anna)
    certificate = certified(world, world.anna)
    exemption = exemptions.exempt(by=world.worker, person=world.anna, role="guardian", ground="ward_17", on=DAY)
    client = signed_in(getattr(world, who))
    for name, args in [
        ("training_card", [world.anna.pk]),
        ("family_training", [world.family.number]),
        ("practice_make", [world.anna.pk]),
        ("certificate_issue", [world.anna.pk, world.programme.pk]),
        ("certificate", [certificate.pk]),
        ("exempt", [world.anna.pk]),
        ("exemption_withdraw", [exemption.pk]),
    ]:
        assert client.get(reverse(name, args=args)).status_code == 404, name


def test_another_centres_groups_are_not_there(world, signed_in):
    session = world.new_session()
    client = signed_in(world.stranger)
    for name, pk in [
        ("group", world.group.pk),
        ("group_edit", world.group.pk),
        ("attendance", world.group.pk),
        ("sign_up", world.group.pk),
        ("session_make", world.group.pk),
        ("session_edit", session.pk),
        ("programme", world.programme.pk),
    ]:
        assert client.get(reverse(name, args=[pk])).status_code == 404, name
    assert "Pavasara grupa" not in text(client.get(reverse("groups")))


def test_anybody_can_check_a_number_and_learns_only_whether_it_is_valid(world, client, all_hours):
    world.sign_up(world.anna)
    all_hours(world.anna)
    certificate = certified(world, world.anna)
    answer = client.post(reverse("certificate_check"), {"number": certificate.number.lower().replace("-", " ")})
    page = text(client.get(answer["Location"]))
    assert "now--done" in page
    assert "Anna" not in page
    assert world.programme.title not in page
    certificates.annul(by=world.manager, certificate=certificate, reason="kļūda")
    never = reverse("certificate_check_number", args=["2026-00000-00000"])
    said = [
        text(client.get(address)).split('role="status"')[1].split("</section>")[0]
        for address in (answer["Location"], never)
    ]
    assert said[0] == said[1]


@pytest.mark.parametrize("typed", ["", "x", "2026", "' OR 1=1 --", "<script>", "ā" * 40])
def test_whatever_is_typed_as_a_number_gets_a_plain_answer(world, client, typed):
    answer = client.post(reverse("certificate_check"), {"number": typed}, follow=True)
    assert answer.status_code == 200
    assert "<script>alert" not in answer.content.decode()


def test_numbers_cannot_be_tried_one_after_another(world, client):
    cache.clear()
    address = reverse("certificate_check_number", args=["2026-00000-00000"])
    answers = [client.get(address) for _ in range(25)]
    assert [answer.status_code for answer in answers] == [200] * 20 + [429] * 5
    assert 'value="2026-00000-00000"' in answers[-1].content.decode()
    assert "Mēģiniet vēlreiz pēc plkst." in answers[-1].content.decode()
    cache.clear()


def test_a_groups_page_asks_as_much_for_three_people_as_for_one(world, signed_in):
    client, address = signed_in(world.manager), reverse("group", args=[world.group.pk])
    world.new_session()
    world.sign_up(world.anna)
    client.get(address)
    with CaptureQueriesContext(connection) as one:
        client.get(address)
    world.sign_up(world.janis)
    world.sign_up(world.new_family("Egles", "Zane")[1])
    with CaptureQueriesContext(connection) as three:
        client.get(address)
    assert len(three) == len(one)


def test_a_newcomer_is_signed_up_through_the_form(world, signed_in):
    group = world.new_group(world.new_programme(Audience.ASSISTANT))
    client = signed_in(world.trainer)
    client.post(
        reverse("sign_up_newcomer", args=[group.pk]), {"given_name": "Marta", "surname": "Liepa", "on": "20.05.2026."}
    )
    assert "Marta Liepa" in text(client.get(reverse("group", args=[group.pk])))
    client.post(reverse("sign_off", args=[SignUp.objects.get().pk]), {"reason": "saslima"})
    assert "Marta Liepa" not in text(client.get(reverse("group", args=[group.pk])))


def test_looking_for_people_to_sign_up_is_recorded(world, signed_in):
    page = text(signed_in(world.worker).post(reverse("sign_up", args=[world.group.pk]), {"q": "Anna", "search": "1"}))
    assert "Anna" in page
    assert Read.objects.get().ref == f"training.group:{world.group.pk}"
