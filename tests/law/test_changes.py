"""An administrator confirms an entry or gives it a new value from a day on; the past stays as it was."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from ligzda.access.models import Event, ToTell
from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.law import queries
from ligzda.law.actions.changes import Where, apply, confirm, drop, supersede
from ligzda.law.models import Act, Edition, Outcome, Value
from tests.law.conftest import TODAY, by, entry

DECISION, WAGE, AGREEMENT = "foster.decision.months", "wage.minimum", "guardian.agreement.working_days"
ACT = Where("MK 354/2018", "", "31.", "https://likumi.lv/ta/id/300005")
NEXT_YEAR = dt.date(2027, 1, 1)


def wage(by_whom, figure="820.00", since=NEXT_YEAR, **other):
    where = Where("MK 656/2015", "", "2.", "https://likumi.lv/ta/id/278067")
    return supersede(
        by=by(by_whom), entry=entry(WAGE), since=since, figure=Decimal(figure), where=where, confirmed=True, **other
    )


def propose(people, since, figure, *, confirmed=True):
    return supersede(
        by=by(people.ilze), entry=entry(DECISION), since=since, figure=figure, where=ACT, confirmed=confirmed
    )


def test_the_migration_alone_brings_the_shipped_rulebook_and_calendar(db):
    from ligzda.law import shipped

    kept, ours = queries.rulebook(), shipped.rulebook()

    assert list(kept) == list(ours)
    assert all(kept.history(id) == ours.history(id) for id in ours)
    assert kept.acts == ours.acts
    assert queries.calendar() == shipped.calendar()


def test_an_entry_once_confirmed_is_marked_so_with_its_act_and_point(people):
    change = confirm(by=by(people.ilze), entry=entry(DECISION), where=ACT)

    found = queries.rulebook().get(DECISION, TODAY)
    assert (found.confirmed, found.point, found.value) == (True, "31.", 1)
    assert change.outcome == Outcome.APPLIED
    assert Event.objects.get(what="law_confirmed").account == people.ilze


def test_confirming_changes_no_value_of_another_time(people):
    before = queries.rulebook().get(DECISION, dt.date(2017, 5, 1))

    confirm(by=by(people.ilze), entry=entry(DECISION), where=ACT)

    assert queries.rulebook().get(DECISION, dt.date(2017, 5, 1)) == before


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (AGREEMENT, "law_confirmed_already"),
        ("foster.training.theory_hours", "law_unknown_cannot_be_confirmed"),
        ("assistant.compensation.eur_per_hour", "law_no_value_that_day"),
    ],
)
def test_only_a_known_value_in_force_that_nobody_has_confirmed_can_be_confirmed(people, code, reason):
    with pytest.raises(Refused) as refused:
        confirm(by=by(people.ilze), entry=entry(code), where=ACT)

    assert refused.value.codes == [reason]


def test_a_new_value_waits_until_its_effects_have_been_looked_at(people):
    change = propose(people, NEXT_YEAR, 2)

    assert change.waits
    assert queries.rulebook().number(DECISION, NEXT_YEAR) == 1
    assert queries.with_change(change).number(DECISION, NEXT_YEAR) == 2


def test_whoever_proposed_a_deadline_may_apply_it_and_the_past_is_unchanged(people):
    change = propose(people, NEXT_YEAR, 2)

    apply(by=by(people.ilze), change=change)

    book = queries.rulebook()
    assert book.number(DECISION, dt.date(2026, 12, 31)) == 1
    assert book.number(DECISION, NEXT_YEAR) == 2
    assert book.get(DECISION, NEXT_YEAR).confirmed


def test_what_is_applied_is_what_was_previewed(people):
    for figure, since in ((3, dt.date(2010, 5, 5)), (4, dt.date(2018, 7, 1)), (5, NEXT_YEAR), (6, dt.date(2018, 7, 1))):
        change = propose(people, since, figure)
        previewed = queries.with_change(change).history(DECISION)

        apply(by=by(people.ilze), change=change)

        kept = queries.rulebook().history(DECISION)
        assert [(v.since, v.until, v.value) for v in kept] == [(v.since, v.until, v.value) for v in previewed]


def test_a_value_from_a_day_in_the_past_holds_only_until_the_next_one(people):
    change = supersede(
        by=by(people.ilze),
        entry=entry(WAGE),
        since=dt.date(2022, 7, 1),
        figure=Decimal("510.00"),
        where=ACT,
        confirmed=False,
    )
    apply(by=by(people.janis), change=change)

    book = queries.rulebook()
    assert book.number(WAGE, dt.date(2022, 6, 30)) == Decimal("500.00")
    assert book.number(WAGE, dt.date(2022, 12, 31)) == Decimal("510.00")
    assert book.number(WAGE, dt.date(2023, 1, 1)) == Decimal("620.00")


def test_a_figure_found_at_last_takes_the_place_of_the_unknown_one_for_all_its_days(people):
    code = "foster.training.theory_hours"
    change = supersede(
        by=by(people.ilze), entry=entry(code), since=dt.date(2018, 7, 1), figure=48, where=ACT, confirmed=True
    )
    apply(by=by(people.ilze), change=change)

    assert queries.rulebook().number(code, dt.date(2018, 7, 1)) == 48
    assert [value.value for value in queries.page(by=by(people.ilze), code=code).values] == [48]


def test_what_moves_money_needs_a_second_person(people):
    change = wage(people.ilze)

    with pytest.raises(Refused) as refused:
        apply(by=by(people.ilze), change=change)

    assert refused.value.codes == ["law_second_person_needed"]
    assert queries.rulebook().number(WAGE, NEXT_YEAR) == Decimal("780.00")
    assert ToTell.objects.get(what="law_second_person").params == {"entry": WAGE}


def test_the_second_person_applies_what_the_first_proposed(people):
    apply(by=by(people.janis), change=wage(people.ilze))

    assert queries.rulebook().number(WAGE, NEXT_YEAR) == Decimal("820.00")
    assert queries.rulebook().number(WAGE, TODAY) == Decimal("780.00")


def test_confirming_what_moves_money_waits_for_the_second_person_too(people):
    where = Where("", "", "", "https://www.la.lv/summas")
    change = confirm(by=by(people.ilze), entry=entry("guardian.remuneration.eur"), where=where)
    assert change.waits
    assert not queries.rulebook().get("guardian.remuneration.eur", TODAY).confirmed

    apply(by=by(people.janis), change=change)

    assert queries.rulebook().get("guardian.remuneration.eur", TODAY).confirmed


def test_a_change_that_waits_lets_no_other_be_proposed(people):
    wage(people.ilze)

    with pytest.raises(Refused) as refused:
        wage(people.janis, "900.00")

    assert refused.value.codes == ["law_change_waits"]


def test_a_dropped_change_leaves_the_rulebook_as_it_is(people):
    before = queries.edition()
    change = drop(by=by(people.ilze), change=wage(people.ilze))

    assert change.outcome == Outcome.DROPPED
    assert queries.edition() == before
    assert queries.rulebook().number(WAGE, NEXT_YEAR) == Decimal("780.00")


def test_a_change_is_settled_once(people):
    change = wage(people.ilze)
    apply(by=by(people.janis), change=change)

    for deed in (apply, drop):
        with pytest.raises(Refused) as refused:
            deed(by=by(people.janis), change=change)
        assert refused.value.codes == ["law_change_settled"]


def test_a_law_value_without_a_source_is_refused_with_every_reason(people):
    with pytest.raises(Refused) as refused:
        supersede(
            by=by(people.ilze),
            entry=entry(DECISION),
            since=dt.date(1890, 1, 1),
            figure=None,
            where=Where(),
            confirmed=True,
        )

    assert refused.value.codes == ["law_day_outside_calendar", "law_source_missing", "law_unknown_cannot_be_confirmed"]
    assert all(reason.text("lv") != reason.code for reason in refused.value.reasons)


def test_a_change_that_changes_nothing_is_refused(people):
    now = queries.rulebook().get(DECISION, TODAY)
    same = Where(now.act, "", now.point, now.source)

    with pytest.raises(Refused) as refused:
        supersede(by=by(people.ilze), entry=entry(DECISION), since=TODAY, figure=1, where=same, confirmed=False)

    assert refused.value.codes == ["law_nothing_changes"]


def test_a_house_value_needs_no_source_and_is_confirmed_by_the_house(people):
    code = "foster.opinion.months"
    change = supersede(by=by(people.ilze), entry=entry(code), since=NEXT_YEAR, figure=3, where=Where(), confirmed=False)
    apply(by=by(people.ilze), change=change)

    found = queries.rulebook().get(code, NEXT_YEAR)
    assert (found.value, found.act, found.confirmed) == (3, "house", True)


def test_an_act_not_known_before_is_written_down_with_its_title(people):
    where = Where("MK 77/2027", "Audžuģimenes noteikumi", "12.", "https://likumi.lv/ta/id/999")
    change = supersede(
        by=by(people.ilze), entry=entry(DECISION), since=NEXT_YEAR, figure=2, where=where, confirmed=True
    )
    apply(by=by(people.ilze), change=change)

    assert Act.objects.get(pk="MK 77/2027").title == "Audžuģimenes noteikumi"
    assert queries.rulebook().get(DECISION, NEXT_YEAR).act == "MK 77/2027"


def test_every_change_gives_the_rulebook_a_new_mark(people):
    before = queries.edition()

    confirm(by=by(people.ilze), entry=entry(DECISION), where=ACT)

    assert queries.edition() != before


def test_a_social_worker_reads_the_rulebook_and_changes_nothing(people):
    worker = by(people.worker())

    assert queries.page(by=worker, code=WAGE).now.value == Decimal("780.00")
    with pytest.raises(Denied):
        confirm(by=worker, entry=entry(DECISION), where=ACT)
    with pytest.raises(Denied):
        supersede(by=worker, entry=entry(DECISION), since=TODAY, figure=2, where=ACT, confirmed=True)
    change = wage(people.ilze)
    for deed in (apply, drop):
        with pytest.raises(Denied):
            deed(by=worker, change=change)


@pytest.mark.postgres
def test_the_database_itself_forbids_two_values_on_one_day(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        Value.objects.create(entry=entry(WAGE), since=dt.date(2026, 6, 1), figure="1.00")


@pytest.mark.postgres
def test_the_database_itself_forbids_to_confirm_the_unknown(db):
    with pytest.raises(IntegrityError), transaction.atomic():
        Value.objects.filter(entry="foster.training.theory_hours").update(confirmed=True)


def test_an_unchanged_rulebook_is_asked_for_with_one_query(db, django_assert_num_queries):
    queries.rulebook()

    with django_assert_num_queries(1):
        queries.rulebook()


def test_an_empty_database_is_answered_by_the_shipped_book(db):
    from ligzda.law import shipped

    Edition.objects.all().delete()

    assert queries.rulebook() is shipped.rulebook()
    assert queries.calendar() is shipped.calendar()
    assert queries.edition() == "shipped"
