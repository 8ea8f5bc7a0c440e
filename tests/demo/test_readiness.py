"""What the invented families say of tonight, and who is on duty."""

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Membership, Organisation
from ligzda.placements.models import Duty, Notice, Readiness
from ligzda.placements.queries.readiness import ready
from ligzda.placements.queries.roster import week
from ligzda.placements.rules.readiness import Shown
from ligzda.portal.queries import own
from tests.demo.country import AT


def test_families_say_all_that_can_be_said(country):
    families = {row.family for row in Readiness.objects.select_related("family")}
    found = [one.state for one in ready(by=Actor.system(at=AT), families=families).values()]
    assert {Shown.READY, Shown.NOT_CONFIRMED} <= set(found)
    assert found.count(Shown.READY) > len(found) // 2


def test_the_week_has_duties_and_a_few_gaps(country):
    assert {duty.kind for duty in Duty.objects.all()} == {"family", "officer"}
    regions = week(by=Actor.system(at=AT))
    assert len(regions) == 5


def test_a_crisis_family_can_sign_in_and_waits_for_somebody_to_read_what_it_told(country):
    account = Account.objects.get(email="krizes.gimene@example.org")
    (mine,) = own(by=Actor.of(account, at=AT))
    assert mine.ready.crisis
    assert mine.told[0].read_at is None


def test_what_was_told_was_read_by_whoever_works_with_the_family(country):
    for notice in Notice.objects.exclude(read_by=None):
        assert notice.read_at > notice.told_at


def test_every_centre_has_a_duty_officer_and_somebody_on_duty_tonight(country):
    centres = Organisation.objects.filter(kind="centre")
    officers = Membership.objects.filter(role="duty_officer")
    assert set(officers.values_list("organisation", flat=True)) == set(centres.values_list("pk", flat=True))
    tonight = Duty.objects.filter(kind="officer", since__lte=AT.replace(hour=23), until__gt=AT.replace(hour=23))
    assert tonight.count() == centres.count()
