"""Brothers and sisters of a planned search: looked for apart when nobody takes them all, and together again."""

import pytest

from ligzda.access.models import Event
from ligzda.placements.actions import deciding as ends
from ligzda.placements.actions import parting
from ligzda.placements.actions import proposing as steps
from ligzda.placements.models import Search
from ligzda.placements.queries.planned import parted, planned
from tests.placements.planning import known, proposed, seen, start
from tests.refused import refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(night):
    return night.by(night.worker)


@pytest.fixture
def elza(night):
    return known(night)


@pytest.fixture
def zarini(night):
    return night.host("Zariņu", kind="foster")


class TestApart:
    """Brothers and sisters for whom no family can be found together."""

    @pytest.fixture
    def both(self, night, elza) -> Search:
        return start(night, elza, known(night, "Jānis", sex="m"))

    def test_each_part_is_a_search_of_its_own_with_the_same_request_and_workers(self, night, worker, both):
        apart = parting.part(by=worker, search=both, places=[1], reason="Neviena ģimene neuzņem abus")
        assert [[child.child.person.given_name for child in each.children.all()] for each in (both, apart)] == [
            ["Elza"],
            ["Jānis"],
        ]
        assert not any(child.siblings for each in (both, apart) for child in each.children.all())
        assert (apart.follows, apart.apart_because) == (both, "Neviena ģimene neuzņem abus")
        assert apart.requests.get().number == both.requests.get().number
        assert list(planned(by=worker)) == [apart, both]

    def test_says_why_and_leaves_somebody(self, worker, both):
        given = {"by": worker, "search": both}
        assert refused(parting.part, **given, places=[0, 1], reason=" ") == ["some_go_some_stay", "reason_missing"]
        assert refused(parting.part, **given, places=[], reason="Jā") == ["some_go_some_stay"]

    def test_is_too_late_once_a_family_is_proposed(self, worker, both, zarini):
        proposed(worker, both, zarini)
        assert refused(parting.part, by=worker, search=both, places=[1], reason="Jā") == ["proposal_waits"]

    def test_the_shortlist_shows_how_they_could_be_divided(self, night, worker, both):
        night.host("Mazā", kind="foster", places=1)
        night.host("Sīkā", kind="foster", places=1)
        shown = seen(worker, both)
        assert shown.able == 0
        assert [(sheet.family.name, len(part)) for sheet, part in shown.split] == [("Mazā", 1), ("Sīkā", 1)]


class TestTogetherAgain:
    """Brothers and sisters who were parted are looked for in one search again, in which nobody has answered yet."""

    @pytest.fixture
    def parts(self, night, worker, elza) -> list[Search]:
        both = start(night, elza, known(night, "Jānis", sex="m"))
        return [both, parting.part(by=worker, search=both, places=[1], reason="Neviena ģimene neuzņem abus")]

    def test_ends_the_searches_apart_and_takes_children_request_and_workers_along(self, night, worker, parts, zarini):
        first, second = parts
        steps.tell_family(by=worker, search=first, family=zarini)
        new = parting.join(by=worker, search=second, others=[first], reason="Ozolu ģimene uzņems abus")
        assert [child.child.person.given_name for child in new.children.order_by("place")] == ["Elza", "Jānis"]
        assert all(child.siblings for child in new.children.all())
        assert (new.requests.get().number, new.follows, new.calls.count()) == ("1-6/12", None, 0)
        for part in parts:
            part.refresh_from_db()
            assert (part.outcome, part.together_in, part.children.count()) == ("together", new, 1)
            assert Event.objects.filter(what="siblings_joined", case=part.case).exists()
        assert first.calls.get().answer == "settled"
        assert planned(by=worker).first() == new

    def test_leaves_apart_who_is_not_named_and_can_still_take_it_in(self, night, worker, elza):
        group = start(night, elza, known(night, "Jānis", sex="m"), known(night, "Anna"))
        apart = [parting.part(by=worker, search=group, places=[place], reason="Tālu") for place in (1, 2)]
        new = parting.join(by=worker, search=group, others=apart[:1], reason="Tomēr kopā")
        assert list(parted(new, by=worker)) == apart[1:]
        assert parting.join(by=worker, search=apart[1], others=[new], reason="Visi kopā").children.count() == 3

    def test_says_why_and_names_who_was_parted_and_waits_for_no_proposal(self, night, worker, parts, zarini):
        first, second = parts
        given = {"by": worker, "search": first}
        assert refused(parting.join, **given, others=[], reason=" ") == ["nobody_to_join", "reason_missing"]
        stranger = start(night, known(night, "Cita"))
        assert refused(parting.join, **given, others=[stranger], reason="Jā") == ["nobody_to_join"]
        proposed(worker, second, zarini)
        assert refused(parting.join, **given, others=[second], reason="Jā") == ["proposal_waits"]

    def test_is_no_way_to_end_a_search_without_saying_where_the_children_went(self, worker, parts):
        given = {"by": worker, "search": parts[0], "reason": "Jā"}
        assert refused(ends.end_planned, **given, outcome="together") == ["outcome_missing"]
