"""Written names of municipalities, and the territories the package ships."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ligzda.access.rules.territories import Found
from ligzda.access.shipped import gazetteer, places

TODAY = date(2026, 10, 1)
BEFORE_2021 = date(2020, 5, 1)
PLACES = gazetteer()
TERRITORIES = PLACES.territories.values()
LATVIAN = [t for t in TERRITORIES if t.kind in ("municipality", "state_city") and t.code.startswith("LV-")]
NOW = [t for t in LATVIAN if t.stands(TODAY)]
ENDED = [t for t in LATVIAN if not t.stands(TODAY)]
DIVIDED = {"Aglonas novads", "Inčukalna novads"}


def meant(written: str, on: date = TODAY) -> str | None:
    found = PLACES.find(written, on=on)
    return found and found.name


def by_name(name: str) -> str:
    return next(t.code for t in TERRITORIES if t.name == name)


class TestTheTerritories:
    def test_latvia_has_42_municipalities_seven_of_them_state_cities(self):
        assert len(NOW) == 42
        assert sum(t.kind == "state_city" for t in NOW) == 7

    def test_latvia_had_43_until_varaklani_joined_madona(self):
        assert sum(t.stands(date(2025, 6, 30)) for t in LATVIAN) == 43
        assert sum(t.stands(date(2025, 7, 1)) for t in LATVIAN) == 42

    def test_latvia_had_110_novadi_and_9_cities_before_the_reform_of_2021(self):
        then = [t for t in LATVIAN if t.stands(date(2021, 6, 30))]
        assert sum(t.kind == "municipality" for t in then) == 110
        assert sum(t.kind == "state_city" for t in then) == 9

    def test_lithuania_has_60_municipalities_in_10_counties(self):
        lithuanian = [t for t in TERRITORIES if t.code.startswith("LT-")]
        assert sum(t.kind == "municipality" for t in lithuanian) == 60
        assert sum(t.kind == "region" for t in lithuanian) == 10
        assert "Šiaulių miesto savivaldybė" in {t.name for t in lithuanian}

    def test_every_territory_lies_in_one_that_is_listed(self):
        assert all(t.parent in PLACES.territories for t in TERRITORIES if t.kind != "country")

    def test_every_ended_municipality_became_one_that_stands(self):
        for ended in ENDED:
            heirs = [change.new for change in PLACES.changes if change.old == ended.code]
            assert heirs, ended.name
            assert all(PLACES.territories[heir].stands(TODAY) for heir in heirs), ended.name

    def test_every_change_happens_on_the_day_the_old_one_ends(self):
        assert all(PLACES.territories[change.old].until == change.on for change in PLACES.changes)

    def test_only_two_novadi_were_divided(self):
        divided = {PLACES.territories[change.old].name for change in PLACES.changes if not change.whole}
        assert divided == DIVIDED

    def test_riga_has_six_districts(self):
        assert sum(t.parent == "LV-RIX" for t in TERRITORIES) == 6

    def test_every_place_lies_in_latvia_and_in_a_municipality_of_today(self):
        assert len(places()) == 147
        for place in places():
            assert 55.6 < place.lat < 58.1
            assert 20.9 < place.lon < 28.3
            assert PLACES.territories[place.municipality].stands(TODAY)


class TestAWrittenName:
    @pytest.mark.parametrize("territory", NOW, ids=lambda t: t.name)
    def test_is_found_for_every_municipality_of_today(self, territory):
        assert PLACES.find(territory.name, on=TODAY) == Found(territory.code, territory.name)

    @pytest.mark.parametrize("territory", [t for t in NOW if t.kind == "municipality"], ids=lambda t: t.name)
    def test_is_found_for_every_novads_however_its_kind_is_written(self, territory):
        stem = territory.name.removesuffix(" novads")
        for written in (
            f"{stem} nov.",
            f"{stem} nov",
            f"{stem.upper()} NOVADS",
            f" {stem}  novads ",
            f"{stem} n.",
        ):
            assert meant(written) == territory.name

    @pytest.mark.parametrize("territory", ENDED, ids=lambda t: f"{t.name} ({t.kind})")
    def test_is_found_for_every_ended_one_that_went_whole_into_another(self, territory):
        found = PLACES.find(territory.name, on=TODAY)
        if territory.name in DIVIDED:
            assert found is None
        elif territory.kind == "municipality":
            assert found.former == territory.name
            assert found.code in {change.new for change in PLACES.changes if change.old == territory.code}

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("Vecumnieku novads", "Bauskas novads"),
            ("Iecavas nov.", "Bauskas novads"),
            ("rundale", "Bauskas novads"),
            ("Grobiņas novads", "Dienvidkurzemes novads"),
            ("Daugavpils novads", "Augšdaugavas novads"),
            ("Stopiņu novads", "Ropažu novads"),
            ("Varakļānu novads", "Madonas novads"),
            ("Kocēnu novads", "Valmieras novads"),
            ("Engures novads", "Tukuma novads"),
            ("Apes novads", "Smiltenes novads"),
        ],
    )
    def test_of_an_ended_novads_means_its_successor(self, old, new):
        assert meant(old) == new

    def test_of_an_ended_novads_meant_itself_while_it_stood(self):
        assert PLACES.find("Vecumnieku novads", on=BEFORE_2021) == Found("LV-105", "Vecumnieku novads")

    def test_of_a_novads_not_yet_made_means_nothing(self):
        assert meant("Dienvidkurzemes novads", on=BEFORE_2021) is None

    @pytest.mark.parametrize(
        "written", ["Dienvidkurzeme", "dienvidkurzemes", "DIENVIDKURZEMES NOV", "Dienvidkurzemes novada"]
    )
    def test_needs_neither_capitals_nor_the_word_novads(self, written):
        assert meant(written) == "Dienvidkurzemes novads"

    @pytest.mark.parametrize("written", ["Liepāja", "liepaja", "LIEPĀJA", "Liepājas pilsēta", "Liepājas valstspilsēta"])
    def test_of_a_state_city_needs_no_word_for_city(self, written):
        assert meant(written) == "Liepāja"

    @pytest.mark.parametrize(
        "written", ["Liepa\u0304ja", "Liepāja\u00a0", "\ufeffLiepāja", "Liepāja.", "pilsēta Liepāja"]
    )
    def test_survives_what_spreadsheets_do_to_it(self, written):
        assert meant(written) == "Liepāja"

    @pytest.mark.parametrize(
        ("written", "name"),
        [
            ("Rēzekne", "Rēzekne"),
            ("Rēzeknes pilsēta", "Rēzekne"),
            ("Rēzeknes novads", "Rēzeknes novads"),
            ("Jelgava", "Jelgava"),
            ("Jelgavas nov.", "Jelgavas novads"),
            ("Daugavpils", "Daugavpils"),
            ("Augšdaugava", "Augšdaugavas novads"),
            ("Ventspils", "Ventspils"),
            ("Ventspils nov", "Ventspils novads"),
            ("Valmiera", "Valmieras novads"),
            ("Jēkabpils pilsēta", "Jēkabpils novads"),
            ("Priekule", "Dienvidkurzemes novads"),
            ("Priekuļi", "Cēsu novads"),
            ("Cēsis", "Cēsu novads"),
            ("Cēsu pilsēta", "Cēsu novads"),
        ],
    )
    def test_tells_a_city_from_the_novads_around_it(self, written, name):
        assert meant(written) == name

    @pytest.mark.parametrize("written", ["Rēzeknes", "Jelgavas"])
    def test_that_could_mean_the_city_or_the_novads_means_neither(self, written):
        assert meant(written) is None

    @pytest.mark.parametrize(
        "written",
        [
            "Liepājas rajons", "Rīgas raj.", "Kurzeme", "Kurzemes reģions", "Zemgale", "Pierīga", "Latvija",
            "Kurzemes rajons", "Rīgas novads", "Liepājas novads", "Šiauliai", "Šauļi", "Viļņa", "Tallina",
            "Codes pagasts", "Codes pagasts, Bauskas novads", "Liepāja, Lielā iela 1", "pie Bauskas", "nav zināms",
            "Dienvidkurzems", "Liepaj", "Bausk", "LV-3401", "novads", "pilsēta", "", "   ", "-",
            "?", "12", "Cēsu novads?",
        ],
    )  # fmt: skip
    def test_of_anything_else_means_nothing(self, written):
        assert meant(written) is None

    @given(st.text(max_size=40))
    def test_never_breaks_the_search(self, written):
        PLACES.find(written, on=TODAY)

    @given(st.sampled_from(NOW), st.data())
    def test_with_one_letter_missing_is_never_guessed(self, territory, data):
        at = data.draw(st.integers(0, len(territory.short) - 1))
        maimed = territory.short[:at] + territory.short[at + 1 :]
        found = PLACES.find(maimed, on=TODAY)
        assert found is None or any(t.short == maimed for t in LATVIAN)


def test_successors_of_successors_are_followed_to_the_last_day():
    assert PLACES.heir(PLACES.territories[by_name("Varakļānu novads")], on=TODAY).name == "Madonas novads"
