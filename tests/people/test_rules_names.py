"""Names taken apart, searched and sorted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ligzda.people.rules import names
from ligzda.people.rules.names import Name

# As ICU's lv-LV collation sorts them.
IN_ORDER = [
    "Abele", "Ābele", "Abelīte", "Ābols", "Avotiņa", "Berziņa", "Bērziņa", "Bērziņa-Kalniņa", "Bērziņš",
    "Cīrule", "Czarnecki", "Čakste", "Dombrovska", "Ēķe", "Ezera", "Gulbe", "Ģēģere", "Yanova", "Īle", "Ilve",
    "Janova", "Kalniņa", "Krūze", "Ķēniņa", "Lūse", "Ļaudama", "Nora", "Ņikona", "Ozols", "Rozīte", "Saule",
    "Szabó", "Šķēle", "Tilta", "Uzulēna", "Vītola", "Wagner", "Zvirbule", "Žagare",
]  # fmt: skip

latvian_names = st.text("aābcčdeēfgģhiījkķlļmnņoprsštuūvzž", min_size=1, max_size=12).map(str.capitalize)


class TestANameInAList:
    def test_stands_where_latvians_look_for_it(self):
        shuffled = sorted(IN_ORDER, key=lambda name: name[::-1])
        assert sorted(shuffled, key=names.sort_key) == IN_ORDER

    def test_is_sorted_by_the_surname_before_the_given_name(self):
        people = [("Bērziņa", "Zane"), ("Bērziņa", "Anna"), ("Berziņa", "Māra"), ("Bērziņa-Kalniņa", "Agnese")]
        assert sorted(people, key=lambda person: names.sort_key(*person)) == [
            ("Berziņa", "Māra"), ("Bērziņa", "Anna"), ("Bērziņa", "Zane"), ("Bērziņa-Kalniņa", "Agnese"),
        ]  # fmt: skip

    @given(latvian_names)
    def test_has_a_key_of_digits_and_small_letters_only(self, name):
        assert set(names.sort_key(name)) <= set("0123456789abcdefghijklmnopqrstuvwxyz")

    @given(latvian_names, latvian_names)
    def test_stands_before_a_longer_one_that_begins_like_it(self, name, more):
        assert names.sort_key(name) < names.sort_key(name + more.lower())

    @given(st.text(max_size=30))
    def test_can_be_anything(self, name):
        assert names.sort_key(name) == names.sort_key(f" {name} ")

    def test_of_another_alphabet_stands_after_ours(self):
        assert names.sort_key("Žagare") < names.sort_key("Абрамова")


class TestASearchedName:
    @pytest.mark.parametrize(
        "written", ["Ņina Šķēle-Ozola", "nina skele ozola", "NINA  ŠĶĒLE OZOLA", "N\u0327ina S\u030cķēle-Ozola"]
    )
    def test_is_found_without_capitals_diacritics_and_hyphens(self, written):
        assert names.search_key(written) == "nina skele ozola"

    def test_is_found_without_apostrophes(self):
        assert names.search_key("Sinéad", "O’Brien") == "sinead obrien"

    @given(st.text(max_size=30))
    def test_folds_once_and_for_all(self, name):
        assert names.search_key(names.search_key(name)) == names.search_key(name)


class TestAFullName:
    @pytest.mark.parametrize(
        ("written", "given_name", "surname"),
        [
            ("Māra Bērziņa", "Māra", "Bērziņa"),
            ("  Māra   Bērziņa ", "Māra", "Bērziņa"),
            ("Anna Marija Bērziņa", "Anna Marija", "Bērziņa"),
            ("Anna Bērziņa-Kalniņa", "Anna", "Bērziņa-Kalniņa"),
            ("Anna Bērziņa – Kalniņa", "Anna", "Bērziņa-Kalniņa"),
            ("Anna-Marija Bērziņa", "Anna-Marija", "Bērziņa"),
            ("Bērziņa, Māra", "Māra", "Bērziņa"),
            ("Bērziņa, Anna Marija", "Anna Marija", "Bērziņa"),
            ("MĀRA BĒRZIŅA", "Māra", "Bērziņa"),
            ("māra bērziņa-kalniņa", "Māra", "Bērziņa-Kalniņa"),
            ("Jan van der Berg", "Jan", "van der Berg"),
            ("Anna Bērziņa (dzim. Kalniņa)", "Anna", "Bērziņa"),
            ("Māra Bērziņa,", "Māra", "Bērziņa"),
            ("M. Bērziņa", "M.", "Bērziņa"),
            ("Māra\nBērziņa", "Māra", "Bērziņa"),
        ],
    )
    def test_is_taken_apart(self, written, given_name, surname):
        assert names.split(written) == Name(given_name, surname)

    def test_may_come_from_a_column_with_the_surname_first(self):
        assert names.split("Bērziņa Anna Marija", surname_first=True) == Name("Anna Marija", "Bērziņa")

    @pytest.mark.parametrize(
        "written",
        [
            "",
            "   ",
            "-",
            "?",
            "Bērziņa",
            "12 34",
            "Māra 2",
            "Māra un Jānis Bērziņi",
            "Anna Ozola, Jānis Ozols",
            ", Māra",
        ],
    )
    def test_of_less_or_more_than_one_person_is_none(self, written):
        assert names.split(written) is None

    @given(latvian_names, latvian_names)
    def test_reads_as_it_is_shown(self, given_name, surname):
        name = Name(given_name, surname)
        assert names.split(str(name)) == Name(names.capitals(given_name), names.capitals(surname))

    @given(st.text(max_size=40), st.booleans())
    def test_may_be_asked_of_anything(self, written, surname_first):
        names.split(written, surname_first=surname_first)
