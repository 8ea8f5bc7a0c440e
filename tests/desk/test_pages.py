"""The day's page, the list of what is due and a family's first page, for whoever looks."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from ligzda.access.audit import record
from ligzda.access.models import Assignment, CaseCarer, Membership
from ligzda.desk.views.steps import late_text
from ligzda.documents.actions import attach
from ligzda.documents.models import Kind
from ligzda.families.models import Choice, Contact, Family
from ligzda.pathway.actions.hand import place, record_step
from ligzda.pathway.models import DueItem, HandPlacement, HandRecord
from ligzda.pathway.queries import own_paths, paths
from ligzda.placements.models import Duty
from tests.desk.conftest import ago, now
from tests.documents.conftest import PDF
from tests.pathway.world import LONG_AGO, NOON, World


def text(response) -> str:
    assert response.status_code == 200, response
    return " ".join(response.content.decode().split())


def on_the_way(world: World, name: str = "Bērziņu"):
    """Return a foster family that has an agreement; its opinion is overdue."""
    family = world.family(name, enquiry=ago(130))
    world.consulted(family, ago(127))
    world.chose(family, "foster", ago(120))
    world.applied(family, "foster", ago(118))
    world.decided(family, "foster", "suitability", ago(100))
    world.agreed(family, ago(80))
    return family


def test_a_visitor_is_asked_to_sign_in(client, db):
    assert client.get("/").url.startswith(reverse("account_login"))


def test_the_day_of_a_social_worker_says_what_is_overdue_and_whose_turn_it_is(world: World, signed_in):
    on_the_way(world)
    page = text(signed_in(world.worker).get("/"))
    assert "Bērziņu ģimene" in page
    assert f"Psihologa atzinums · {Family.objects.get().shown_number} · " in page
    assert "kavē" in page
    assert "Nokavēts" in page


def test_the_day_of_a_trainer_leads_to_the_groups(world: World, signed_in):
    page = text(signed_in(world.account("trainer", world.centre, "Aija Lāce")).get("/"))
    assert f'href="{reverse("groups")}">Mācību grupas: nodarbības' in page


def test_the_day_of_the_court_says_what_it_must_decide(world: World, signed_in):
    family = world.family(enquiry=ago(60))
    world.chose(family, "foster", ago(59))
    world.applied(family, "foster", ago(55))
    page = text(signed_in(world.clerk).get("/"))
    assert "Lēmums par atzīšanu par piemērotu" in page
    assert "Bērziņu ģimene" in page


def test_who_is_a_carer_and_nothing_else_has_a_page_of_their_own(world: World, signed_in):
    family = on_the_way(world)
    carer = world.account("carer", None, "Anna Bērziņa")
    CaseCarer.objects.create(case=family.case, account=carer, since=LONG_AGO)
    assert signed_in(carer).get("/")["Location"] == reverse("my")
    Membership.objects.create(account=carer, organisation=world.centre, role="trainer", since=LONG_AGO)
    assert signed_in(carer).get("/").status_code == 200


def test_a_carer_is_not_told_what_the_centre_wrote_for_itself(world: World, signed_in):
    family = on_the_way(world)
    Choice.objects.update(paused_since=ago(3), pause_reason="Šaubāmies par viņiem")
    world.chose(family, "host", ago(90), until=ago(10), end_reason="Nederēja mūsu iestādei")
    carer = world.account("carer", None, "Anna Bērziņa")
    CaseCarer.objects.create(case=family.case, account=carer, since=LONG_AGO)
    [(own, worked)] = own_paths(by=now(carer))
    assert (own, len(worked)) == (family, 2)
    assert worked == paths(by=now(carer), family=family)
    theirs, centres = (
        text(signed_in(carer).get(reverse("my"))),
        text(signed_in(world.worker).get(reverse("family", args=[family.number]))),
    )
    for note in ("Šaubāmies par viņiem", "Nederēja mūsu iestādei"):
        assert note in centres
        assert note not in theirs


def test_a_carer_of_three_families_asks_for_as_much_as_of_two(world: World):
    carer = world.account("carer", None, "Anna Bērziņa")
    counts = []
    for _ in range(3):
        family = on_the_way(world)
        CaseCarer.objects.create(case=family.case, account=carer, since=LONG_AGO)
        own_paths(by=now(carer))
        with CaptureQueriesContext(connection) as asked:
            own_paths(by=now(carer))
        counts.append(len(asked))
    assert counts[1] == counts[2]


@pytest.mark.parametrize("role", ["administrator", "dpo", "researcher"])
def test_everybody_has_a_day(world: World, signed_in, role):
    assert text(signed_in(world.account(role, None, "Kāds Cilvēks")).get("/"))


def test_the_police_begin_where_they_look_for_a_family(world: World, signed_in):
    officer = world.account("police", world.organisation("state_police", "VP"), "Kaspars Vējš")
    assert signed_in(officer).get("/")["Location"] == reverse("crisis_board")


def test_the_day_of_a_duty_officer_says_how_the_night_stands(world: World, signed_in):
    officer = world.account("duty_officer", world.centre, "Raimonds Sala")
    since = now(officer).at - dt.timedelta(hours=1)
    Duty.objects.create(
        kind="officer",
        account=officer,
        centre=world.centre,
        since=since,
        until=since + dt.timedelta(hours=12),
        recorded_at=since,
    )
    page = text(signed_in(officer).get("/"))
    assert "Šonakt gatavas" in page
    assert "0 ģimeņu" in page
    assert "Raimonds Sala · dežurants" in page
    assert reverse("crisis_board") in page


def test_a_day_late_is_said_as_one_says_it(world: World):
    with override("lv"):
        assert [late_text(days) for days in (1, 3, 11, 1581)] == [
            "kavē 1 dienu",
            "kavē 3 dienas",
            "kavē 11 dienas",
            "kavē 1581 dienu",
        ]


def test_a_familys_page_opens_with_what_comes_next_and_one_button(world: World, signed_in):
    family = on_the_way(world)
    page = text(signed_in(world.worker).get(reverse("family", args=[family.number])))
    assert "Tagad: pabeigt psihologa atzinumu" in page
    assert "Ceļš uz statusu" in page
    assert reverse("assessment", args=[family.number]) in page
    assert "Psihologa atzinums" in page


def test_the_button_of_a_step_leads_to_the_form_that_records_it(world: World, signed_in):
    family = world.family(enquiry=ago(2))
    page = text(signed_in(world.worker).get(reverse("family", args=[family.number])))
    assert reverse("consultation_hold", args=[family.number]) in page


def test_a_court_is_not_told_of_a_paper_that_was_not_sent_to_it(world: World, signed_in, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    family = on_the_way(world)
    worker = now(world.worker)
    told = {"kind": Kind.OTHER, "title": "Konflikts ar kaimiņu", "content": PDF, "name": "a.pdf"}
    paper = attach(by=worker, case=family.case, **told)
    record_step(by=worker, family=family, role="foster", step="plan_support", on=ago(1), document=paper)
    place(by=worker, family=family, child="A", since=ago(1), document=paper)
    at = reverse("family", args=[family.number])
    assert text(signed_in(world.worker).get(at)).count("Konflikts ar kaimiņu") == 2
    assert "Konflikts ar kaimiņu" not in text(signed_in(world.clerk).get(at))


def test_a_deed_done_many_times_on_end_is_one_line_with_a_count(world: World, signed_in):
    family = on_the_way(world)
    Assignment.objects.create(case=family.case, account=world.colleague, since=LONG_AGO)
    worker = now(world.worker)
    for _ in range(7):
        record(by=worker, what="document_handed_over", about=family.case)
    page = text(signed_in(world.worker).get(reverse("family", args=[family.number])))
    assert "Nodots dokuments (7×)" in page
    assert page.count("Nodots dokuments") == 1
    assert "Nodots dokuments (7×)" in text(signed_in(world.colleague).get("/"))


def test_the_court_is_offered_to_record_its_decision(world: World, signed_in):
    family = world.family(enquiry=ago(60))
    world.chose(family, "foster", ago(59))
    world.applied(family, "foster", ago(55))
    page = text(signed_in(world.clerk).get(reverse("family", args=[family.number])))
    assert "Tagad: lemt par piemērotību" in page
    assert f"{reverse('decision_record', args=[family.number])}?kind=suitability" in page


def test_several_paths_stand_beside_each_other_and_an_ended_one_says_so(world: World, signed_in):
    family = on_the_way(world)
    world.chose(family, "guardian", ago(70), until=ago(30), end_reason="bērns atgriezās mājās")
    page = text(signed_in(world.worker).get(reverse("family", args=[family.number])))
    assert "Ceļš uz statusu: audžuģimene" in page
    assert "bērns atgriezās mājās" in page


def test_a_path_that_pauses_says_since_when_and_why(world: World, signed_in):
    family = on_the_way(world)
    family.choices.update(paused_since=ago(5), pause_reason="slimība")
    page = text(signed_in(world.worker).get(reverse("family", args=[family.number])))
    assert "Apturēts kopš" in page
    assert "slimība" in page


@pytest.mark.postgres
def test_the_list_of_what_is_due_narrows_sorts_and_is_taken_along(world: World, signed_in):
    on_the_way(world)
    on_the_way(world, "Kalniņu")
    client = signed_in(world.worker)
    url = reverse("due")
    assert "Kalniņu" in text(client.get(url))
    assert "Psihologa atzinums" in text(client.get(url, {"late": "late", "whose": "mine", "turn": "centre"}))
    assert "Nekas neatbilst" in text(client.get(url, {"role": "guardian"}))
    page = text(client.get(url, {"sort": "-family"}))
    assert page.index("Kalniņu") < page.index("Bērziņu")
    assert "Nekas neatbilst" in text(client.get(url, {"whose": "team"}))
    written = b"".join(client.get(url, {"file": "csv"}).streaming_content).decode()
    assert "Bērziņu ģimene" in written
    assert "foster.opinion.months" in written
    assert client.get(url, {"file": "xlsx"}).status_code == 200


def queries(client, url) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as ran:
        assert client.get(url).status_code == 200
    return len(ran)


@pytest.mark.postgres
@pytest.mark.parametrize("who", ["worker", "manager", "clerk"])
@pytest.mark.parametrize("url", ["/", "/due/"])
def test_the_page_asks_the_database_as_often_for_many_families_as_for_one(world: World, signed_in, who, url):
    client = signed_in(getattr(world, who))
    on_the_way(world)
    one = queries(client, url)
    for number in range(30):
        on_the_way(world, f"Kalniņu{number}")
    # One more counts the rows, once there is a second page.
    assert queries(client, url) <= one + 1


def test_a_familys_page_asks_as_often_for_a_hundred_contacts_as_for_one(world: World, signed_in):
    family = on_the_way(world)
    client, url = signed_in(world.worker), reverse("family", args=[family.number])
    happened = {"family": family, "kind": "call", "at": NOON, "who": "Anna", "text": "Runājām."}
    world.fact(Contact, **happened)
    world.fact(HandPlacement, family=family, child="A", since=ago(20))
    one = queries(client, url)
    for number in range(100):
        world.fact(Contact, **happened | {"at": NOON + dt.timedelta(minutes=number)})
    for child in "BCDE":
        world.fact(HandPlacement, family=family, child=child, since=ago(20))
    assert queries(client, url) == one


def test_a_step_without_an_area_is_recorded_by_hand_and_taken_back(world: World, signed_in):
    family = world.family(enquiry=ago(400))
    world.chose(family, "foster", ago(390))
    world.decided(family, "foster", "status", ago(200))
    world.status(family, "foster", ago(200))
    client = signed_in(world.worker)
    url = reverse("family", args=[family.number])
    given = {"role": "foster", "step": "plan_support", "what": "done", "on": ago(10).strftime("%d.%m.%Y.")}
    assert client.post(reverse("step_record", args=[family.number]), given).url == url
    row = HandRecord.objects.get()
    assert ago(10).strftime("%d.%m.%Y.") in text(client.get(url))
    assert client.post(reverse("step_withdraw", args=[family.number, row.pk]), {"reason": "kļūda"}).url == url
    assert not HandRecord.objects.standing().exists()


def test_a_wrong_record_by_hand_says_why_at_its_field(world: World, signed_in):
    family = world.family(enquiry=ago(400))
    world.chose(family, "foster", ago(390))
    given = {"role": "foster", "step": "plan_child", "what": "done", "on": "01.01.2031."}
    page = text(signed_in(world.worker).post(reverse("step_record", args=[family.number]), given))
    assert "vēl nav pienākusi" in page
    assert not HandRecord.objects.exists()


def test_a_placement_is_recorded_ended_and_its_plan_becomes_due(world: World, signed_in):
    family = world.family(enquiry=ago(400))
    world.chose(family, "foster", ago(390))
    world.decided(family, "foster", "status", ago(200))
    world.status(family, "foster", ago(200))
    client, url = signed_in(world.worker), reverse("family", args=[family.number])
    given = {"child": "A.K.", "since": ago(50).strftime("%d.%m.%Y.")}
    assert client.post(reverse("placement_record", args=[family.number]), given).url == url
    client.get("/due/")
    assert DueItem.objects.filter(step="plan_child", child="A.K.").exists()
    row = HandPlacement.objects.get()
    ended = {"on": ago(1).strftime("%d.%m.%Y.")}
    assert client.post(reverse("placement_end", args=[family.number, row.pk]), ended).url == url
    row.refresh_from_db()
    assert row.until == ago(1)


def test_a_contact_is_logged_from_the_days_page_by_choosing_the_family(world: World, signed_in):
    family = on_the_way(world)
    client = signed_in(world.worker)
    assert "Bērziņu ģimene" in text(client.get(reverse("contact_pick")))
    answer = client.get(reverse("contact_pick"), {"family": family.number})
    assert answer.url == reverse("contact_log", args=[family.number])
