"""Values and deadlines in words."""

from datetime import date
from decimal import Decimal

import pytest

from ligzda.law import shipped
from ligzda.law.rules.counting import due_after, due_in_year, months_after
from ligzda.law.rules.rulebook import Entry, Kind, MonthDay
from ligzda.law.rules.wording import value_text
from ligzda.law.rules.working import working

BOOK, LATVIA = shipped.rulebook(), shipped.calendar()
NBSP = "\N{NO-BREAK SPACE}"


def entry(value, unit):
    return Entry("a.b.c", value, unit, Kind.LAW, date(2020, 1, 1))


@pytest.mark.parametrize(
    ("value", "unit", "latvian", "english"),
    [
        (1, "months", "1 mēnesis", "1 month"),
        (2, "months", "2 mēneši", "2 months"),
        (11, "working_days", "11 darbdienas", "11 working days"),
        (21, "working_days", "21 darbdiena", "21 working days"),
        (25, "percent", "25 %", "25 %"),
        (Decimal("171.00"), "eur_month", "171,00 € mēnesī", "171.00 € a month"),
        (Decimal("1.17"), "coefficient", "1,17", "1.17"),
        (MonthDay(12, 31), "month_day", "31. decembris", "31 December"),
        (1, "duty", "ir pienākums", "a duty"),
        (0, "duty", "nav pienākuma", "no duty"),
        (None, "months", "nav zināms", "not known"),
    ],
)
def test_a_value_is_said_with_its_unit_in_the_right_form(value, unit, latvian, english):
    assert value_text(entry(value, unit), "lv").replace(NBSP, " ") == latvian
    assert value_text(entry(value, unit), "en").replace(NBSP, " ") == english


def test_the_working_of_working_days_names_the_event_and_every_day_skipped():
    due = due_after(date(2026, 3, 30), "guardian.agreement.working_days", BOOK, LATVIA)

    assert [line.replace(NBSP, " ") for line in working(due, LATVIA, "lv")] == [
        "Skaita no 30.03.2026. (pašu notikuma dienu neskaita): 10 darbdienas.",
        "Neskaita: 03.04. Lielā Piektdiena; 04.04.–05.04. nedēļas nogale; 06.04. Otrās Lieldienas; "
        "11.04.–12.04. nedēļas nogale.",
        "Pēdējā diena: 15.04.2026.",
    ]


def test_the_working_of_months_says_why_the_end_moved_and_that_the_deadline_is_unconfirmed():
    due = due_after(date(2026, 3, 3), "foster.decision.months", BOOK, LATVIA)

    assert [line.replace(NBSP, " ") for line in working(due, LATVIA, "en")] == [
        "Counted from 03.03.2026. (the day of the event itself is not counted): 1 month.",
        "It would end on 03.04.2026., which is no working day (03.04. Good Friday; 04.04.–05.04. weekend; "
        "06.04. Easter Monday), so it ends on the next working day.",
        "Last day: 07.04.2026.",
        "The deadline has not been checked against the act yet.",
    ]


def test_the_working_of_a_fixed_day_says_that_it_does_not_move():
    due = due_in_year(2028, "foster.improvement.month_day", BOOK)

    assert working(due, LATVIA, "lv")[0] == "Nemainīga diena: 31. decembris; brīvdienas to nepārceļ."


def test_a_deadline_counted_without_an_entry_still_shows_its_days():
    assert working(months_after(date(2026, 3, 10), 1, LATVIA), LATVIA, "lv")[-1] == "Pēdējā diena: 10.04.2026."
