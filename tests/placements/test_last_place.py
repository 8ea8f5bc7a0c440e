"""The last place of a family, wanted by fifty at once: one gets it, by holding or by placing, the others hear who."""

from collections.abc import Callable

import pytest

from ligzda.access.actor import Actor
from ligzda.access.refusal import Refused
from ligzda.families.models import Family
from ligzda.placements.actions.calls import answer
from ligzda.placements.actions.placements import place
from ligzda.placements.actions.searches import end_search, open_search
from ligzda.placements.models import Call, Hold, Placement
from tests.at_once import done_at_once
from tests.placements.night import TODAY, Night

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True, databases=["default", "reads"])]
FIFTY, TEN = 50, 10


def wants_to_hold(night: Night, by: Actor, family: Family) -> Callable[[], object]:
    search = open_search(by=by, children=({},), place=night.town)
    return lambda: answer(by=by, search=search, family=family, said="yes")


def wants_to_place(night: Night, by: Actor, family: Family) -> Callable[[], object]:
    child = night.child()
    return lambda: place(by=by, child=child, where="family", family=family, kind="crisis", since=TODAY)


@pytest.mark.parametrize(("holding", "placing"), [(FIFTY // 2, FIFTY // 2), (TEN, 0), (0, TEN)])
def test_of_many_who_want_the_last_place_at_once_one_gets_it_and_the_others_hear_who(night, holding: int, placing: int):
    family = night.host(places=1)
    unit = night.organisation("state_police", "Liepājas iecirknis")
    officers = [night.by(night.account("police", unit, f"P{n}")) for n in range(holding)]
    managers = [night.by(night.account("manager", night.centre, f"M{n}")) for n in range(placing)]
    deeds = [wants_to_hold(night, by, family) for by in officers]
    came = done_at_once(*deeds, *(wants_to_place(night, by, family) for by in managers))
    told = [each.reasons[-1].text("en") for each in came if isinstance(each, Refused)]
    [winner] = [each for each in came if not isinstance(each, Refused)]
    assert len(told) == holding + placing - 1
    assert Hold.objects.count() + Placement.objects.count() == 1
    assert Call.objects.count() == Hold.objects.count()
    who = winner.recorded_by.name if isinstance(winner, Placement) else "Liepājas iecirknis"
    assert set(told) == {
        f"{who} placed the last child there on 21.11.2026. at 03:04."
        if isinstance(winner, Placement)
        else f"The place is held by {who} until 05:04."
    }


def test_a_place_that_a_search_took_is_said_to_be_that_searchs(night: Night):
    family = night.host(places=1)
    unit = night.organisation("state_police", "Liepājas iecirknis")
    police = night.by(night.account("police", unit, "Kaspars Vējš"))
    search = open_search(by=police, children=({},), place=night.town)
    answer(by=police, search=search, family=family, said="yes")
    end_search(by=police, search=search, outcome="family")
    with pytest.raises(Refused) as refused:
        wants_to_place(night, night.by(night.account("manager", night.centre, "Aija")), family)()
    assert refused.value.codes == ["no_free_place", "place_is_taken"]
    assert "Liepājas iecirknis" in refused.value.reasons[1].text("lv")
