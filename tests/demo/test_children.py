"""The invented children: their lines respect every rule, and nobody is in a place that is not there."""

import datetime as dt
from collections import defaultdict

from ligzda.access.models import Case, Stay
from ligzda.children.models import Child, ChildCounter
from ligzda.families.models import Profile, Status
from ligzda.placements.facts.line import absences, stretches
from ligzda.placements.facts.present import present
from ligzda.placements.models import Away, Placement
from ligzda.placements.rules.line import reasons_against_absences, reasons_against_line
from tests.demo.country import TODAY


def test_every_childs_line_is_a_line(country):
    lines, times = defaultdict(list), defaultdict(list)
    for row in Placement.objects.standing():
        lines[row.child_id].append(row)
    for row in Away.objects.all():
        times[row.child_id].append(row)
    assert lines
    for child, rows in lines.items():
        line = stretches(rows)
        assert reasons_against_line(line) == []
        assert reasons_against_absences(line, absences(times[child])) == []


def test_no_family_has_more_children_than_places_on_any_day(country):
    places = {row.family_id: row.places for row in Profile.objects.order_by("since")}
    days = {day for row in Placement.objects.standing() for day in (row.since, row.until) if day}
    for day in days:
        for family, count in present(places, on=day).items():
            assert count <= places[family]


def test_children_are_of_the_ages_and_the_families_of_the_status(country):
    profiles = {row.family_id: row for row in Profile.objects.order_by("since")}
    for row in Placement.objects.standing().select_related("child__person"):
        profile, age = profiles[row.family_id], row.child.age(row.since).years
        assert profile.age_from <= age <= profile.age_to
        assert row.child.age(row.until or TODAY).years < 18
        assert Status.objects.filter(family=row.family_id, role=row.kind, since__lte=row.since).exists()


def test_carers_see_just_the_children_that_are_placed(country):
    stays = {(row.case_id, row.host_id, row.since, row.until) for row in Stay.objects.all()}
    placed = Placement.objects.standing().values_list("child__case", "family__case", "since", "until")
    assert stays == set(placed)


def test_numbers_go_on_after_the_invented_children(country):
    assert sum(ChildCounter.objects.values_list("last", flat=True)) == Child.objects.count()
    assert Case.objects.filter(number__startswith="B-").count() == Child.objects.count()


def test_no_day_is_to_come(country):
    later = dt.timedelta(days=1)
    assert not Placement.objects.filter(since__gte=TODAY + later).exists()
    assert not Placement.objects.filter(until__gte=TODAY + later).exists()
