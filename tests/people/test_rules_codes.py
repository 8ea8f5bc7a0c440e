"""Personal codes and bank account numbers."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ligzda.people.rules import codes, iban


def with_check_digit(ten: str) -> str:
    """Return ten digits with the eleventh, counted here by hand."""
    weights = (10, 5, 8, 4, 2, 1, 6, 3, 7, 9)
    return f"{ten}{(1 + sum(w * int(d) for w, d in zip(weights, ten, strict=True))) % 11 % 10}"


old_codes = st.builds(
    lambda born, serial: with_check_digit(f"{born:%d%m%y}{(born.year - 1800) // 100}{serial:03}"),
    st.dates(date(1900, 1, 1), date(2017, 6, 30)),
    st.integers(0, 999),
)
new_codes = st.integers(0, 99_999_999).map(lambda serial: with_check_digit(f"32{serial:08}"))


class TestALatvianCode:
    @given(old_codes | new_codes)
    def test_is_valid_when_its_last_digit_agrees(self, code):
        assert codes.valid(code)

    @given(old_codes | new_codes, st.integers(1, 9))
    def test_is_invalid_with_any_other_last_digit(self, code, step):
        assert not codes.valid(code[:-1] + str((int(code[-1]) + step) % 10))

    @given(st.dates(date(1900, 1, 1), date(2017, 6, 30)), st.integers(0, 999))
    def test_of_the_old_kind_tells_the_day_of_birth(self, born, serial):
        code = with_check_digit(f"{born:%d%m%y}{(born.year - 1800) // 100}{serial:03}")
        assert codes.birth_date(code) == born

    @given(new_codes)
    def test_of_the_new_kind_does_not(self, code):
        assert codes.is_new(code)
        assert codes.birth_date(code) is None

    @pytest.mark.parametrize(
        "ten", ["3113751999", "3002881200", "2902891200", "0013881200", "0000001000", "3301001000"]
    )
    def test_of_the_old_kind_needs_a_day_of_the_calendar(self, ten):
        assert not codes.valid(with_check_digit(ten))

    def test_of_the_old_kind_needs_a_century_of_ours(self):
        assert not codes.valid(with_check_digit("1611753999"))

    def test_is_no_company_number_although_they_look_alike(self):
        assert not codes.valid("40003521600")

    def test_of_somebody_not_born_yet_is_invalid_on_that_day(self):
        code = with_check_digit("0102302100")
        assert codes.valid(code, on=date(2030, 2, 1))
        assert not codes.valid(code, on=date(2030, 1, 31))

    @pytest.mark.parametrize("code", ["", "1611751999", "161175199977", "16117519997x", "١٦١١٧٥١٩٩٩٧", "LV16117519997"])
    def test_has_eleven_digits_and_nothing_else(self, code):
        assert not codes.valid(code)

    @given(st.text(max_size=14))
    def test_may_be_asked_of_anything(self, text):
        codes.valid(codes.clean(text))

    def test_is_shown_to_everybody_by_its_last_two_digits_only(self):
        assert codes.mask("16117519997") == "••••••-•••97"
        assert codes.written("16117519997") == "161175-19997"


class TestACodeInASpreadsheet:
    @pytest.mark.parametrize(
        "written",
        ["161175-19997", " 161175-19997", "161175–19997", "161175—19997", "161175 - 19997", "161175\u00a019997",
         "'16117519997", "161175\u200b-19997", "16117519997", 16117519997, 16117519997.0],
    )  # fmt: skip
    def test_is_read_however_it_is_written(self, written):
        assert codes.clean(written) == "16117519997"

    def test_gets_back_the_zero_that_a_number_cannot_begin_with(self):
        assert codes.clean(8038510840) == "08038510840"

    def test_keeps_its_missing_digit_when_it_is_text(self):
        assert codes.clean("8038510840") == "8038510840"

    @given(old_codes)
    def test_may_have_passed_through_a_number(self, code):
        assert codes.clean(int(code)) == code

    @pytest.mark.parametrize("written", [None, True, 1.5, float("nan"), float("inf"), "nav"])
    def test_that_is_no_code_stays_invalid(self, written):
        assert not codes.valid(codes.clean(written))


class TestALithuanianCode:
    def test_is_valid_when_its_digits_agree(self):
        assert codes.valid("33309240064", country="LT")

    def test_is_no_latvian_code(self):
        assert not codes.valid("33309240064")

    @pytest.mark.parametrize("code", ["33309240164", "33313240064", "3330924006", ""])
    def test_is_invalid_with_a_wrong_digit(self, code):
        assert not codes.valid(code, country="LT")


class TestABankAccount:
    @pytest.mark.parametrize(
        "written", ["LV80 BANK 0000 4351 9500 1", "lv80bank0000435195001", "LV80\u00a0BANK0000435195001"]
    )
    def test_is_read_however_it_is_written(self, written):
        assert iban.clean(written) == "LV80BANK0000435195001"
        assert iban.valid(iban.clean(written))

    @pytest.mark.parametrize(
        "number", ["LV81BANK0000435195001", "LV80BANK000043519500", "LV80", "", "XX80BANK0000435195001", "ĻV80"]
    )
    def test_is_invalid_when_its_country_length_or_digits_disagree(self, number):
        assert not iban.valid(number)

    def test_of_another_country_is_valid_too(self):
        assert iban.valid("LT121000011101001000")

    @given(st.integers(2, 20), st.integers(1, 9))
    def test_with_one_digit_changed_is_invalid(self, at, step):
        number = "LV80BANK0000435195001"
        assume(number[at].isdigit())
        assert not iban.valid(number[:at] + str((int(number[at]) + step) % 10) + number[at + 1 :])

    def test_is_printed_in_groups_and_masked_to_its_end(self):
        assert iban.grouped("LV80BANK0000435195001") == "LV80 BANK 0000 4351 9500 1"
        assert iban.mask("LV80BANK0000435195001") == "LV•• •••• 5001"
