"""Two records made one by mistake are two again."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F

from ligzda.access.actor import Actor
from ligzda.access.audit import record, record_each, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.models import Case
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.people.facts import pointers
from ligzda.people.keeping import name_of
from ligzda.people.models import HouseholdMember, Merge, Person, PersonEmail, PersonPhone
from ligzda.people.rules.reasons import reasons_against_unmerging


@transaction.atomic
def undo_merge(*, by: Actor, merge: Merge, reason: str, about: Sequence[Case] = ()) -> Person:
    """Make two records of a merge two again and return the one that was the duplicate.

    What came from it goes back to it; what was recorded since the merge stays with the record that stayed. `about`
    are the cases that either is known in. Raises Refused with every reason: undone already, or one of the two went
    into a third record since.
    """
    for case in about:
        require(by, "person.merge", case)
    require(by, "person.merge")
    merge = Merge.objects.select_for_update().get(pk=merge.pk)
    pair = Person.objects.select_for_update().in_bulk([merge.kept_id, merge.duplicate_id])
    kept, duplicate = pair[merge.kept_id], pair[merge.duplicate_id]
    refuse_if(
        reasons_against_unmerging(
            undone=not merge.stands,
            merged_on=bool(kept.merged_into_id) or (merge.stands and duplicate.merged_into_id != kept.pk),
            code_gone="code" in merge.moved["gained"] and not kept.code_mark,
            unexplained=not reason.strip(),
        )
    )
    _give_back(merge, kept, duplicate)
    _part(merge, kept, duplicate)
    merge.withdraw(by=by, reason=reason.strip())
    ref, fields = ref_of(merge), merge.moved["gained"]
    record_each(by=by, what="person_unmerged", about=about, on=by.on, fields=fields, ref=ref)
    if not about:
        record(by=by, what="person_unmerged", on=by.on, fields=fields, ref=ref)
    return duplicate


def _part(merge: Merge, kept: Person, duplicate: Person) -> None:
    """Point what was moved to the duplicate again, and give it what both had just so."""
    for pointer in pointers():
        ids = merge.moved["rows"].get(name_of(pointer), [])
        rows = pointer.model._base_manager.filter(pk__in=ids, **{pointer.name: kept})
        rows.update(**{pointer.name: duplicate})
    alike = merge.moved["alike"]
    for phone in PersonPhone.objects.filter(pk__in=alike.get("people.personphone", ())):
        PersonPhone.objects.create(person=duplicate, number=phone.number, note=phone.note)
    for email in PersonEmail.objects.filter(pk__in=alike.get("people.personemail", ())):
        PersonEmail.objects.create(person=duplicate, address=email.address)
    places = HouseholdMember.objects.filter(pk__in=alike.get("people.householdmember", ()))
    places.update(withdrawn_by=None, withdrawn_at=None, withdrawn_reason="")


def _give_back(merge: Merge, kept: Person, duplicate: Person) -> None:
    """Take from `kept` what it gained, unless it was changed since; the code goes back to whose it is."""
    gained, code = merge.moved["gained"], kept.code
    for name in (name for name in gained if name == "code" or getattr(kept, name) == getattr(duplicate, name)):
        setattr(kept, name, "" if name == "sex" else None)
    kept.languages = [language for language in kept.languages if language not in merge.moved["languages"]]
    take_turn(kept, kept.version).save()  # before the other takes the code, which is one person's only
    duplicate.merged_into, duplicate.version = None, F("version") + 1
    if "code" in gained:
        duplicate.code = code
    duplicate.save()
