"""Pages of where a child is, what to know tonight, the act of handing over and the register sheet."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ligzda.access.models import Assignment, CaseCarer, Read
from ligzda.access.rules.roles import Role
from ligzda.children.actions import care, relatives
from ligzda.children.actions.court import record_decision
from ligzda.children.models import Child
from ligzda.documents.models import Document
from ligzda.families.models import Family
from ligzda.pathway.queries import due, near, refresh
from ligzda.placements.actions import placements as deeds
from ligzda.placements.actions.merging import merge_children
from ligzda.placements.models import Away, Copied, HandingOver, Placement
from ligzda.placements.queries.register_sheet import lines, registered
from tests.families.conftest import LONG_AGO, World, day
from tests.placements.conftest import approved, line, opened
from tests.visitors import page, post, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def now(world) -> World:
    """Return the world of the real day, on which pages are asked."""
    world.worker = world.later(world.worker, days=(timezone.now().date() - world.worker.on).days)
    return world


@pytest.fixture
def client(now) -> Client:
    return signed_in(now.worker.account)


@pytest.fixture
def child(now):
    return opened(now)


@pytest.fixture
def home(now, berzini) -> Family:
    return approved(berzini)


@pytest.fixture
def placed(now, child, home) -> Placement:
    return deeds.place(by=now.worker, child=child, where="family", kind="foster", family=home, since=day(5, 1))


def test_a_child_is_placed_by_the_familys_number(client, child, home):
    post(
        client,
        "child_place",
        child.number,
        where="family",
        family=home.shown_number,
        kind="foster",
        since="01.05.2026.",
    )
    assert line(child)[0].family == home
    assert home.title in page(client, "child_places", child.number)
    assert child.title in page(client, "family_children", home.number)


def test_a_child_is_placed_by_the_beginning_of_the_familys_name(client, child, home):
    post(client, "child_place", child.number, where="family", family="bērz", kind="foster", since="01.05.2026.")
    assert line(child)[0].family == home


def test_a_family_that_is_not_there_is_said_at_the_field(client, child, home):
    said = post(
        client, "child_place", child.number, where="family", family="Nav tādas", kind="foster", since="01.05.2026."
    )
    assert said.status_code == 200
    assert "Nav tādas" in said.content.decode()
    assert not line(child)


def test_a_placement_of_the_past_needs_a_whole_end(client, child, home):
    given = {"where": "relative", "place": "vecmāmiņa", "since": "01.03.2026.", "until": "01.04.2026."}
    assert post(client, "child_place", child.number, **given).status_code == 200
    post(client, "child_place", child.number, **given, end_reason="returned", went_to="birth_family")
    assert line(child)[0].went_to == "birth_family"


def test_a_child_moves_and_goes_home(client, child, placed):
    post(
        client,
        "child_move",
        child.number,
        on="10.05.2026.",
        end_reason="planned",
        where="relative",
        place="vecmāmiņa",
    )
    last = line(child)[-1]
    assert (last.place, last.since) == ("vecmāmiņa", day(5, 10))
    post(
        client,
        "child_place_end",
        child.number,
        last.pk,
        on="12.05.2026.",
        end_reason="returned",
        went_to="birth_family",
    )
    assert line(child)[-1].until == day(5, 12)


def test_a_placement_is_corrected_and_taken_back(client, child, placed, home):
    right = {"where": "family", "family": home.number, "kind": "foster", "since": "03.05.2026.", "mistake": "diena"}
    post(client, "child_place_correct", child.number, placed.pk, **right)
    [row] = line(child)
    assert row.since == day(5, 3)
    post(client, "child_place_withdraw", child.number, row.pk, reason="nebija")
    assert line(child) == []
    assert "nebija" in page(client, "child_places", child.number)


def test_a_child_runs_away_and_comes_back(client, child, placed):
    post(client, "away_leave", child.number, kind="ran_away", since="10.05.2026.")
    gone = Away.objects.get()
    page(client, "child_places", child.number)
    post(client, "away_back", child.number, gone.pk, on="11.05.2026.")
    assert Away.objects.get().until == day(5, 11)
    post(client, "away_withdraw", child.number, gone.pk, reason="nebija")
    assert not Away.objects.standing().exists()


def test_two_records_of_a_child_are_made_one(client, now, child):
    other = opened(now, given_name="", surname="", birth_date=None, called="meitene", age_about=7)
    post(client, "child_merge", child.number, number=other.shown_number, reason="atpazina")
    other.refresh_from_db()
    assert other.merged_into == child


def test_the_number_given_at_night_goes_on_leading_to_the_child(client, now, child):
    def night() -> Child:
        return opened(now, given_name="", surname="", birth_date=None, called=f"meitene {Child.objects.count()}")

    first, second = night(), night()
    merge_children(by=now.worker, kept=second, duplicate=first, reason="atpazina")
    merge_children(by=now.worker, kept=child, duplicate=second, reason="atpazina")
    for number in (first.number, second.number):
        assert child.title in page(client, "child_about", number)
        found = client.post(reverse("search"), {"q": f"B-{number}"}, follow=True)
        assert child.title in found.content.decode()


def test_a_number_that_is_none_of_ones_childrens_is_said_on_the_form_of_making_records_one(client, child):
    answer = post(client, "child_merge", child.number, number="B-2026-9999", reason="atpazina")
    assert answer.status_code == 200
    assert "Tāda bērna starp jūsu bērniem nav." in answer.content.decode()
    assert "atpazina" in answer.content.decode()


def test_the_carers_see_what_to_know_tonight_and_nothing_else(now, child, home, placed):
    carer = now.actor(Role.CARER, None)
    CaseCarer.objects.create(case=home.case, account=carer.account, since=LONG_AGO)
    care.record_care_note(by=now.worker, child=child, kind="allergy", text="rieksti", since=day(5, 1))
    relatives.restrict(by=now.worker, child=child, kind="banned", who="Juris Kalniņš", number="1", since=day(5, 1))
    client = signed_in(carer.account)
    said = page(client, "child_tonight", child.number)
    assert "rieksti" in said
    assert "Juris Kalniņš" in said
    assert "112" in said
    for view in ("child_about", "child_places"):
        assert client.get(reverse(view, args=[child.number])).status_code in (403, 404)
    paper = client.get(reverse("child_tonight_paper", args=[child.number]))
    assert paper.content.startswith(b"%PDF")
    assert "Elza" not in paper["Content-Disposition"]
    assert Read.objects.filter(what="child_tonight_paper", case_id=child.case_id).exists()


def test_the_act_of_handing_over_is_among_the_childs_documents(client, child, placed):
    given = {"day": "01.05.2026.", "clock": "3.40", "handed_by": "Anna Ozola", "received_by": "Anna Bērziņa"}
    answer = post(client, "hand_over_make", child.number, placed.pk, **given, clothes="zila jaka")
    act = HandingOver.objects.get()
    assert answer.url == reverse("document", args=[act.document_id])
    assert Document.objects.get().case == child.case
    assert post(client, "hand_over_make", child.number, placed.pk, **given).status_code == 200  # once only
    post(client, "act_withdraw", child.number, act.pk, reason="nepareizs laiks")
    post(client, "hand_over_make", child.number, placed.pk, **given)
    assert HandingOver.objects.standing().count() == 1


def test_a_plan_is_due_for_a_child_that_was_placed(now, child, home, placed):
    refresh(by=now.worker)
    found = {(item.step, item.child) for item in due(by=now.worker)}
    assert ("plan_child", child.shown_number) in found
    assert ("decision_missing", child.shown_number) in found


def test_the_decision_is_due_at_the_childs_own_court_until_it_is_recorded(now, child, home, placed):
    elsewhere = now.organisation("court", "Talsu novada bāriņtiesa")
    child.case.court = elsewhere
    child.case.save()
    days = (now.worker.on - now.clerk.on).days
    clerk, familys = (now.later(each, days=days) for each in (now.actor(Role.COURT, elsewhere), now.clerk))

    def owed(by) -> list[str]:
        refresh(by=by.as_system())
        return [item.child for item in near(by=by) if item.step == "decision_missing"]

    assert owed(clerk) == [child.shown_number]
    assert owed(familys) == []
    client = signed_in(clerk.account)
    for view in ("today", "due"):
        assert reverse("child_court", args=[child.number]) in page(client, view)
    given = {"kind": "separated", "ground": "danger", "number": "1-6/11", "on": now.worker.on, "court": elsewhere}
    record_decision(by=clerk, child=child, **given)
    assert owed(clerk) == []


def test_while_no_court_is_known_for_the_child_the_familys_is_told(now, child, home, placed):
    child.case.court = None
    child.case.save()
    days = (now.worker.on - now.clerk.on).days
    refresh(by=now.worker.as_system())
    found = [item.child for item in near(by=now.later(now.clerk, days=days)) if item.step == "decision_missing"]
    assert found == [child.shown_number]


def test_the_register_sheet_says_what_has_changed_since_the_copy(client, now, child, home, placed):
    assert child.shown_number in page(client, "register_sheet")
    post(client, "register_sheet_copied", family=home.number)
    assert Copied.objects.count() == 1
    [told] = lines(by=now.worker, among=registered(by=now.worker))
    assert told.changed == ()
    deeds.end(by=now.worker, placement=placed, on=day(5, 9), end_reason="returned", went_to="birth_family")
    if timezone.now().date() <= day(7, 1):
        [told] = lines(by=now.worker, among=registered(by=now.worker))
        assert told.changed == ("placed_until",)


def test_the_register_sheet_tells_of_a_child_whom_one_may_not_see_only_its_number(client, now, child, home, placed):
    post(client, "register_sheet_copied", family=home.number)
    Assignment.objects.filter(case=child.case).delete()  # the family's worker is not the child's
    shown = page(client, "register_sheet")
    assert child.shown_number in shown
    assert child.title not in shown
    taken = client.get(reverse("register_sheet"), {"file": "csv"})
    assert child.title not in b"".join(taken.streaming_content).decode()
    [told] = lines(by=now.worker, among=registered(by=now.worker))
    assert told.changed == ()


def test_no_value_can_be_read_from_what_was_copied(client, child, home, placed):
    post(client, "register_sheet_copied", family=home.number)
    kept = str(Copied.objects.get().marks)
    assert "Elza" not in kept
    assert "Bērzi" not in kept


def test_the_file_of_the_register_sheet_has_the_personal_codes_and_says_who_took_it(client, child, home, placed):
    answer = client.get(reverse("register_sheet"), {"file": "csv"})
    content = b"".join(answer.streaming_content).decode()
    assert "240385-18742" in content
    assert "240385-18742" not in page(client, "register_sheet")
    assert Read.objects.filter(what="register_sheet_exported").exists()
