"""The list of the days of families that a change of the rulebook would move."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.desk.queries.preview import Moved
from ligzda.pathway.models import ROLE_NAMES, step_name
from ligzda.ui.lists import Column, Filters, Gathered, List, one_of
from ligzda.ui.parts import Pill

STATES = {
    "newly": gettext_lazy("would become overdue"),
    "still": gettext_lazy("overdue now and then"),
    "no_longer": gettext_lazy("would no longer be overdue"),
    "in_time": gettext_lazy("in time"),
}
KINDS = {"newly": "late", "still": "late", "no_longer": "done"}


class MovedFilters(Filters):
    """Which moved days to list."""

    role = one_of(gettext_lazy("Role"), [(role, name) for role, name in ROLE_NAMES.items()])
    state = one_of(gettext_lazy("State"), STATES.items())

    def narrow_state(self, rows: Gathered, value: str) -> Gathered:
        """Narrow to the days that become, stay or cease to be overdue, or are in time now and then."""
        return Gathered(row for row in rows.all if _state(row) == value)


def _state(row: Moved) -> str:
    if row.late_after:
        return "still" if row.late_before else "newly"
    return "no_longer" if row.late_before else "in_time"


def _shown(row: Any) -> Pill | str:
    state = _state(row)
    return Pill(KINDS[state], str(STATES[state])) if state in KINDS else ""  # type: ignore[arg-type]


MOVED = List(
    "days-moved",
    columns=[
        Column("number", gettext_lazy("Family"), value=lambda row: f"Ģ-{row.number}", sort="number", short=True),
        Column("centre", gettext_lazy("Centre"), sort="centre"),
        Column("step", gettext_lazy("Step"), value=lambda row: capfirst(step_name(row.step, row.role)), sort="step"),
        Column("role", gettext_lazy("Role"), value=lambda row: ROLE_NAMES.get(row.role, ""), sort="role"),
        Column("before", gettext_lazy("Now"), value=lambda row: row.before or _("no day"), sort="before"),
        Column("after", gettext_lazy("Then"), value=lambda row: row.after or _("no day"), sort="after"),
        Column("state", gettext_lazy("State"), value=_shown, spare=True),
    ],
    filters=MovedFilters,
    order="number",
    noun="day",
    prefix="moved",
    empty=gettext_lazy("No family's day would move."),
)
