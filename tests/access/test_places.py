"""Where a written place is, and how far from another."""

from datetime import date

import pytest

from ligzda.access.rules.places import Spot, km_between
from ligzda.access.shipped import atlas, gazetteer

TODAY = date(2026, 11, 21)
NOW = [
    territory
    for territory in gazetteer().territories.values()
    if territory.kind in ("municipality", "state_city") and territory.code.startswith("LV-") and territory.stands(TODAY)
]


def spot(written):
    return atlas().find(written, on=TODAY)


def km(one, other):
    return km_between(spot(one), spot(other))


@pytest.mark.parametrize("territory", NOW, ids=lambda territory: territory.name)
def test_every_municipality_of_today_has_its_point(territory):
    assert atlas().municipality(territory.code).lat
    assert spot(territory.name) == atlas().municipality(territory.code)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Cēsis", "Cēsu novads"),
        ("liepaja", "Liepājas valstspilsēta"),
        ("Mežaparks", "Rīga"),
        ("Valmiera", "Valmieras pilsēta"),
        ("Vecumnieku novads", "Bauskas novads"),
        ("Varakļānu novads", "Madona"),
        ("Augšdaugavas novads", "Daugavpils novads"),
        ("Nekurciems", "NEKURCIEMS"),
    ],
)
def test_one_place_has_many_names(one, other):
    assert spot(one).key == spot(other).key


@pytest.mark.parametrize(
    ("one", "other"), [("Jelgava", "Jelgavas novads"), ("Daugavpils", "Augšdaugavas novads"), ("Cēsis", "Priekuļi")]
)
def test_two_places_are_two(one, other):
    assert spot(one).key != spot(other).key


def test_a_novads_whose_council_sits_in_a_city_is_no_way_from_that_city():
    assert km("Jelgava", "Jelgavas novads") == 0


def test_a_district_is_its_city():
    assert atlas().municipality("LV-RIX-CENTRS") == spot("Rīga")


def test_distances_are_straight_lines_in_whole_km():
    assert (km("Liepāja", "Grobiņa"), km("Grobiņa", "Liepāja")) == (10, 10)
    assert km("Liepāja", "Liepāja") == 0
    assert km("Liepāja", "Rīga") == 195
    assert km("Rīga", "Daugavpils") == 190


def test_nobody_knows_how_far_an_unknown_place_is():
    assert km("Liepāja", "Nekurciems") is None
    assert km("Nekurciems", "Nekurciems") is None
    assert km_between(None, spot("Rīga")) is None
    assert atlas().municipality("LT-57") == Spot("LT-57")
