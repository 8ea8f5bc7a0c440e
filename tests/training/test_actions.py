"""Groups, hours, certificates and exemptions, as people record them."""

import datetime as dt
import io
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from ligzda.access.edit import ChangedByOther
from ligzda.access.models import Event
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.documents.models import Document
from ligzda.people.models import Person
from ligzda.training import facts, queries
from ligzda.training.actions import attendance, certificates, exemptions, groups, programmes, sign_ups
from ligzda.training.actions.attendance import Cell
from ligzda.training.models import Attendance, Certificate, SignUp
from ligzda.training.papers import print_certificate
from ligzda.training.rules.audiences import Audience
from tests.training.conftest import DAY, PLAN

NONE, SITE = Decimal(0), "https://ligzda.example"


def issue(world, person, by=None, programme=None, on=DAY) -> Certificate:
    programme = programme or world.programme
    return certificates.issue(by=by or world.worker, person=person, programme=programme, issued_on=on, site=SITE)


def write(world, session, person, was: str, now: str, by=None) -> int:
    cells = [Cell(session.pk, person.pk, Decimal(was), Decimal(now))]
    return attendance.record_attendance(by=by or world.worker, group=session.group, cells=cells)


@pytest.mark.postgres
def test_a_new_version_begins_where_the_one_before_ends(world):
    programmes.add_version(by=world.manager, programme=world.programme, since=DAY, theory_hours=Decimal(10))
    first, second = world.programme.versions.order_by("number")
    assert (first.until, second.since, second.number) == (DAY, DAY, 2)
    with pytest.raises(Refused) as refused:
        programmes.add_version(by=world.manager, programme=world.programme, since=DAY)
    assert refused.value.codes == ["version_not_after"]
    with pytest.raises(IntegrityError), transaction.atomic():
        world.programme.versions.create(number=9, since=DAY)


@pytest.mark.postgres
def test_places_are_given_in_order_and_a_freed_one_is_given_again(world):
    _family, *others = world.new_family("Egles", "Zane", "Ilze")
    rows = [world.sign_up(person) for person in (world.anna, world.janis, others[0])]
    assert [row.slot for row in rows] == [1, 2, 3]
    with pytest.raises(Refused) as refused:
        world.sign_up(others[1])
    assert refused.value.codes == ["group_full"]
    sign_ups.sign_off(by=world.worker, sign_up=rows[1], reason="pārcēlās")
    assert world.sign_up(others[1]).slot == 2


@pytest.mark.postgres
def test_the_database_gives_no_place_to_two_people(world):
    row = world.sign_up(world.anna)
    with pytest.raises(IntegrityError), transaction.atomic():
        SignUp.objects.create(group=world.group, person=world.janis, slot=row.slot, on=DAY, recorded_at=row.recorded_at)


def test_nobody_is_signed_up_twice_to_one_group(world):
    world.sign_up(world.anna)
    with pytest.raises(Refused) as refused:
        world.sign_up(world.anna)
    assert refused.value.codes == ["signed_up_already"]


def test_only_those_who_work_with_the_family_sign_its_carers_up(world):
    for by in (world.colleague, world.trainer, world.stranger):
        with pytest.raises(Denied):
            world.sign_up(world.anna, by=by)
    assert world.sign_up(world.anna, by=world.manager)


def test_somebody_who_is_in_no_family_is_signed_up_by_name(world):
    programme = world.new_programme(Audience.ASSISTANT)
    row = sign_ups.sign_up_newcomer(
        by=world.trainer, group=world.new_group(programme), given_name=" Marta ", surname="Liepa", on=DAY
    )
    assert str(row.person) == "Marta Liepa"
    assert Event.objects.get(what="signed_up").case is None


def test_a_group_cannot_have_fewer_places_than_people(world):
    world.sign_up(world.anna)
    world.sign_up(world.janis)
    plan = groups.GroupPlan(**{**vars(PLAN), "places": 1, "until": dt.date(2026, 1, 1)})
    with pytest.raises(Refused) as refused:
        groups.edit_group(by=world.manager, group=world.group, version=world.group.version, plan=plan)
    assert refused.value.codes == ["fewer_places_than_people", "group_ends_before_it_begins"]


def test_an_edit_of_a_group_that_somebody_else_changed_meanwhile_is_not_lost(world):
    opened = world.group.version
    groups.edit_group(by=world.manager, group=world.group, version=opened, plan=PLAN)
    with pytest.raises(ChangedByOther):
        groups.edit_group(by=world.trainer, group=world.group, version=opened, plan=PLAN)


def test_attendance_is_recorded_and_corrected_with_a_trace(world):
    session = world.new_session()
    world.sign_up(world.anna)
    assert write(world, session, world.anna, "0", "8") == 1
    assert write(world, session, world.anna, "8", "8") == 0
    assert write(world, session, world.anna, "8", "6.5") == 1
    assert Attendance.objects.standing().get().hours == Decimal("6.5")
    assert Attendance.objects.count() == 2
    write(world, session, world.anna, "6.5", "0")
    assert not Attendance.objects.standing().exists()
    assert set(Event.objects.filter(what="attendance_recorded").values_list("case", flat=True)) == {
        world.family.case_id
    }


def test_recording_attendance_makes_the_familys_path_stale(world):
    world.sign_up(world.anna)
    session = world.new_session()
    world.family.case.refresh_from_db()
    before = world.family.case.changed
    write(world, session, world.anna, "0", "8")
    world.family.case.refresh_from_db()
    assert world.family.case.changed > before


def test_a_sheet_with_one_wrong_cell_writes_nothing_and_says_which(world):
    session, future = world.new_session(), world.new_session(on=dt.date(2026, 6, 1))
    world.sign_up(world.anna)
    cells = [
        Cell(session.pk, world.anna.pk, NONE, Decimal(4)),
        Cell(future.pk, world.anna.pk, NONE, Decimal(9)),
    ]
    with pytest.raises(Refused) as refused:
        attendance.record_attendance(by=world.worker, group=world.group, cells=cells)
    assert [(reason.code, reason.at) for reason in refused.value.reasons] == [
        ("session_not_held", f"h-{future.pk}-{world.anna.pk}"),
        ("longer_than_session", f"h-{future.pk}-{world.anna.pk}"),
    ]
    assert not Attendance.objects.exists()


def test_a_cell_that_somebody_else_wrote_meanwhile_is_not_overwritten(world):
    session = world.new_session()
    world.sign_up(world.anna)
    write(world, session, world.anna, "0", "8", by=world.manager)
    with pytest.raises(Refused) as refused:
        write(world, session, world.anna, "0", "4")
    assert refused.value.codes == ["cell_changed"]
    assert Attendance.objects.standing().get().hours == Decimal(8)


def test_attendance_of_a_stranger_or_of_another_groups_session_is_denied(world):
    world.sign_up(world.anna)
    other = world.new_session(world.new_group(name="Cita"))
    with pytest.raises(Denied):
        attendance.record_attendance(
            by=world.worker, group=world.group, cells=[Cell(other.pk, world.anna.pk, NONE, Decimal(1))]
        )
    with pytest.raises(Denied):
        write(world, world.new_session(), world.janis, "0", "1")
    with pytest.raises(Denied):
        write(world, world.new_session(), world.anna, "0", "1", by=world.colleague)


def test_a_session_cannot_become_shorter_than_somebody_attended(world):
    session = world.new_session()
    world.sign_up(world.anna)
    write(world, session, world.anna, "0", "8")
    plan = groups.SessionPlan(on=session.on, hours=Decimal(6), topic="Īsāk")
    with pytest.raises(Refused) as refused:
        groups.edit_session(by=world.manager, session=session, version=session.version, plan=plan)
    assert refused.value.codes == ["shorter_than_attended"]


def test_hours_of_a_session_taken_out_count_no_more(world):
    session = world.new_session()
    world.sign_up(world.anna)
    write(world, session, world.anna, "0", "8")
    groups.withdraw_session(by=world.manager, session=session, reason="nenotika")
    assert facts.of_persons([world.anna.pk])[world.anna.pk].theory("foster") == ()


def test_nobody_gets_a_certificate_with_missing_hours_and_the_refusal_names_them_all(world):
    world.sign_up(world.anna)
    write(world, world.new_session(), world.anna, "0", "6")
    with pytest.raises(Refused) as refused:
        issue(world, world.anna)
    assert refused.value.codes == ["theory_missing", "practice_missing", "households_missing"]
    assert not Certificate.objects.exists()


def test_a_certificate_is_issued_numbered_filed_and_valid_for_anybody(world, all_hours):
    world.sign_up(world.anna)
    all_hours(world.anna)
    certificate = issue(world, world.anna)
    assert queries.is_valid(by=world.system, typed=certificate.number.lower())
    document = Document.objects.get(case=world.family.case)
    assert (document.kind, document.number, document.recorded_by) == (
        "certificate",
        certificate.number,
        world.worker.account,
    )
    words = PdfReader(document.file.open()).pages[0].extract_text()
    assert "Anna Bērziņš" in words
    assert certificate.number in words
    assert "24" in words


def test_a_certificate_printed_later_says_what_it_said_on_its_day(world, all_hours):
    world.sign_up(world.anna)
    all_hours(world.anna)
    certificate = issue(world, world.anna)
    Person.objects.filter(pk=world.anna.pk).update(surname="Kalniņa")
    certificate.refresh_from_db()
    assert "Anna Bērziņš" in PdfReader(io.BytesIO(print_certificate(certificate.paper, ""))).pages[0].extract_text()


def test_the_personal_code_is_not_kept_in_the_certificates_row(world, all_hours):
    world.anna.set_code("24038518742")
    world.anna.save()
    world.sign_up(world.anna)
    all_hours(world.anna)
    certificate = issue(world, world.anna)
    assert "240385" not in str(certificate.paper)


def test_a_second_certificate_is_refused_until_the_first_is_annulled(world, all_hours):
    world.sign_up(world.anna)
    all_hours(world.anna)
    first = issue(world, world.anna)
    with pytest.raises(Refused) as refused:
        issue(world, world.anna)
    assert refused.value.codes == ["certified_already"]
    with pytest.raises(Denied):
        certificates.annul(by=world.worker, certificate=first, reason="kļūda")
    certificates.annul(by=world.manager, certificate=first, reason="kļūda")
    assert not queries.is_valid(by=world.system, typed=first.number)
    assert not Document.objects.standing().filter(number=first.number).exists()
    assert issue(world, world.anna).number != first.number


def test_improvement_is_certified_once_for_each_calendar_year(world):
    programme = world.new_programme(Audience.IMPROVEMENT, year_hours=Decimal(6))
    group = world.new_group(programme, since=dt.date(2025, 1, 1))
    world.sign_up(world.anna, group)
    for year in (2025, 2026):
        session = world.new_session(group, on=dt.date(year, 3, 1), hours="6")
        write(world, session, world.anna, "0", "6")
    first = issue(world, world.anna, programme=programme)
    assert first.year == 2026
    with pytest.raises(Refused):
        issue(world, world.anna, programme=programme)
    assert queries.card(by=world.worker, person=world.anna).improvement == [(2026, Decimal(6)), (2025, Decimal(6))]


def test_practice_done_alone_counts_with_its_household(world):
    world.sign_up(world.anna)
    for place in world.places:
        attendance.add_practice(
            by=world.worker, person=world.anna, programme=world.programme, household=place, on=DAY, hours=Decimal(8)
        )
    course = queries.course(by=world.worker, person=world.anna, programme=world.programme)
    assert [reason.code for reason in course.missing] == ["theory_missing"]
    record = world.anna.practice_records.first()
    attendance.withdraw_practice(by=world.worker, record=record, reason="kļūda")
    course = queries.course(by=world.worker, person=world.anna, programme=world.programme)
    assert len(course.missing) == 3


def test_an_exemption_is_recorded_by_those_who_work_with_the_family(world):
    given = {"person": world.anna, "role": "guardian", "ground": "ward_17", "on": DAY}
    for by in (world.trainer, world.colleague, world.stranger):
        with pytest.raises(Denied):
            exemptions.exempt(by=by, **given)
    row = exemptions.exempt(by=world.worker, **given)
    with pytest.raises(Refused) as refused:
        exemptions.exempt(by=world.worker, **given)
    assert refused.value.codes == ["exempt_already"]
    exemptions.withdraw_exemption(by=world.worker, exemption=row, reason="kļūda")
    exemptions.exempt(by=world.worker, **given)


def test_the_facts_of_many_people_take_as_many_queries_as_those_of_one(world, all_hours):
    world.sign_up(world.anna)
    all_hours(world.anna)
    issue(world, world.anna)
    exemptions.exempt(by=world.worker, person=world.anna, role="guardian", ground="ward_17", on=DAY)
    with CaptureQueriesContext(connection) as one:
        trained = facts.of_persons([world.anna.pk])[world.anna.pk]
    everybody = [*Person.objects.values_list("pk", flat=True), 999_999]
    with CaptureQueriesContext(connection) as many:
        found = facts.of_persons(everybody)
    assert len(many) == len(one) == 4
    assert found[999_999] == facts.Trained()
    assert [row.hours for row in trained.theory("foster")] == [Decimal(8)]
    assert len({row.household for row in trained.practice("foster")}) == 2
    assert trained.certified == {Audience.FOSTER: DAY}
    assert trained.exempt[Audience.GUARDIAN].ground == "ward_17"


def test_a_roster_takes_as_many_queries_for_three_people_as_for_one(world):
    world.new_session()
    world.sign_up(world.anna)
    queries.roster(by=world.manager, group=world.group, on=DAY)  # the rulebook is read once
    with CaptureQueriesContext(connection) as one:
        queries.roster(by=world.manager, group=world.group, on=DAY)
    world.sign_up(world.janis)
    _family, zane = world.new_family("Egles", "Zane")
    world.sign_up(zane)
    with CaptureQueriesContext(connection) as three:
        found = queries.roster(by=world.manager, group=world.group, on=DAY)
    assert len(found.rows) == 3
    assert len(three) == len(one)


def test_a_worker_sees_in_a_group_only_people_of_the_own_families(world):
    world.sign_up(world.anna)
    seen = queries.roster(by=world.colleague, group=world.group, on=DAY)
    assert (seen.rows, seen.others) == ([], 1)
    assert len(queries.roster(by=world.trainer, group=world.group, on=DAY).rows) == 1


def test_offered_for_a_group_are_those_on_the_path_who_have_no_place_and_no_certificate(world, all_hours):
    world.sign_up(world.anna)
    assert list(queries.suggested(by=world.worker, group=world.group)) == [world.janis]
    all_hours(world.anna)
    issue(world, world.anna)
    assert list(queries.suggested(by=world.worker, group=world.new_group(name="Cita"))) == [world.janis]
    assert not queries.suggested(by=world.colleague, group=world.group).exists()
