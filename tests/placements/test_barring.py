"""A child may not be placed with a family: recorded with why and who decided, asked by searches and placements."""

import pytest
from django.urls import reverse

from ligzda.access.permit import Denied
from ligzda.access.refusal import Refused
from ligzda.access.rules.roles import Role
from ligzda.placements.actions.barring import bar, withdraw_bar
from ligzda.placements.actions.placements import correct, place
from ligzda.placements.models import Barred
from tests.families.conftest import day
from tests.placements.conftest import opened
from tests.placements.test_places_pages import child, client, home, now, page, post

__all__ = ["child", "client", "home", "now"]
pytestmark = pytest.mark.django_db
WHY = {"reason": "Ģimenē dzīvo varmākas radinieks", "decided_by": "Liepājas bāriņtiesa"}


def test_a_barred_family_cannot_be_given_the_child(worker, elza, foster):
    bar(by=worker, child=elza, family=foster, **WHY)
    with pytest.raises(Refused) as refused:
        place(by=worker, child=elza, where="family", kind="foster", family=foster, since=day(5, 1))
    assert refused.value.codes == ["cannot_barred"]


def test_what_was_before_can_still_be_recorded_and_corrected(worker, elza, foster):
    bar(by=worker, child=elza, family=foster, **WHY)
    ended = {"until": day(4, 1), "end_reason": "returned", "went_to": "birth_family"}
    row = place(by=worker, child=elza, where="family", kind="foster", family=foster, since=day(3, 1), **ended)
    correct(by=worker, placement=row, reason="citā dienā", changes={"since": day(3, 2)})


def test_says_why_and_who_decided_and_is_recorded_once(worker, elza, foster):
    with pytest.raises(Refused) as refused:
        bar(by=worker, child=elza, family=foster, reason=" ", decided_by="")
    assert refused.value.codes == ["reason_missing", "who_decided_missing"]
    bar(by=worker, child=elza, family=foster, **WHY)
    with pytest.raises(Refused) as refused:
        bar(by=worker, child=elza, family=foster, **WHY)
    assert refused.value.codes == ["barred_already"]


def test_is_taken_back_with_a_reason(worker, elza, foster):
    row = bar(by=worker, child=elza, family=foster, **WHY)
    with pytest.raises(Refused):
        withdraw_bar(by=worker, barred=row, reason="")
    withdraw_bar(by=worker, barred=row, reason="Cita ģimene ar tādu pašu uzvārdu")
    with pytest.raises(Refused) as refused:
        withdraw_bar(by=worker, barred=row, reason="vēlreiz")
    assert refused.value.codes == ["withdrawn_already"]
    place(by=worker, child=elza, where="family", kind="foster", family=foster, since=day(5, 1))


def test_is_not_for_those_who_do_not_work_with_the_child(world, elza, foster):
    with pytest.raises(Denied):
        bar(by=world.actor(Role.TRAINER, world.centre), child=elza, family=foster, **WHY)


def test_a_family_of_another_centre_is_barred_by_its_number_and_never_named(client, now, child, home):
    home.case.assignments.all().delete()
    said = post(client, "child_bar", child.number, family=home.name[:5], **WHY)
    assert "Nevienai ģimenei nav šāda numura" in said.content.decode()
    post(client, "child_bar", child.number, family=home.shown_number, **WHY, number="7-12/3")
    said = page(client, "child_places", child.number)
    assert home.shown_number in said
    assert home.title not in said
    assert "Liepājas bāriņtiesa" in said
    row = Barred.objects.get()
    answer = post(client, "child_bar_withdraw", child.number, row.pk, reason="kļūda")
    assert answer.url == reverse("child_places", args=[child.number])
    assert home.shown_number not in page(client, "child_places", child.number)


def test_another_childs_bar_is_not_there(client, now, child, home):
    row = bar(by=now.worker, child=child, family=home, **WHY)
    other = opened(now, given_name="Kārlis", surname="Ozols", sex="m")
    assert client.get(reverse("child_bar_withdraw", args=[other.number, row.pk])).status_code == 404
