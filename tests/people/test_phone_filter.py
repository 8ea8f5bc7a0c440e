"""Telephone numbers on pages."""

import pytest

from ligzda.access.rules.phones import readable


@pytest.mark.parametrize(
    ("written", "read"),
    [("+37126114208", "+371 26 114 208"), ("63400000", "+371 63 400 000"), ("112", "112"), ("", "")],
)
def test_a_number_is_read_in_groups_and_what_is_none_stays(written, read):
    assert readable(written) == read
