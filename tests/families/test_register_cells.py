"""What single cells of a register say."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ligzda.families.rules.register import cells, register
from ligzda.families.rules.register.headings import Field, recognise
from ligzda.families.rules.register.wording import WORDS
from tests.families.registers import SEEN

anything = st.text(max_size=20) | st.integers() | st.floats() | st.none() | st.datetimes() | st.booleans()

WORDINGS = {
    "foster": [
        "audžuģimene",
        "AG",
        "Audžuģimene ",
        "AUDŽUĢIMENE",
        "audzugimene",
        "Audžuģimenes",
        "audžuģimenes statuss",
    ],
    "crisis": [
        "krīzes audžuģimene",
        "Krīzes AG",
        "spec. audžuģimene (krīzes)",
        "specializētā audžuģimene (krīzes)",
        "Krīzes audžuģimene",
        "AG (krīzes)",
        "spec. krīzes AG",
        "audžuģimene krīzes situācijās",
    ],
    "disability": [
        "specializētā audžuģimene (invaliditāte)",
        "spec. AG bērnam ar invaliditāti",
        "AG bērniem ar invaliditāti",
        "specializētā audžuģimene bērniem ar invaliditāti",
        "Spec.AG (invaliditāte)",
    ],
    "guardian": ["aizbildnis", "aizbildne", "Aizbildņi", "AIZBILDNE", "aizbildņu ģimene"],
    "adopter": ["adoptētājs", "adoptētāji", "Adoptētāja", "adoptētāju ģimene"],
    "host": ["viesģimene", "Viesģimene", "viesgimene", "viesu ģimene"],
}


class TestAStatus:
    @pytest.mark.parametrize(("role", "written"), [(role, w) for role, all_of in WORDINGS.items() for w in all_of])
    def test_is_known_in_every_wording_seen(self, role, written):
        assert cells.status(written) == role

    @pytest.mark.parametrize(
        "written",
        [None, "", "ģimene", "radinieks", "specializētā audžuģimene", "spec. AG", "krīzes", "invaliditāte",
         "bijusī audžuģimene", "topošie adoptētāji", "audžuģimene, aizbildnis",
         "krīzes AG, AG bērnam ar invaliditāti", "AG?", "audžuģimen", "aizbildnis nav", "audžuģimene (apturēts)", 3,
         True],
    )  # fmt: skip
    def test_that_says_less_or_more_is_unknown(self, written):
        assert cells.status(written) is None

    @given(anything)
    def test_may_be_asked_of_anything(self, written):
        cells.status(written)


class TestAges:
    @pytest.mark.parametrize(
        ("written", "ages"),
        [
            ("no 5 līdz 9", (5, 9)),
            ("0 – 3", (0, 3)),
            ("0..7", (0, 7)),
            ("5-12", (5, 12)),
            ("5—12", (5, 12)),
            ("5 līdz 9", (5, 9)),
            ("no 5 lidz 9", (5, 9)),
            ("0…7", (0, 7)),
            ("0...7", (0, 7)),
            ("5-9 gadi", (5, 9)),
            ("no 5 līdz 9 gadiem", (5, 9)),
            ("5 - 9 g.", (5, 9)),
            ("5 g. - 9 g.", (5, 9)),
            ("5-9 g.v.", (5, 9)),
            ("No 5 Līdz 9", (5, 9)),
            ("no 5 - 9", (5, 9)),
            ("0-18", (0, 18)),
            ("7-7", (7, 7)),
            ("līdz 7", (0, 7)),
            ("līdz 7 gadiem", (0, 7)),
            ("5\u00a0–\u00a09", (5, 9)),
            ("05-09", (5, 9)),
            ("5 - 9 gadu vecumā", (5, 9)),
        ],
    )
    def test_are_read_however_they_are_written(self, written, ages):
        assert cells.ages(written) == ages

    @pytest.mark.parametrize(
        "written",
        [None, "", "15-6", "5", 5, 5.12, "no 5", "5+", "-5", "5-", "5-9-12", "0-19", "3-25", "visi", "jebkurš",
         "5 un 9", "5,9", "1,5-3", "no 6 mēn. līdz 3 g.", "5-9 (brāļi)", "-1-5", "līdz 19", datetime(2026, 12, 5),
         True],
    )  # fmt: skip
    def test_that_are_no_range_are_refused(self, written):
        assert cells.ages(written) is None

    @given(st.integers(0, 18), st.integers(0, 18), st.sampled_from(["{}-{}", "{} – {}", "{}..{}", "no {} līdz {}"]))
    def test_are_a_range_exactly_when_they_do_not_fall(self, youngest, oldest, form):
        expected = (youngest, oldest) if youngest <= oldest else None
        assert cells.ages(form.format(youngest, oldest)) == expected

    @given(anything)
    def test_may_be_asked_of_anything(self, written):
        cells.ages(written)


class TestPlaces:
    @pytest.mark.parametrize("written", [3, 3.0, "3", " 3 ", "3 vietas", "3 bērni", "3 bērniem", "3."])
    def test_are_read_however_they_are_written(self, written):
        assert cells.places(written) == 3

    @pytest.mark.parametrize(
        "written", [None, "", 0, -1, 21, 2.5, "2,5", "daudz", "2-3", "trīs", True, float("nan"), "3 4"]
    )
    def test_that_are_no_count_are_refused(self, written):
        assert cells.places(written) is None

    @given(anything)
    def test_may_be_asked_of_anything(self, written):
        cells.places(written)


class TestLanguages:
    @pytest.mark.parametrize(
        ("written", "codes"),
        [
            ("latviešu", ("lv",)),
            ("LV/RU", ("lv", "ru")),
            ("latv., krievu", ("lv", "ru")),
            ("latviešu, angļu", ("lv", "en")),
            ("lietuviešu, latviešu", ("lt", "lv")),
            ("latviešu un krievu", ("lv", "ru")),
            ("LV, LV", ("lv",)),
            ("latviešu valoda; krievu val.", ("lv", "ru")),
            ("LV-RU", ("lv", "ru")),
            ("lv ru en", ("lv", "ru", "en")),
            ("zīmju valoda", ("lsl",)),
            ("ukraiņu", ("uk",)),
        ],
    )
    def test_are_read_however_they_are_written(self, written, codes):
        assert cells.languages(written) == (codes, ())

    def test_that_are_not_known_are_told(self):
        assert cells.languages("latviešu, marsiešu") == (("lv",), ("marsiešu",))

    @given(anything)
    def test_may_be_asked_of_anything(self, written):
        cells.languages(written)


class TestAHeading:
    @pytest.mark.parametrize(("field", "written"), [(field, w) for field, all_of in SEEN.items() for w in all_of])
    def test_is_known_in_every_wording_seen(self, field, written):
        for variant in (
            written,
            written.upper(),
            f" {written} ",
            f"{written}:",
            f"{written}*",
            written.replace(" ", "\n"),
        ):
            assert recognise(variant) == field

    @pytest.mark.parametrize(
        ("written", "field"),
        [
            ("Tālruņa numurs", "phone"),
            ("Telefons", "phone"),
            ("E-mail", "email"),
            ("Vārds", "given_name"),
            ("Uzvārds", "surname"),
            ("Uzvārds, vārds", "surname_first"),
            ("Laulātā vārds, uzvārds", "second_name"),
            ("Otrā vecāka pers. kods", "second_code"),
            ("Laulātā uzvārds", "second_surname"),
            ("2. vecāks", "second_name"),
            ("Statusa piešķiršanas datums", "since"),
            ("Bērnu vecums no", "age_from"),
            ("Bērnu vecums līdz", "age_to"),
            ("Nr. p. k.", "number"),
            ("Vietu sk.", "places"),
        ],
    )
    def test_is_known_in_other_sensible_wordings(self, written, field):
        assert recognise(written) == field

    @pytest.mark.parametrize(
        "written", ["", "Adrese", "Bērna personas kods", "Dzimšanas datums", "Personas", "Statusa", "Reģistrs"]
    )
    def test_is_not_guessed_by_likeness(self, written):
        assert recognise(written) is None


def test_every_field_reason_and_doubt_has_its_words_in_both_languages():
    from ligzda.families.register.xlsx import Fault

    for codes in (Field, register.Reason, register.Caution, register.Skip, Fault):
        for code in codes:
            assert WORDS[code].keys() == {"lv", "en"}
