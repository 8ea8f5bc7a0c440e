"""How a child's line and a planned search are kept: whole, with the access and the work that follow."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Assignment, Case, Organisation, Stay, Territory
from ligzda.access.refusal import refuse_if
from ligzda.children.models import Child
from ligzda.placements.facts import line as facts
from ligzda.placements.models import Away, Placement, Request, Search, SearchCounter, SearchedChild
from ligzda.placements.rules.line import reasons_against_absences, reasons_against_line

TOLD = (
    "child",
    "where",
    "family",
    "organisation",
    "place",
    "kind",
    "since",
    "planned_until",
    "until",
    "reason",
    "decision",
    "act_number",
    "document",
    "end_reason",
    "went_to",
    "end_note",
)


def take_line(child: Child) -> list[Placement]:
    """Lock the child's line and return its standing placements; who else would change it waits."""
    Child.objects.select_for_update().get(pk=child.pk)
    return facts.line(child)


def again(row: Placement, by: Actor, **changes: object) -> Placement:
    """Return an unsaved record that says what `row` says, but for the changes; it replaces `row`."""
    told = {name: getattr(row, name) for name in TOLD} | changes
    return Placement(**told, replaces=row, recorded_by=by.account, recorded_at=by.at)


def write_line(
    *,
    by: Actor,
    child: Child,
    before: Sequence[Placement],
    new: Iterable[Placement],
    withdrawn: Iterable[Placement] = (),
    reason: str = "",
) -> None:
    """Take `withdrawn` off the line and put `new` on it, if what comes out is a line; access follows.

    Raises Refused with every reason why it would be none.
    """
    new, withdrawn = list(new), list(withdrawn)
    gone = {row.pk for row in withdrawn}
    after = [row for row in before if row.pk not in gone] + new
    check_line(child, after)
    for row in withdrawn:
        row.withdraw(by=by, reason=reason)
    for row in new:
        row.save()
    keep_access(by=by, child=child)


def check_line(child: Child, rows: Iterable[Placement], away: Iterable[Away] | None = None) -> None:
    """Raise Refused with every reason why these would be no line of the child."""
    stretches = facts.stretches(rows)
    times = facts.absences(facts.away(child) if away is None else away)
    refuse_if([*reasons_against_line(stretches), *reasons_against_absences(stretches, times)])


def keep_access(*, by: Actor, child: Child) -> None:
    """Let the carers of the child's families see it on just those days, and its centre be the family's."""
    placed = facts.line(child)
    spans = [(row.family, row.since, row.until) for row in placed]
    spans += [(row.family, row.since, row.until) for row in facts.away(child)]
    Stay.objects.filter(case=child.case_id).delete()
    Stay.objects.bulk_create(
        Stay(case_id=child.case_id, host_id=family.case_id, since=since, until=until)
        for family, since, until in spans
        if family and since != until
    )
    now = next((row for row in placed if row.since <= by.on and (row.until is None or by.on < row.until)), None)
    if now and now.family and now.recorded_at == by.at:  # this deed has brought the child there
        _follow(by, child.case, now.family.case)


def open_plan(
    *,
    by: Actor,
    centre: Organisation | None,
    court: Organisation | None,
    municipality: Territory | None,
    children: Iterable[SearchedChild] = (),
    opened_by: Account,
    **told: Any,
) -> Search:
    """Open a planned search, a case of its own, for children in the order given; `told` is what the search says."""
    [number] = SearchCounter.take(by.on.year)
    case = Case.objects.create(number=f"P-{number}", centre=centre, court=court, municipality=municipality)
    search = Search.objects.create(
        number=number,
        kind=Search.Kind.PLANNED,
        case=case,
        opened_by=opened_by,
        opened_at=by.at,
        **told,
    )
    for place, child in enumerate(children):
        child.search, child.place = search, place
        child.save()
    return search


def keep_request(*, by: Actor, search: Search, number: str, on: date) -> Request:
    """Keep with a planned search that the court asked for it."""
    return Request.objects.create(
        search=search, on=on, number=number.strip(), recorded_by=by.account, recorded_at=by.at
    )


def _follow(by: Actor, case: Case, home: Case) -> None:
    """Give the child's case to the family's centre and to those who work with the family."""
    if home.centre_id and case.centre_id != home.centre_id:
        case.assignments.ending_after(by.on).end(by.on)
        case.centre = home.centre
        case.save(update_fields=("centre",))
    have = set(case.assignments.ending_after(by.on).values_list("account", "team"))
    Assignment.objects.bulk_create(
        Assignment(case=case, account_id=row.account_id, team_id=row.team_id, since=by.on)
        for row in Assignment.objects.standing_on(by.on).filter(case=home)
        if (row.account_id, row.team_id) not in have
    )
