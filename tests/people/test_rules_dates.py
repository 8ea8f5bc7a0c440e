"""Days as people and spreadsheets write them."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ligzda.people.rules import dates

DAY = date(2024, 4, 5)
days = st.dates(date(1950, 1, 1), date(2099, 12, 31))


class TestADay:
    @pytest.mark.parametrize(
        "written",
        ["2024-04-05", "2024.04.05", "2024.04.05.", "2024/4/5", "5.4.2024", "5.4.2024.", "05.04.2024", "05.04.2024.",
         "05/04/2024", "5-4-2024", "5. 4. 2024", "05.04.2024. g.", "05.04.2024.g.", "05.04.2024 g", "5–4–2024",
         "2024-04-05 00:00:00", "2024-04-05T00:00:00", "05.04.2024 0:00", " 05.04.2024\u00a0", "\u200b05.04.2024",
         "'05.04.2024", "20240405", "2024. gada 5. aprīlis", "2024. gada 5. aprīlī", "2024.gada 5.aprīlis",
         "5. aprīlis 2024", "5. aprīlī, 2024. gadā", "5. apr. 2024", "2024. g. 5. aprīlis", DAY, datetime(2024, 4, 5),
         datetime(2024, 4, 5, 13, 30), 45387, 45387.0, 45387.5, 20240405],
    )  # fmt: skip
    def test_is_read_however_it_is_written(self, written):
        assert dates.day(written) == DAY

    @pytest.mark.parametrize(
        "written",
        ["", None, "-", "nav", "2019. gada pavasaris", "2019", 2019, "2019. gads", "aprīlis 2024", "04.2024",
         "30.02.2024", "31.04.2024", "29.02.2023", "00.01.2024", "01.13.2024", "04/20/2024", "2024-13-01",
         "2024-02-30", "5.4.24", "05/04/24", "24-04-05", "5,4,2024", "5.4/2024", "05.04.2024-06.04.2024",
         "05.04.0024", "05.04.3024", "ap 05.04.2024", "05.04.2024?", "45387", True, -1, 0, 5.5, 1e20, float("nan"),
         float("inf"), time(12, 30), "99999999", "05042024", "=TODAY()"],
    )  # fmt: skip
    def test_that_is_not_one_day_of_the_calendar_is_none(self, written):
        assert dates.day(written) is None

    @given(days, st.sampled_from(["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%Y.", "%d/%m/%Y", "%Y.%m.%d.", "%Y%m%d", "%d-%m-%Y"]))
    def test_comes_back_from_every_writing(self, day, form):
        assert dates.day(day.strftime(form)) == day

    @given(days)
    def test_comes_back_from_a_spreadsheets_number(self, day):
        assert dates.day((day - date(1899, 12, 30)).days) == day

    @given(st.dates(date(1960, 1, 1), date(2099, 12, 31)))
    def test_comes_back_from_a_spreadsheet_that_counts_from_1904(self, day):
        assert dates.day((day - date(1904, 1, 1)) // timedelta(days=1), from_1904=True) == day

    @given(st.text(max_size=30) | st.floats() | st.integers())
    def test_may_be_asked_of_anything(self, written):
        dates.day(written)
