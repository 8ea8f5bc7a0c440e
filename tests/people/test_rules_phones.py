"""Phone numbers and e-mail addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ligzda.access.rules import phones
from ligzda.people.rules import emails

ANNA = "+37120599524"
latvian = st.integers(20_000_000, 29_999_999) | st.integers(60_000_000, 69_999_999)


class TestAPhone:
    @pytest.mark.parametrize(
        "written",
        ["20599524", "20 599524", "20 599 524", "20-599-524", "20.599.524", "2059 9524", "+37120599524",
         "+371 20 599 524", "37120599524", "371 20599524", "0037120599524", "00 371 20599524", "(+371) 20599524",
         "+371-20599524", "+371 (20) 599524", "tālr. 20599524", "Tel.: 20599524", "mob. tālr. 20599524",
         "T. 20599524", "20599524\u00a0", "\u200b20599524", "'20599524", "+371\u202f20599524", "20–599–524", 20599524,
         20599524.0, 37120599524, 37120599524.0, "20599524.0"],
    )  # fmt: skip
    def test_is_read_however_it_is_written(self, written):
        assert phones.e164(written) == ANNA

    @pytest.mark.parametrize("written", ["67123456", "+371 67 123 456", 67123456])
    def test_of_a_latvian_house_begins_with_6(self, written):
        assert phones.e164(written) == "+37167123456"

    @pytest.mark.parametrize(
        "written",
        ["", None, "-", "nav", "2059952", "205995241", "10599524", "31234567", "51234567", "+371 1234567",
         "+37131234567", "+371205995245", "+3712059952", "3712059952", "2059952a", "20599524 (Anna)",
         "20599524 iekš. 12", "+", "+371", "0", "00", "110", "8 20599524", "20+599524", True, 1.5, float("nan"),
         float("inf"), "3,71E+10", "2059952X"],
    )  # fmt: skip
    def test_of_latvia_needs_eight_digits_beginning_with_2_or_6(self, written):
        assert phones.e164(written) is None

    @pytest.mark.parametrize(
        ("written", "number"),
        [
            ("+370 612 34567", "+37061234567"),
            ("0037061234567", "+37061234567"),
            ("+44 7911 123456", "+447911123456"),
            ("+372 5123 4567", "+37251234567"),
            ("+49 (151) 23456789", "+4915123456789"),
            ("+1 202-555-0123", "+12025550123"),
        ],
    )
    def test_from_abroad_is_taken_when_it_is_possible(self, written, number):
        assert phones.e164(written) == number

    @pytest.mark.parametrize(
        "written", ["37061234567", "+370 123", "+999 12345678", "+44 1", "+37061234567890123", "00"]
    )
    def test_from_abroad_needs_its_country_and_a_possible_length(self, written):
        assert phones.e164(written) is None

    @given(latvian)
    def test_reads_the_same_as_it_is_shown(self, number):
        assert phones.e164(phones.shown(f"+371{number}")) == f"+371{number}"

    @given(latvian, st.lists(st.sampled_from([" ", "-", ".", "", "\u00a0"]), min_size=8, max_size=8))
    def test_may_have_any_gaps(self, number, gaps):
        assert (
            phones.e164("".join(digit + gap for digit, gap in zip(str(number), gaps, strict=True))) == f"+371{number}"
        )

    @given(st.text(max_size=20) | st.floats() | st.integers())
    def test_may_be_asked_of_anything(self, written):
        number = phones.e164(written)
        assert number is None or phones.e164(number) == number

    def test_is_shown_in_groups(self):
        assert phones.shown(ANNA) == "+371 20 599 524"
        assert phones.shown("+37061234567") == "+370 612 34567"


class TestACellOfPhones:
    @pytest.mark.parametrize(
        "written",
        ["20599524, 67123456", "20599524; 67123456", "20599524/67123456", "20599524 un 67123456", "20599524\n67123456"],
    )
    def test_may_hold_several(self, written):
        assert phones.e164_all(written) == (ANNA, "+37167123456")

    def test_names_each_once(self):
        assert phones.e164_all("20599524, +371 20 599 524") == (ANNA,)

    @pytest.mark.parametrize("written", ["20599524, 123", "12345", "nav", ",", ""])
    def test_is_refused_when_any_cannot_be_dialled(self, written):
        assert phones.e164_all(written) is None


class TestAnEmail:
    @pytest.mark.parametrize(
        ("written", "address"),
        [
            ("anna@example.org", "anna@example.org"),
            (" Anna.Berzina@Example.ORG ", "Anna.Berzina@example.org"),
            ("mailto:anna@example.org", "anna@example.org"),
            ("<anna@example.org>", "anna@example.org"),
            ("anna+dzeja@pasts.example.lv", "anna+dzeja@pasts.example.lv"),
            ("anna@ģimene.lv", "anna@ģimene.lv"),
            ("anna@example.org\u200b", "anna@example.org"),
        ],
    )
    def test_is_taken_with_its_domain_in_small_letters(self, written, address):
        assert emails.address(written) == address

    @pytest.mark.parametrize(
        "written",
        ["", None, "anna", "anna@", "@example.org", "anna@example", "anna@@example.org", "anna example.org",
         "a b@example.org", "ānna@example.org", "anna@example..org", "anna@.org", "anna.@example.org",
         ".anna@example.org", "anna@exa_mple.org", "anna@example.org.", "anna@-example.org", "nav", "-",
         "anna@1.2.3.4", "a" * 65 + "@example.org", "a@" + "b" * 260 + ".org"],
    )  # fmt: skip
    def test_that_no_letter_could_reach_is_refused(self, written):
        assert emails.address(written) is None

    @given(st.emails())
    def test_of_any_usual_form_is_taken(self, address):
        domain = address.rpartition("@")[2]
        if domain.rpartition(".")[2].isalpha():
            assert emails.address(address) is not None

    def test_may_share_its_cell_with_others(self):
        assert emails.addresses("a@example.org; b@example.org, a@example.org") == ("a@example.org", "b@example.org")
        assert emails.addresses("a@example.org; nav") is None
        assert emails.addresses("") is None
