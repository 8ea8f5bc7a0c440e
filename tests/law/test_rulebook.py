"""The rulebook answers about any day with the law of that day."""

from datetime import date
from decimal import Decimal

import pytest

from ligzda.law.rules.rulebook import Act, Entry, Kind, MonthDay, Overlapping, Rulebook, UnknownEntry

OLD, NEW, LATER = date(2010, 1, 1), date(2018, 7, 1), date(2026, 1, 1)


def entry(value, since=OLD, until=None, id="foster.decision.months", unit="months", **other):
    return Entry(id, value, unit, Kind.LAW, since, until, **other)


def test_a_decision_of_2017_is_judged_by_the_acts_of_2017():
    book = Rulebook([entry(2, OLD, NEW, act="MK 1036/2006"), entry(1, NEW, act="MK 354/2018")])

    assert book.number("foster.decision.months", date(2017, 5, 1)) == 2
    assert book.get("foster.decision.months", date(2017, 5, 1)).act == "MK 1036/2006"
    assert book.number("foster.decision.months", date(2019, 5, 1)) == 1


def test_the_last_day_of_an_entry_is_the_day_before_its_end():
    book = Rulebook([entry(2, OLD, NEW), entry(1, NEW)])

    assert book.number("foster.decision.months", date(2018, 6, 30)) == 2
    assert book.number("foster.decision.months", NEW) == 1


def test_a_day_before_the_first_value_has_no_entry_and_no_number():
    book = Rulebook([entry(1, NEW)])

    assert book.get("foster.decision.months", date(2017, 1, 1)) is None
    assert book.number("foster.decision.months", date(2017, 1, 1)) is None


def test_a_day_in_a_gap_has_no_entry():
    book = Rulebook([entry(2, OLD, date(2012, 1, 1)), entry(1, NEW)])

    assert book.get("foster.decision.months", date(2015, 1, 1)) is None


def test_a_value_that_nobody_knows_is_an_entry_without_a_number():
    book = Rulebook([entry(None, NEW)])

    assert book.get("foster.decision.months", LATER).known is False
    assert book.number("foster.decision.months", LATER) is None


def test_an_id_that_was_never_in_the_book_is_a_mistake_and_not_a_gap():
    with pytest.raises(UnknownEntry):
        Rulebook([entry(1)]).get("foster.decison.months", LATER)


def test_two_values_cannot_claim_the_same_day():
    with pytest.raises(Overlapping):
        Rulebook([entry(2, OLD, LATER), entry(1, NEW)])
    with pytest.raises(Overlapping):
        Rulebook([entry(2, OLD), entry(1, NEW)])


def test_an_empty_interval_holds_on_no_day_and_meets_nothing():
    book = Rulebook([entry(5, NEW, NEW), entry(2, OLD, NEW), entry(1, NEW)])

    assert book.number("foster.decision.months", NEW) == 1
    assert len(book.history("foster.decision.months")) == 3


def test_everything_in_force_on_a_day_comes_in_the_order_of_the_book():
    book = Rulebook([entry(1, id="b.x.months"), entry(1, id="a.x.months"), entry(1, LATER, id="c.x.months")])

    assert [found.id for found in book.entries(NEW)] == ["b.x.months", "a.x.months"]


def test_a_day_of_the_year_is_not_a_number():
    book = Rulebook([entry(MonthDay(12, 31), id="foster.improvement.month_day", unit="month_day")])

    assert str(book.get("foster.improvement.month_day", LATER).value) == "12-31"
    with pytest.raises(TypeError):
        book.number("foster.improvement.month_day", LATER)


@pytest.mark.parametrize("text", ["02-30", "02-29", "13-01", "1231", ""])
def test_a_day_that_does_not_come_every_year_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        MonthDay.parse(text)


def test_other_entries_can_stand_instead_of_the_shipped_ones():
    book = Rulebook([entry(1), entry(1, id="a.x.months")]).with_entries([entry(9)])

    assert book.number("foster.decision.months", LATER) == 9
    assert book.number("a.x.months", LATER) == 1


def test_an_act_is_in_force_until_the_day_before_its_end():
    act = Act("MK 1036/2006", "Audžuģimenes noteikumi", OLD, NEW)

    assert act.in_force(date(2018, 6, 30))
    assert not act.in_force(NEW)
    assert Act("APL", "Administratīvā procesa likums").in_force(OLD)


def test_the_area_is_the_first_word_of_the_id():
    assert entry(Decimal("780.00"), id="wage.minimum").area == "wage"
