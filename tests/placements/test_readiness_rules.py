"""How a family's answers lie beside each other, and what is said of them."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from ligzda.law.shipped import rulebook
from ligzda.placements.rules.places import Limit, Places, free_places, limits_passed
from ligzda.placements.rules.readiness import (
    Laid,
    Said,
    Shown,
    fill,
    lay,
    reasons_against_absence,
    reasons_against_answering,
    shown,
    silent_since,
    tonight_until,
)

EVENING = datetime(2026, 11, 21, 18, 30)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def at(hours: int) -> datetime:
    return EVENING + hours * HOUR


def said(pk: int, since: int, until: int | None = None, planned: bool = False) -> Said:
    return Said(at(since), None if until is None else at(until), pk, planned)


class TestAnAnswer:
    def test_ends_the_one_before(self):
        laid = lay([said(1, 0)], Said(at(5), None))
        assert laid == Laid({1: at(5)}, (), (Said(at(5), None),), {})

    def test_until_the_morning_lets_the_one_before_go_on_afterwards(self):
        laid = lay([said(1, 0)], Said(at(5), at(10)))
        assert laid.ends == {1: at(5)}
        assert laid.anew == (Said(at(5), at(10)),)
        assert laid.going_on == {1: Said(at(10), None, 1)}

    def test_from_an_earlier_moment_takes_the_place_of_what_was_said_since(self):
        laid = lay([said(1, 0, 4), said(2, 4)], Said(at(2), None))
        assert (laid.ends, laid.gone) == ({1: at(2)}, (2,))

    def test_leaves_an_absence_planned_for_later(self):
        laid = lay([said(1, 0, 20), said(2, 20, 30, planned=True), said(3, 30)], Said(at(5), None))
        assert laid.anew == (Said(at(5), at(20)), Said(at(30), None))
        assert (laid.ends, laid.gone) == ({1: at(5)}, (3,))

    def test_ends_an_absence_that_has_begun(self):
        assert lay([said(1, 0, 9, planned=True)], Said(at(5), None)).ends == {1: at(5)}

    def test_that_does_not_meet_another_changes_nothing_of_it(self):
        assert lay([said(1, 0, 2)], Said(at(2), at(4))) == Laid(anew=(Said(at(2), at(4)),))


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20), st.booleans(), st.booleans()), max_size=12))
def test_whatever_is_said_there_is_one_answer_at_each_moment_and_the_later_one_counts(told):
    kept: dict[int, Said] = {}
    means: dict[int, int | None] = dict.fromkeys(range(100))
    words: dict[int, int] = {}
    for number, (since, hours, planned, without_end) in enumerate(told):
        until = None if without_end and not planned else since + hours
        absences = [one for one in kept.values() if one.planned]
        new = Said(at(since), None if until is None else at(until), planned=planned)
        if planned and any(one.meets(new) for one in absences):
            continue
        laid = lay(kept.values(), new)
        for pk in laid.gone:
            del kept[pk]
        for pk, end in laid.ends.items():
            kept[pk] = Said(kept[pk].since, end, pk, kept[pk].planned)
        for piece in laid.anew:
            pk = len(words)
            words[pk] = number
            kept[pk] = Said(piece.since, piece.until, pk, planned)
        for old, piece in laid.going_on.items():
            pk = len(words)
            words[pk] = words[old]
            kept[pk] = Said(piece.since, piece.until, pk, piece.planned)
        later = {n for one in absences if one.since > new.since for n in range(100) if holds(one, n)}
        for n in range(100):
            if holds(new, n) and n not in later:
                means[n] = number
    for n in range(100):
        answers = [words[pk] for pk, one in kept.items() if holds(one, n)]
        assert answers == ([] if means[n] is None else [means[n]])


def holds(one: Said, hour: int) -> bool:
    return one.since <= at(hour) and (one.until is None or at(hour) < one.until)


class TestTakingBack:
    def test_lets_the_answer_before_go_on(self):
        assert fill([said(1, 0, 5), said(3, 9)], said(2, 5, 9)) == (1, at(9))

    def test_leaves_silence_where_nothing_was_said_before(self):
        assert fill([said(3, 9)], said(2, 5, 9)) is None

    def test_does_not_make_an_absence_longer(self):
        assert fill([said(1, 0, 5, planned=True)], said(2, 5, 9)) is None


class TestWhatIsShown:
    def test_a_family_that_confirmed_is_ready(self):
        assert shown("ready", EVENING, at=EVENING + 23 * HOUR, silence=DAY) == Shown.READY

    def test_a_family_that_was_silent_too_long_is_not_confirmed(self):
        assert shown("ready", EVENING, at=EVENING + DAY, silence=DAY) == Shown.NOT_CONFIRMED

    def test_nobody_is_silent_too_long_where_the_rulebook_sets_no_hours(self):
        assert shown("ready", EVENING, at=EVENING + 90 * DAY, silence=None) == Shown.READY

    def test_a_no_needs_no_confirmation(self):
        assert shown("not_ready", EVENING, at=EVENING + 9 * DAY, silence=DAY) == Shown.NOT_READY

    def test_a_family_that_never_said_anything_is_shown_so(self):
        assert shown(None, None, at=EVENING, silence=DAY) == Shown.NEVER_SAID


def test_not_tonight_counts_until_the_next_morning():
    assert tonight_until(EVENING, 8) == datetime(2026, 11, 22, 8)
    assert tonight_until(datetime(2026, 11, 22, 3, 14), 8) == datetime(2026, 11, 22, 8)
    assert tonight_until(datetime(2026, 11, 22, 8), 8) == datetime(2026, 11, 23, 8)


def test_every_reason_against_an_answer_is_told_at_once():
    reasons = reasons_against_answering(
        state="not_ready", only="one", since=at(2), until=at(1), at=EVENING, approved=False
    )
    codes = [reason.code for reason in reasons]
    assert codes == ["no_status_to_be_ready", "answer_not_yet", "answer_over_already", "only_when_ready"]


def test_an_absence_is_planned_ahead_and_beside_no_other():
    def codes(since: int, until: int) -> list[str]:
        planned = [said(1, 20, 30, planned=True)]
        reasons = reasons_against_absence(since=at(since), until=at(until), at=EVENING, planned=planned, approved=True)
        return [reason.code for reason in reasons]

    assert codes(5, 20) == []
    assert codes(5, 21) == ["absence_planned_already"]
    assert codes(5, 5) == ["absence_ends_before_it_begins"]
    assert codes(-9, -5) == ["answer_over_already"]


def test_a_silent_family_is_asked_after_the_rulebooks_hours():
    assert silent_since(EVENING, rulebook(), EVENING.date()) == EVENING - 20 * HOUR
    assert silent_since(EVENING, rulebook(), date(2018, 1, 1)) is None


class TestFreePlaces:
    def test_are_what_is_left_of_the_limit(self):
        assert free_places(Places(3, present=1, held=1)) == 1

    def test_are_never_below_nought(self):
        assert free_places(Places(1, present=2)) == 0

    def test_are_one_at_most_for_whoever_takes_one_only(self):
        assert free_places(Places(3), only="one") == 1
        assert free_places(Places(3, present=3), only="one") == 0

    def test_are_none_without_an_approval(self):
        assert free_places(Places(None)) == 0

    def test_warn_of_the_limits_that_one_more_child_would_pass(self):
        passed = limits_passed(Places(4, present=3, own_children=3), book=rulebook(), on=EVENING.date())
        assert [limit for limit, _entry in passed] == [Limit.PLACED, Limit.HOUSEHOLD]
        assert limits_passed(Places(4, present=2, own_children=3), book=rulebook(), on=EVENING.date()) == []
