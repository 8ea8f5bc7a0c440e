"""When a training is completed: hours, households, certificates, each carer's own."""

from datetime import date
from decimal import Decimal

import pytest

from ligzda.law import shipped
from ligzda.law.rules.rulebook import Entry, Kind
from ligzda.pathway.rules import Hours, PathFacts, Training
from ligzda.pathway.rules.training import training_completed

AGREED = date(2026, 2, 10)
CERTIFICATE = date(2026, 6, 12)


def hours(*rows):
    return tuple(Hours(date(2026, 3, n + 1), Decimal(str(row[0])), *row[1:]) for n, row in enumerate(rows))


def completed(*trainings, role="foster", book=None, on=AGREED, exempt=False):
    facts = PathFacts(trainings=trainings)
    return training_completed(role, facts, book=book or shipped.rulebook(), counted_from=on, exempt=exempt)


def codes(completion):
    return [why.code for why in completion.whys]


ENOUGH = Training(CERTIFICATE, hours([8]), hours([8, "A"], [8, "B"]))


def test_sixteen_hours_in_two_households_and_a_certificate_complete_it():
    assert completed(ENOUGH).on == CERTIFICATE


def test_it_says_that_nobody_knows_how_many_theory_hours_are_asked():
    assert codes(completed(ENOUGH)) == ["hours_unknown"]


def test_a_certificate_that_is_only_a_date_says_so_too():
    facts = PathFacts(days={"training": CERTIFICATE})
    done = training_completed("guardian", facts, book=shipped.rulebook(), counted_from=AGREED, exempt=False)
    assert (done.on, codes(done)) == (CERTIFICATE, ["hours_unknown"])


@pytest.mark.parametrize(
    ("practice", "missing"),
    [
        ([[16, "A"]], ["households_missing"]),
        ([[8, "A"], [7.5, "B"]], ["practice_missing"]),
        ([[8, "A"], [7.75, "B"], [0.25, "B"]], []),
        ([], ["practice_missing", "households_missing"]),
    ],
)
def test_practice_is_counted_by_hours_and_by_different_households(practice, missing):
    done = completed(Training(CERTIFICATE, hours([8]), hours(*practice)))
    assert [code for code in codes(done) if code != "hours_unknown"] == missing
    assert (done.on is None) is bool(missing)


def test_hours_without_a_certificate_do_not_complete_it():
    done = completed(Training(None, ENOUGH.theory, ENOUGH.practice))
    assert (done.on, codes(done)) == (None, ["certificate_missing"])


def test_a_certificate_with_no_hours_recorded_up_to_its_day_stands_for_itself():
    late = Training(CERTIFICATE, practice=(Hours(date(2026, 7, 1), Decimal(4), "A"),))
    assert completed(Training(CERTIFICATE)).on == CERTIFICATE
    assert completed(late).on == CERTIFICATE


def test_hours_recorded_after_the_certificate_count_where_hours_are_judged():
    practice = (*hours([8, "A"]), Hours(date(2026, 7, 1), Decimal(8), "B"))
    assert completed(Training(CERTIFICATE, hours([8]), practice)).on == CERTIFICATE


def test_the_training_ends_on_the_last_carers_certificate_day():
    assert completed(ENOUGH, Training(date(2026, 6, 19))).on == date(2026, 6, 19)


def test_it_is_not_completed_while_one_carer_lacks_something_and_says_who():
    done = completed(ENOUGH, Training())
    assert (done.on, codes(done)) == (None, ["carers_missing", "certificate_missing"])
    assert done.whys[0].values["carers"] == "2"


def test_only_who_is_named_as_lacking_it_lacks_it_whatever_the_opinions_say():
    facts = PathFacts(trainings=(ENOUGH,), opinions=(CERTIFICATE, None))
    done = training_completed("foster", facts, book=shipped.rulebook(), counted_from=AGREED, exempt=False)
    assert done.on == CERTIFICATE


@pytest.mark.parametrize("role", ["guardian", "adopter"])
def test_a_guardians_and_an_adopters_training_is_completed_by_the_certificate(role):
    assert completed(Training(CERTIFICATE, hours([2])), role=role).on == CERTIFICATE


def test_an_exemption_stands_in_only_where_somebody_has_completed_it():
    assert completed(ENOUGH, Training(), exempt=True).on == CERTIFICATE
    assert completed(Training(), Training(), exempt=True).on is None


def test_a_specialised_family_is_judged_by_the_hours_of_its_own_entries():
    assert completed(Training(CERTIFICATE, hours([8]), hours([16, "A"])), role="crisis").on is None


def test_hours_are_judged_by_the_law_of_the_day_the_training_is_counted_from():
    old = Training(
        date(2017, 11, 30), (Hours(date(2017, 9, 1), Decimal(60)),), (Hours(date(2017, 10, 1), Decimal(30), "A"),)
    )
    enough = Training(old.certificate, (*old.theory, Hours(date(2017, 9, 2), Decimal(8))), old.practice)
    assert codes(completed(old, on=None)) == ["total_missing"]
    assert completed(enough, on=None).on == old.certificate


def test_in_2021_theory_could_stand_in_for_practice():
    theory = Training(CERTIFICATE, hours([8], [8]))
    assert completed(theory, on=date(2021, 3, 1)).on == CERTIFICATE
    assert completed(theory, on=date(2022, 3, 1)).on is None


def test_once_somebody_finds_the_number_of_theory_hours_they_are_judged():
    found = Entry(
        "foster.training.theory_hours",
        30,
        "academic_hours",
        Kind.LAW,
        date(2018, 7, 1),
        act="MK 354/2018",
        confirmed=True,
    )
    book = shipped.rulebook().with_entries([found])
    assert codes(completed(ENOUGH, book=book)) == ["theory_missing"]
    thirty = Training(CERTIFICATE, hours([29.5], [0.5]), ENOUGH.practice)
    assert (completed(thirty, book=book).on, codes(completed(thirty, book=book))) == (CERTIFICATE, [])
