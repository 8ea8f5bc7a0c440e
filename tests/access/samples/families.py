"""How the pages of families are reached."""

from functools import cache, partial
from typing import Any

from django.utils import timezone

from ligzda.access.models import Account
from ligzda.families.models import Agreement, Choice, Decision, Enquiry, Family, Measure, RegisterUpload
from ligzda.people.models import Household, HouseholdMember, Merge, Person
from tests.access.table import LONG_AGO, Place, Sample
from tests.families.registers import HEADINGS, lines_of, workbook
from tests.families.registers import family as register_row


def family(place: Place) -> Family:
    """Return the family of the place's case: one carer, one adult."""
    return place.made("family", lambda: _family(place))


def _family(place: Place) -> Family:
    household = Household.objects.create()
    for surname, part in (("Aprūpētāja", "carer"), ("Pieaugušais", "adult")):
        person = Person.objects.create(given_name="Anna", surname=surname)
        HouseholdMember.objects.create(household=household, person=person, part=part, recorded_at=timezone.now())
    number = f"2020-{Family.objects.count() + 1:04d}"
    return Family.objects.create(
        case=place.case, household=household, number=number, name="Parauga", opened_on=LONG_AGO
    )


def number(place: Place, person: Account | None) -> dict:
    """Return the parts of an address that is about the family alone."""
    return {"number": family(place).number}


def _choice(paused: bool = False):
    def kwargs(place: Place, person: Account | None) -> dict:
        make = partial(
            Choice.objects.create,
            family=family(place),
            role="host" if paused else "foster",
            since=LONG_AGO,
            paused_since=LONG_AGO if paused else None,
            recorded_at=timezone.now(),
        )
        return {"number": family(place).number, "pk": place.made(f"choice {paused}", make).pk}

    return kwargs


def _agreement(concluded: bool):
    def kwargs(place: Place, person: Account | None) -> dict:
        make = partial(
            Agreement.objects.create,
            family=family(place),
            partner=place.centre,
            number="AV-1",
            drafted_on=LONG_AGO,
            concluded=concluded,
            since=LONG_AGO if concluded else None,
            recorded_at=timezone.now(),
        )
        return {"number": family(place).number, "pk": place.made(f"agreement {concluded}", make).pk}

    return kwargs


def _fact(place: Place, person: Account | None) -> dict:
    """Return a record of a sort that court and centre both make."""
    row = place.made(
        "fact",
        lambda: Decision.objects.create(
            family=family(place),
            role="foster",
            kind="suitability",
            court=place.court,
            number="1-6/1",
            on=LONG_AGO,
            outcome="positive",
            recorded_at=timezone.now(),
        ),
    )
    return {"number": family(place).number, "kind": "decision", "pk": row.pk}


def _member(place: Place, person: Account | None) -> dict:
    member = family(place).household.members.get(part="adult")
    return {"number": family(place).number, "pk": member.pk}


def _person(place: Place, person: Account | None) -> dict:
    member = family(place).household.members.get(part="adult")
    return {"number": family(place).number, "pk": member.person_id}


def _merge(place: Place, person: Account | None) -> dict:
    kept = family(place).household.members.get(part="adult").person
    other = place.made("duplicate", lambda: Person.objects.create(given_name="A", surname="Pieaugušais"))
    moved = {"rows": {}, "alike": {}, "gained": [], "languages": []}
    made = Merge.objects.create(kept=kept, duplicate=other, reason="A", moved=moved, recorded_at=timezone.now())
    return {"number": family(place).number, "pk": kept.pk, "merge": made.pk}


def _enquiry(place: Place, person: Account | None) -> dict:
    row = Enquiry.objects.create(
        centre=place.centre, on=LONG_AGO, means="phone", name="Anna", phone="+37129000000", recorded_at=timezone.now()
    )
    return {"pk": row.pk}


def _measure(place: Place, person: Account | None) -> dict:
    row = Measure.objects.create(
        centre=place.centre, name="Diena", channel="event", since=LONG_AGO, recorded_at=timezone.now()
    )
    return {"pk": row.pk}


@cache
def _sheet() -> bytes:
    return workbook(("Lapa1", [list(HEADINGS), *lines_of(register_row())])).getvalue()


def _upload(place: Place, person: Account | None, **more: Any) -> dict:
    now = timezone.now()
    row = RegisterUpload(
        centre=place.centre,
        account=person or Account.objects.first(),
        name="register.xlsx",
        uploaded_at=now,
        moved_at=now,
        **more,
    )
    row.file = _sheet()
    row.save()
    return {"pk": row.pk}


OF_A_FAMILY = (
    "family_about",
    "contacts",
    "family_papers",
    "family_agreements",
    "family_court",
    "family_record",
    "contact_log",
    "consultation_hold",
    "choice_make",
    "family_edit",
    "member_add",
    "profile_approve",
    "paper_take",
    "agreement_draft",
    "family_move",
    "application_record",
    "decision_record",
    "reevaluation_record",
)

SAMPLES = {
    **{name: Sample(number) for name in OF_A_FAMILY},
    **{name: Sample(_choice()) for name in ("choice_pause", "choice_end", "choice_change")},
    "choice_resume": Sample(_choice(paused=True)),
    "member_leave": Sample(_member),
    **{name: Sample(_person) for name in ("code_reveal", "account_reveal", "person_edit", "person_merge")},
    "person_unmerge": Sample(_merge),
    **{
        name: Sample(_upload, owned=True)
        for name in ("register", "register_columns", "register_cells", "register_take", "register_discard")
    },
    "register_left_out": Sample(partial(_upload, state="done", refused=[[3, ["name_missing"]]]), owned=True),
    "agreement_sign": Sample(_agreement(concluded=False)),
    "agreement_end": Sample(_agreement(concluded=True)),
    **{name: Sample(_fact) for name in ("fact_withdraw", "fact_correct")},
    **{name: Sample(_enquiry, owned=True) for name in ("enquiry", "enquiry_correct", "enquiry_close", "family_make")},
    "measure_change": Sample(_measure, owned=True),
}
