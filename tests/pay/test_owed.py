"""What others owe a family by the rulebook: who, for what, how many times."""

import datetime as dt

import pytest

from ligzda.families.rules.roles import FamilyRole
from ligzda.law import shipped
from ligzda.pay.rules.owed import Who, owed

ON = dt.date(2026, 10, 1)
AGENCY, MUNICIPALITY = Who.STATE_AGENCY, Who.MUNICIPALITY


def told(role: FamilyRole, *ages: int | None) -> list[tuple]:
    found = owed(role, ages, on=ON, book=shipped.rulebook())
    return [(each.who, each.entry.id if each.entry else None, each.times) for each in found]


def test_an_ordinary_foster_family_is_owed_by_the_agency_and_by_the_municipality():
    assert told(FamilyRole.FOSTER, 3, 6, 7) == [
        (AGENCY, "foster.remuneration.3", 1),
        (MUNICIPALITY, "foster.child_allowance.under_7", 2),
        (MUNICIPALITY, "foster.child_allowance.from_7", 1),
    ]


def test_four_children_are_paid_as_three_or_more():
    assert told(FamilyRole.FOSTER, 8, 9, 10, 11)[0] == (AGENCY, "foster.remuneration.3", 1)


@pytest.mark.parametrize("role", [FamilyRole.CRISIS, FamilyRole.DISABILITY])
def test_a_specialised_family_has_its_remuneration_from_the_centre_and_the_allowance_from_the_municipality(role):
    assert told(role, 12) == [(MUNICIPALITY, "foster.child_allowance.from_7", 1)]


def test_a_guardian_is_owed_by_the_agency_alone():
    assert told(FamilyRole.GUARDIAN, 3, 12) == [
        (AGENCY, "guardian.remuneration.eur", 1),
        (AGENCY, "guardian.child_allowance.under_7", 1),
        (AGENCY, "guardian.child_allowance.from_7", 1),
    ]


def test_an_adopter_is_owed_for_each_child_it_cares_for():
    assert told(FamilyRole.ADOPTER, 3, 12) == [
        (AGENCY, "adopter.care_remuneration.eur", 2),
        (AGENCY, "adopter.allowance.under_7", 1),
        (AGENCY, "adopter.allowance.from_7", 1),
    ]


def test_a_child_of_unknown_age_is_told_as_such_and_nobody_without_a_child_is_owed_anything():
    assert told(FamilyRole.FOSTER, None) == [(AGENCY, "foster.remuneration.1", 1), (MUNICIPALITY, None, 1)]
    assert told(FamilyRole.GUARDIAN) == []
