"""Two records of one person made one, with a trace of what was moved."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import F

from ligzda.access.actor import Actor
from ligzda.access.audit import record, record_each, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.models import Case
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.people.facts import pointers
from ligzda.people.keeping import point_to
from ligzda.people.models import HouseholdMember, Merge, Person, PersonEmail, PersonPhone
from ligzda.people.rules.reasons import reasons_against_merging

GAINED = ("sex", "birth_date", "code", "iban")


@transaction.atomic
def merge(*, by: Actor, kept: Person, duplicate: Person, reason: str, about: Sequence[Case] = ()) -> Merge:
    """Make `duplicate` one with `kept`: whatever points to the one points to the other from now on.

    `about` are the cases that either is known in; the actor needs the permission for each. What is missing in `kept`
    comes from the duplicate, whose record stays, pointing to `kept`. Raises Refused with every reason: another code,
    merged already, or both have what a person can have once only.
    """
    for case in about:
        require(by, "person.merge", case)
    require(by, "person.merge")
    pair = {person.pk: person for person in Person.objects.select_for_update().filter(pk__in=(kept.pk, duplicate.pk))}
    kept, duplicate = pair[kept.pk], pair[duplicate.pk]
    refuse_if(
        reasons_against_merging(
            same=kept.pk == duplicate.pk,
            merged=bool(kept.merged_into_id or duplicate.merged_into_id),
            codes_differ=bool(kept.code_mark and duplicate.code_mark and kept.code_mark != duplicate.code_mark),
            unexplained=not reason.strip(),
        )
    )
    alike = _drop_equals(by, kept, duplicate, reason)
    moved = point_to(kept, duplicate, pointers())
    gained, languages = _gain(kept, duplicate)
    merged = Merge.objects.create(
        kept=kept,
        duplicate=duplicate,
        reason=reason.strip(),
        moved={"rows": moved, "alike": alike, "gained": gained, "languages": languages},
        recorded_by=by.account,
        recorded_at=by.at,
    )
    ref = ref_of(merged)
    fields = [*gained, "languages"] if languages else gained
    record_each(by=by, what="person_merged", about=about, on=by.on, fields=fields, ref=ref)
    if not about:
        record(by=by, what="person_merged", on=by.on, fields=fields, ref=ref)
    return merged


def _drop_equals(by: Actor, kept: Person, duplicate: Person, reason: str) -> dict[str, list[int]]:
    """Let go of what the duplicate has and `kept` has just so: numbers, addresses, a place in the same household.

    Returns by table the ids of those of `kept` that stand for both now, and of the places taken back.
    """
    phones = PersonPhone.objects.filter(person=kept, number__in=duplicate.phones.values("number"))
    emails = PersonEmail.objects.filter(person=kept, address__in=duplicate.emails.values("address"))
    both: dict[str, list[Any]] = {"people.personphone": list(phones), "people.personemail": list(emails)}
    duplicate.phones.filter(number__in=[phone.number for phone in both["people.personphone"]]).delete()
    duplicate.emails.filter(address__in=[email.address for email in both["people.personemail"]]).delete()
    standing = HouseholdMember.objects.standing().filter(until=None)
    homes = list(standing.filter(person=kept).values_list("household", flat=True))
    both["people.householdmember"] = list(standing.filter(person=duplicate, household__in=homes))
    for member in both["people.householdmember"]:
        member.withdraw(by=by, reason=reason)
    return {table: [row.pk for row in rows] for table, rows in both.items() if rows}


def _gain(kept: Person, duplicate: Person) -> tuple[list[str], list[str]]:
    """Give `kept` what it lacks; returns the names of the fields, and the languages."""
    gained = [name for name in GAINED if getattr(duplicate, name) and not getattr(kept, name)]
    values = {name: getattr(duplicate, name) for name in gained}
    languages = [language for language in duplicate.languages if language not in kept.languages]
    duplicate.merged_into, duplicate.version = kept, F("version") + 1
    if "code" in gained:
        duplicate.code = None  # a code is one person's only
    duplicate.save()
    for name, value in values.items():
        setattr(kept, name, value)
    kept.languages = [*kept.languages, *languages]
    take_turn(kept, kept.version).save()
    return gained, languages
