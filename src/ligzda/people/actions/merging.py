"""Two records of one person made one, with a trace of what was moved."""

from collections import defaultdict
from collections.abc import Sequence

from django.db import IntegrityError, models, transaction
from django.db.models import F, ForeignKey, ManyToOneRel

from ligzda.access.actor import Actor
from ligzda.access.audit import record, record_each
from ligzda.access.edit import take_turn
from ligzda.access.models import Case
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
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
    _drop_equals(by, kept, duplicate, reason)
    moved: dict[str, list[int]] = _move(kept, duplicate)
    gained = _gain(kept, duplicate)
    merged = Merge.objects.create(
        kept=kept,
        duplicate=duplicate,
        reason=reason.strip(),
        moved={**moved, "gained": gained},
        recorded_by=by.account,
        recorded_at=by.at,
    )
    ref = f"people.merge:{merged.pk}"
    record_each(by=by, what="person_merged", about=about, on=by.on, fields=gained, ref=ref)
    if not about:
        record(by=by, what="person_merged", on=by.on, fields=gained, ref=ref)
    return merged


def _drop_equals(by: Actor, kept: Person, duplicate: Person, reason: str) -> None:
    """Let go of what the duplicate has and `kept` has just so: numbers, addresses, a place in the same household."""
    numbers = PersonPhone.objects.filter(person=kept).values("number")
    PersonPhone.objects.filter(person=duplicate, number__in=list(numbers.values_list("number", flat=True))).delete()
    addresses = PersonEmail.objects.filter(person=kept).values_list("address", flat=True)
    PersonEmail.objects.filter(person=duplicate, address__in=list(addresses)).delete()
    standing = HouseholdMember.objects.standing().filter(until=None)
    homes = list(standing.filter(person=kept).values_list("household", flat=True))
    for member in standing.filter(person=duplicate, household__in=homes):
        member.withdraw(by=by, reason=reason)


def _move(kept: Person, duplicate: Person) -> dict[str, list[int]]:
    """Point every row of every table from the duplicate to `kept`; returns their ids by table."""
    moved: dict[str, list[int]] = defaultdict(list)
    collided: list[Reason] = []
    for pointer in _pointers():
        rows = pointer.model._base_manager.filter(**{pointer.name: duplicate})
        ids = list(rows.values_list("pk", flat=True))
        try:
            with transaction.atomic():
                rows.update(**{pointer.name: kept})
        except IntegrityError:
            collided.append(Reason("merge_collides", {"what": pointer.model._meta.verbose_name_plural}))
        if ids:
            moved[pointer.model._meta.label_lower] += ids
    refuse_if(collided)
    return dict(moved)


def _pointers() -> list["ForeignKey[models.Model, models.Model]"]:
    """Return every column of every table that points to a person, but for the traces of merges themselves."""
    relations = [each for each in Person._meta.get_fields(include_hidden=True) if isinstance(each, ManyToOneRel)]
    return [relation.field for relation in relations if relation.related_model is not Merge]


def _gain(kept: Person, duplicate: Person) -> list[str]:
    """Give `kept` what it lacks; returns the names of the fields."""
    gained = [name for name in GAINED if getattr(duplicate, name) and not getattr(kept, name)]
    values = {name: getattr(duplicate, name) for name in gained}
    more = [language for language in duplicate.languages if language not in kept.languages]
    duplicate.merged_into, duplicate.version = kept, F("version") + 1
    if "code" in gained:
        duplicate.code = None  # a code is one person's only
    duplicate.save()
    for name, value in values.items():
        setattr(kept, name, value)
    kept.languages = [*kept.languages, *more]
    take_turn(kept, kept.version).save()
    return [*gained, "languages"] if more else gained
