"""Whole numbers in addresses and hidden fields."""

import pytest

from ligzda.ui.numbers import whole


@pytest.mark.parametrize(("written", "number"), [("0", 0), ("12", 12), ("007", 7)])
def test_a_number_is_read(written, number):
    assert whole(written) == number


@pytest.mark.parametrize("written", ["", " 1", "-1", "1.0", "x", "²", "٣", "9" * 10, "9" * 5000])
def test_what_is_no_number_of_ours_is_none(written):
    assert whole(written) is None
