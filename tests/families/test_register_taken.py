"""A centre's register taken into the database: every accepted row, once, and nothing by halves."""

import datetime as dt
import json
from argparse import Namespace
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ligzda.access.actor import RIGA, Actor
from ligzda.access.models import Account, Assignment, Case, Event, Membership, Organisation
from ligzda.access.permit import Denied
from ligzda.families.actions import register as action
from ligzda.families.actions.register import take
from ligzda.families.models import Agreement, Family, Profile, Status
from ligzda.families.register import command
from ligzda.families.register.reading import read
from ligzda.families.rules.register.register import Register
from ligzda.people.models import HouseholdMember, Person, PersonPhone
from tests.families.registers import CODES, HEADINGS, family, lines_of, workbook

DATA = Path(__file__).parents[1] / "data"
NOON = dt.datetime(2026, 10, 1, 12, tzinfo=RIGA)
LONG_AGO = dt.date(2020, 1, 1)


def register_of(*families: dict) -> Register:
    return read(workbook(("Lapa1", [list(HEADINGS), *lines_of(*families)])), on=NOON.date())


@pytest.fixture
def centre(db) -> Organisation:
    return Organisation.objects.create(kind="centre", name="Centrs “Liepāja”", since=LONG_AGO)


@pytest.fixture
def manager(centre) -> Actor:
    return actor("manager", centre)


def actor(role: str, centre: Organisation) -> Actor:
    account = Account.objects.create_user(f"{role}@example.org", name=role)
    Membership.objects.create(account=account, organisation=centre, role=role, since=LONG_AGO)
    return Actor.of(account, at=NOON)


@pytest.mark.postgres
def test_every_accepted_row_of_the_real_register_becomes_a_family(centre, manager):
    taken = take(by=manager, centre=centre, register=read(DATA / "register.xlsx", on=NOON.date()))
    assert taken.answer() == json.loads((DATA / "register.expected.json").read_text(encoding="utf-8"))
    assert Family.objects.count() == Status.objects.filter(imported=True).count() == 48
    assert sorted(Family.objects.values_list("number", flat=True))[0] == "2026-0001"


@pytest.mark.postgres
def test_the_same_file_twice_creates_nothing_twice(centre, manager):
    read_again = [read(DATA / "register.xlsx", on=NOON.date()) for _ in range(2)]
    take(by=manager, centre=centre, register=read_again[0])
    second = take(by=manager, centre=centre, register=read_again[1])
    assert second.answer()["created"] == 0
    assert Family.objects.count() == Case.objects.count() == 48
    reasons = {row["row"]: row["reasons"] for row in second.answer()["refused"]}
    assert reasons[5] == ["duplicate_person"]


def test_a_row_is_told_apart_at_the_cell_of_the_known_person(centre, manager):
    take(by=manager, centre=centre, register=register_of(family(CODES[0])))
    both = family(CODES[1], second_name="Jānis Bērziņš", second_code=CODES[0])
    [row] = take(by=manager, centre=centre, register=register_of(both)).refused
    assert [(problem.field, HEADINGS[problem.column]) for problem in row.problems] == [
        ("second_code", "Personas kods (2)")
    ]


def test_a_family_is_kept_with_all_that_its_row_says(centre, manager):
    row = family(
        CODES[0],
        name="Bērziņa, Māra",
        second_name="Jānis Bērziņš",
        second_code=CODES[1],
        phone="20599524; +37067312345",
        status="spec. audžuģimene (krīzes)",
        agreement="01.05.2024",
        ages="2-12",
        languages="LV, RU",
        notes="Zvanīt vakarā",
    )
    take(by=manager, centre=centre, register=register_of(row))
    made = Family.objects.get()
    assert made.title == "Bērziņa, Māra"
    assert made.imported_on == NOON.date()
    assert made.case.municipality.name == "Cēsu novads"
    carers = [member.person for member in made.household.members.standing()]
    assert [str(person) for person in carers] == ["Māra Bērziņa", "Jānis Bērziņš"]
    assert [person.code for person in carers] == [CODES[0], CODES[1]]
    assert [phone.number for phone in carers[0].phones.all()] == ["+37120599524", "+37067312345"]
    status, profile, agreement = Status.objects.get(), Profile.objects.get(), Agreement.objects.get()
    assert (status.role, status.since, status.imported) == ("crisis", dt.date(2024, 4, 5), True)
    assert (profile.places, profile.age_from, profile.age_to, profile.note) == (2, 2, 12, "Zvanīt vakarā")
    assert (agreement.since, agreement.concluded, agreement.partner) == (dt.date(2024, 5, 1), True, centre)
    assert agreement.carer_signatures.count() == 2


def test_whoever_imports_has_the_families_to_hand_over(centre, manager):
    take(by=manager, centre=centre, register=register_of(family(CODES[0]), family(CODES[1])))
    assert Assignment.objects.filter(account=manager.account).count() == 2


def test_each_family_has_its_event_and_the_import_one_of_its_own(centre, manager):
    take(by=manager, centre=centre, register=register_of(family(CODES[0]), family(CODES[1])))
    assert sorted(Event.objects.values_list("what", flat=True)) == [
        "family_imported",
        "family_imported",
        "register_imported",
    ]
    assert set(Case.objects.values_list("changed", flat=True)) == {1}


def test_somebody_known_who_is_of_no_family_is_taken_as_they_are(centre, manager):
    known = Person(given_name="Māra", surname="Bērziņa")
    known.set_code(CODES[0])
    known.save()
    PersonPhone.objects.create(person=known, number="+37120599524")
    taken = take(by=manager, centre=centre, register=register_of(family(CODES[0])))
    assert taken.answer()["created"] == 1
    assert Person.objects.count() == PersonPhone.objects.count() == 1
    assert HouseholdMember.objects.get().person == known


def test_only_a_manager_of_the_centre_takes_a_register(centre, manager):
    other = Organisation.objects.create(kind="centre", name="Centrs “Dūja”", since=LONG_AGO)
    for who, where in ((actor("social_worker", centre), centre), (manager, other)):
        with pytest.raises(Denied):
            take(by=who, centre=where, register=register_of(family()))
    assert not Family.objects.exists()


@pytest.mark.postgres
def test_what_was_interrupted_is_whole_families_and_goes_on_where_it_stopped(centre, manager, monkeypatch):
    monkeypatch.setattr(action, "CHUNK", 1)
    standing = action._record_standing

    def break_at_the_second(*args) -> None:
        standing(*args)
        if Family.objects.count() == 2:
            raise RuntimeError

    monkeypatch.setattr(action, "_record_standing", break_at_the_second)
    register = register_of(family(CODES[0]), family(CODES[1]))
    with pytest.raises(RuntimeError):
        take(by=manager, centre=centre, register=register)
    assert [made.statuses.count() for made in Family.objects.all()] == [1]
    assert Person.objects.count() == Case.objects.count() == 1
    monkeypatch.setattr(action, "_record_standing", standing)
    assert take(by=manager, centre=centre, register=register).answer()["created"] == 1
    assert sorted(Family.objects.values_list("number", flat=True)) == ["2026-0001", "2026-0002"]


def test_four_rows_take_no_more_statements_than_one(centre, manager):
    counted = []
    take(by=manager, centre=centre, register=register_of(family(CODES[5])))  # the year's first makes its counter
    for codes in (CODES[:1], CODES[1:5]):
        with CaptureQueriesContext(connection) as captured:
            take(by=manager, centre=centre, register=register_of(*(family(code) for code in codes)))
        counted.append(len(captured))
    assert counted[0] == counted[1]


def test_an_empty_register_takes_nothing(centre, manager):
    refused = register_of(family("000000-00000"))
    assert take(by=manager, centre=centre, register=refused).answer()["created"] == 0
    assert not Family.objects.exists()


@pytest.fixture
def asked(centre, manager):
    """Return what the command is asked, with the real file and the manager's name."""
    return Namespace(
        file=DATA / "register.xlsx", centre=centre.name, by=manager.account.email, dry_run=False, json=True
    )


@pytest.mark.postgres
def test_the_command_takes_the_file_in_and_answers_as_expected_and_nothing_new_the_second_time(asked, capsys):
    assert command.run(asked) == 0
    expected = json.loads((DATA / "register.expected.json").read_text(encoding="utf-8"))
    assert json.loads(capsys.readouterr().out) == expected
    assert command.run(asked) == 0
    assert json.loads(capsys.readouterr().out)["created"] == 0
    assert Family.objects.count() == 48


@pytest.mark.parametrize("wrong", [{"centre": "Nekāds"}, {"by": "nobody@example.org"}, {"by": "worker@example.org"}])
def test_the_command_says_in_one_line_why_it_cannot(asked, centre, capsys, wrong):
    Account.objects.create_user("worker@example.org", name="Darbiniece")
    assert command.run(Namespace(**{**vars(asked), **wrong})) == 2
    answer = capsys.readouterr()
    assert json.loads(answer.out)["error"]["code"] == "not_possible"
    assert "Traceback" not in answer.err
    assert not Family.objects.exists()
