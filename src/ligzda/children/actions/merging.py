"""Two records of one child made one: a night's half-known child turns out to be known already."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import F

from ligzda.access.actor import Actor
from ligzda.access.audit import record_each, ref_of
from ligzda.access.models import Assignment, Case, Stay
from ligzda.access.permit import require
from ligzda.access.queries.cases import allowed
from ligzda.access.refusal import Reason, refuse_if
from ligzda.access.tell import tell
from ligzda.children.models import Child, ChildMerge, Sibling
from ligzda.children.rules.reasons import reasons_against_merging_children
from ligzda.people import sealed
from ligzda.people.actions.merging import merge as merge_persons
from ligzda.people.facts import pointers
from ligzda.people.keeping import point_to


@transaction.atomic
def merge(*, by: Actor, kept: Child, duplicate: Child, reason: str, code: str = "") -> ChildMerge:
    """Make `duplicate` one with `kept`: whatever was recorded of the one is of the other from now on.

    What is missing in `kept` comes from the duplicate, whose record and documents stay, pointing to `kept`. A duplicate
    that is others' is opened by the child's personal `code`, and they are told. Raises Refused with every reason. The
    deed around it holds the line of the child's places together.
    """
    require(by, "child.merge", kept.case)
    own = allowed(by=by, permission="child.merge", case=duplicate.case)
    if not (own or _has_code(duplicate, code)):
        require(by, "child.merge", duplicate.case)
    pair = {each.pk: each for each in Child.objects.select_for_update().filter(pk__in=(kept.pk, duplicate.pk))}
    kept, duplicate = pair[kept.pk], pair[duplicate.pk]
    refuse_if(_reasons(kept, duplicate, reason))
    _drop_own_group(by, kept, duplicate, reason)
    moved = _move(kept, duplicate)
    _share_work(by, kept, duplicate)
    person = _gain(by, kept, duplicate, reason, about=(kept.case, duplicate.case) if own else (kept.case,))
    trace = ChildMerge.objects.create(
        kept=kept,
        duplicate=duplicate,
        reason=reason.strip(),
        moved={**moved, "person": person},
        recorded_by=by.account,
        recorded_at=by.at,
    )
    cases = [kept.case, duplicate.case]
    record_each(by=by, what="child_merged", about=cases, on=by.on, ref=ref_of(trace))
    if not own:
        _tell_others(by, duplicate.case)
    return trace


def _has_code(child: Child, code: str) -> bool:
    """Tell whether that is the child's personal code: whoever knows it has the child, or its papers, before them."""
    return bool(code and child.person and child.person.code_mark == sealed.fingerprint(code))


def _tell_others(by: Actor, case: Case) -> None:
    if whom := case.centre or case.court:
        tell(by=by, what="child_record_joined", whom=whom, about=case)


def _reasons(kept: Child, duplicate: Child, reason: str) -> list[Reason]:
    births = {each.birth_date for each in (kept, duplicate)} - {None}
    sexes = {each.sex for each in (kept, duplicate)} - {""}
    return reasons_against_merging_children(
        same=kept.pk == duplicate.pk,
        merged=bool(kept.merged_into_id or duplicate.merged_into_id),
        sexes_differ=len(sexes) > 1,
        births_differ=len(births) > 1,
        unexplained=not reason.strip(),
    )


def _drop_own_group(by: Actor, kept: Child, duplicate: Child, reason: str) -> None:
    """Let the duplicate leave its sibling group when the kept child is in one: a child is in one group only."""
    if Sibling.objects.standing().filter(child=kept).exists():
        for row in Sibling.objects.standing().filter(child=duplicate):
            row.withdraw(by=by, reason=reason)


def _move(kept: Child, duplicate: Child) -> dict[str, list[int]]:
    """Point every row of every table from the duplicate to `kept`, its stays with families too."""
    moved = point_to(kept, duplicate, pointers(Child, besides=(ChildMerge, Child)))
    Stay.objects.filter(case=duplicate.case_id).update(case=kept.case_id)
    return moved


def _share_work(by: Actor, kept: Child, duplicate: Child) -> None:
    """Let whoever works with either record see the other: the duplicate's documents stay with it."""
    for one, other in ((kept, duplicate), (duplicate, kept)):
        held = Assignment.objects.ending_after(by.on)
        theirs = set(held.filter(case=other.case_id).values_list("account", "team"))
        Assignment.objects.bulk_create(
            Assignment(case_id=other.case_id, account_id=each.account_id, team_id=each.team_id, since=by.on)
            for each in held.filter(case=one.case_id)
            if (each.account_id, each.team_id) not in theirs
        )


def _gain(by: Actor, kept: Child, duplicate: Child, reason: str, *, about: Sequence[Case]) -> int | None:
    """Give `kept` what it lacks; returns the id of the person that came with the duplicate."""
    person = duplicate.person
    duplicate.merged_into, duplicate.person, duplicate.version = kept, None, F("version") + 1
    duplicate.save()
    Child.objects.filter(merged_into=duplicate).update(merged_into=kept)
    if person and kept.person:
        merge_persons(by=by, kept=kept.person, duplicate=person, reason=reason, about=about)
    elif person:
        kept.person = person
        person.sex, person.languages = person.sex or kept.seen_sex, person.languages or kept.speaks
        person.save(update_fields=("sex", "languages"))
        kept.called, kept.seen_sex, kept.speaks = "", "", []
    if kept.age_about is None:
        kept.age_about, kept.age_on = duplicate.age_about, duplicate.age_on
    kept.place = kept.place or duplicate.place
    kept.version = F("version") + 1
    kept.save()
    return person.pk if person else None
