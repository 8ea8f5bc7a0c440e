"""How the pages of children are reached."""

from functools import partial

from django.utils import timezone

from ligzda.access.models import Account
from ligzda.children.models import Child, CourtDecision, Need
from ligzda.people.models import Person
from tests.access.table import LONG_AGO, Place, Sample


def child(place: Place) -> Child:
    """Return the child of the place's case."""
    return place.made("child", lambda: _child(place))


def _child(place: Place) -> Child:
    person = Person.objects.create(given_name="Elza", surname="Parauga", sex="f")
    number = f"2020-{Child.objects.count() + 1:04d}"
    return Child.objects.create(case=place.case, number=number, person=person, opened_on=LONG_AGO)


def number(place: Place, person: Account | None) -> dict:
    """Return the parts of an address that is about the child alone."""
    return {"number": child(place).number}


def _need(place: Place) -> Need:
    make = partial(Need.objects.create, child=child(place), code="medical", since=LONG_AGO, recorded_at=timezone.now())
    return place.made("need", make)


def _ending(place: Place, person: Account | None) -> dict:
    return {"number": child(place).number, "kind": "need", "pk": _need(place).pk}


def _decision(place: Place, person: Account | None) -> dict:
    """Return a record of a sort that court and centre both make."""
    make = partial(
        CourtDecision.objects.create,
        child=child(place),
        court=place.court,
        kind="other",
        number="1-6/1",
        on=LONG_AGO,
        recorded_at=timezone.now(),
    )
    return {"number": child(place).number, "kind": "decision", "pk": place.made("child's decision", make).pk}


SAMPLES = {
    **{
        name: Sample(number)
        for name in (
            "child_about",
            "child_people",
            "child_court",
            "child_record",
            "child_edit",
            "need_record",
            "care_note_record",
            "school_record",
            "sibling_join",
            "relative_record",
            "restriction_record",
            "child_decision_record",
            "child_code_reveal",
        )
    },
    "child_fact_end": Sample(_ending),
    "child_fact_withdraw": Sample(_decision, data={"reason": "kļūda"}),
    "child_fact_correct": Sample(_decision),
}
