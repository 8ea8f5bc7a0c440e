"""Where free places are: Latvia as a grid of tiles, on the board of a night and on the roster."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse

from ligzda.access.models import Territory
from ligzda.access.permit import Denied
from ligzda.access.queries.declared import municipalities
from ligzda.access.shipped import gazetteer
from ligzda.placements.models import Hold
from ligzda.placements.queries.tiles import tiles
from ligzda.placements.rules.tiles import spots, strength
from tests.placements.night import NIGHT, TODAY
from tests.visitors import signed_in


class TestTheGrid:
    def test_has_a_tile_for_every_municipality_of_today(self):
        standing = {
            code
            for code, place in gazetteer().territories.items()
            if place.kind in ("municipality", "state_city") and code.startswith("LV-") and place.stands(TODAY)
        }
        assert set(spots()) == standing
        assert len(standing) == 42

    def test_has_no_two_tiles_in_one_spot_or_with_one_mark(self):
        every = spots().values()
        assert len({(spot.column, spot.row) for spot in every}) == len({spot.mark for spot in every}) == 42

    def test_lies_as_the_country_does(self):
        at = spots()
        assert at["LV-LPX"].column < at["LV-RIX"].column < at["LV-058"].column
        assert at["LV-101"].row < at["LV-RIX"].row < at["LV-DGV"].row

    def test_draws_many_places_stronger_than_few(self):
        assert [strength(places) for places in (0, 1, 2, 3, 9)] == ["none", "some", "some", "many", "many"]


def live_in(family, code):
    family.household.territory = Territory.objects.get(code=code)
    family.household.save()
    return family


def of(found, name):
    return next((tile.families, tile.places) for tile in found.tiles if tile.name == name)


@pytest.mark.postgres
class TestTiles:
    def test_count_the_families_that_can_and_their_places(self, night):
        live_in(night.host("Zariņu", places=2), "LV-022")
        live_in(night.host("Ozolu", places=3, kind="foster"), "LV-022")

        found = tiles(by=night.system)

        assert of(found, "Cēsu novads") == (2, 5)
        assert of(found, "Rīga") == (0, 0)
        assert (found.families, found.places) == (2, 5)
        assert len(found.tiles) == municipalities(by=night.system).count()

    def test_leave_out_a_family_that_cannot_and_places_that_are_held(self, night):
        resting, zarini = night.host("Ozolu"), live_in(night.host("Zariņu", places=2), "LV-022")
        night.ready(resting, "not_ready")
        child = night.search().children.get()
        until = NIGHT + dt.timedelta(hours=2)
        Hold.objects.create(family=zarini, slot=1, search=child.search, child=child, made_at=NIGHT, until=until)

        found = tiles(by=night.system)

        assert (found.families, found.places) == (1, 1)

    def test_put_a_family_of_a_city_district_and_of_a_former_municipality_where_it_is_today(self, night):
        live_in(night.host("Zariņu", places=1), "LV-RIX-CENTRS")
        live_in(night.host("Ozolu", places=1), "LV-102")

        found = tiles(by=night.system)

        assert of(found, "Rīga") == (1, 1)
        assert of(found, "Madonas novads") == (1, 1)

    def test_are_for_whoever_searches_or_keeps_the_roster(self, night):
        with pytest.raises(Denied):
            tiles(by=night.by(night.account("accountant", night.centre, "Sanita Vītola")))


@pytest.mark.parametrize(("role", "page"), [("duty_officer", "crisis_board"), ("manager", "roster")])
@time_machine.travel(NIGHT, tick=False)
def test_the_pages_say_it_in_words_too(night, role, page):
    live_in(night.host("Zariņu", places=2), "LV-022")
    client = signed_in(night.account(role, night.centre, "Dace Kalniņa"))
    text = client.get(reverse(page), headers={"accept-language": "lv"}).content.decode()
    assert "Cēsu novads: 2 brīvas vietas, 1 ģimene" in text
    assert "Ādažu novads: nav brīvu vietu" in text
