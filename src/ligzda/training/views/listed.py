"""The lists inside one group and one person's training, and of the households of practice."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy, pgettext_lazy

from ligzda.training.models import Attendance, PracticeRecord, Session
from ligzda.training.queries.groups import Row
from ligzda.training.queries.progress import Line
from ligzda.ui import words
from ligzda.ui.lists import Column, Dated, Filters, Gathered, List, in_state, one_of
from ligzda.ui.parts import Deed, Pill

HAS, READY, LACKS = "has", "ready", "lacks"
CERTIFICATES = {
    HAS: gettext_lazy("issued"),
    READY: gettext_lazy("can be issued"),
    LACKS: gettext_lazy("hours missing"),
}
NOUN = ngettext_lazy("%(count)d session", "%(count)d sessions", "count")


class PeopleFilters(Filters):
    """Which people of a group to list."""

    certificate = one_of(gettext_lazy("Certificate"), CERTIFICATES.items())

    def narrow_certificate(self, rows: Gathered, value: str) -> Gathered:
        """Narrow to those who have a certificate, can have one, or lack hours."""
        return Gathered(row for row in rows.all if _stage(row) == value)


def people_of(lines: Sequence[Line], *, programme: int) -> List:
    """Return the list of a group's people, with a column for each thing asked of them."""
    return List(
        "group-people",
        columns=[
            Column(
                "person",
                gettext_lazy("Person"),
                value=lambda row: row.sign_up.person,
                sort=("sign_up__person__sort_key",),
                link=lambda row: reverse("training_card", args=[row.sign_up.person_id]),
            ),
            *(column for at, line in enumerate(lines) for column in _hours(at, line)),
            Column("certificate", gettext_lazy("Certificate"), value=_certificate, sort="certificate__number"),
        ],
        filters=PeopleFilters,
        order="person",
        noun="person",
        deeds=partial(_people_deeds, programme),
        prefix="people",
        empty=gettext_lazy("Nobody is signed up yet."),
    )


def _hours(at: int, line: Line) -> tuple[Column, Column]:
    sort = f"progress__{at}__had"
    shown = Column(f"hours_{at}", line.label, value=partial(_of_needed, at), sort=sort, figure=True, only="page")
    return shown, Column(f"had_{at}", line.label, value=lambda row: row.progress[at].had, figure=True, only="file")


def _of_needed(at: int, row: Row) -> str:
    line = row.progress[at]
    had = words.number(line.had)
    return had if line.needed is None else f"{had}/{words.number(line.needed)}"


def _stage(row: Row) -> str:
    return HAS if row.certificate else READY if row.complete else LACKS


def _certificate(row: Row) -> Pill:
    if row.certificate:
        return Pill("done", row.certificate.number)
    return Pill("due" if row.complete else "wait", str(CERTIFICATES[_stage(row)]))


def _people_deeds(programme: int, row: Row, may: frozenset[str]) -> list[Deed]:
    found, person = [], str(row.sign_up.person)
    if "certificate.issue" in may and _stage(row) == READY:
        issue = reverse("certificate_issue", args=[row.sign_up.person_id, programme])
        found.append(Deed(_("Issue"), issue, title=person))
    if "group.edit" in may:
        found.append(Deed(_("Free the place"), reverse("sign_off", args=[row.sign_up.pk]), title=person))
    return found


class SessionFilters(Dated):
    """Which sessions of a group to list."""

    kind = one_of(gettext_lazy("Kind"), Session._meta.get_field("kind").choices)


def _session_kind(row: Session) -> str:
    return f"{row.get_kind_display()}, {row.household}" if row.household else row.get_kind_display()


def sessions_of(today: dt.date) -> List:
    """Return the list of a group's sessions as it is today."""

    def deeds(row: Any, may: frozenset[str]) -> list[Deed]:
        found = []
        if "training.record" in may and row.on <= today:
            sheet = f"{reverse('attendance', args=[row.group_id])}?session={row.pk}"
            label = _("Attendance") if row.attended else _("Record the attendance")
            found.append(Deed(label, sheet, title=row.topic))
        if "group.edit" in may:
            found.append(Deed(_("Change"), reverse("session_edit", args=[row.pk]), title=row.topic))
            found.append(Deed(_("Take out"), reverse("session_withdraw", args=[row.pk]), title=row.topic))
        return found

    return List(
        "group-sessions",
        columns=[
            Column("topic", pgettext_lazy("training", "Session"), sort="topic"),
            Column("on", gettext_lazy("Date"), sort=("on", "starts")),
            Column(
                "starts",
                gettext_lazy("Begins at"),
                value=lambda row: f"{row.starts:%H:%M}" if row.starts else "",
                spare=True,
            ),
            Column("hours", gettext_lazy("Academic hours"), sort="hours", figure=True),
            Column("kind", gettext_lazy("Kind"), value=_session_kind, sort="kind"),
        ],
        filters=SessionFilters,
        order="on",
        noun=NOUN,
        deeds=deeds,
        prefix="sessions",
        empty=gettext_lazy("No session has been added yet."),
    )


class AttendedFilters(Dated):
    """Which attended sessions of a person to list."""

    day = "session__on"
    kind = one_of(gettext_lazy("Kind"), Session._meta.get_field("kind").choices)
    lookups = {"kind": "session__kind"}


def _group(row: Attendance) -> str:
    return reverse("group", args=[row.session.group_id])


ATTENDED = List(
    "attended-sessions",
    columns=[
        Column("on", gettext_lazy("Date"), value=lambda row: row.session.on, sort="session__on"),
        Column(
            "topic", pgettext_lazy("training", "Session"), value=lambda row: row.session.topic, sort="session__topic"
        ),
        Column("hours", gettext_lazy("Academic hours"), sort="hours", figure=True),
        Column("kind", gettext_lazy("Kind"), value=lambda row: _session_kind(row.session), sort="session__kind"),
        Column(
            "group",
            gettext_lazy("Group"),
            value=lambda row: row.session.group,
            sort="session__group__name",
            link=_group,
        ),
    ],
    filters=AttendedFilters,
    order="-on",
    noun=NOUN,
    prefix="attended",
    size=10,
)


def _practice_deeds(row: PracticeRecord, may: frozenset[str]) -> list[Deed]:
    if "training.record" not in may:
        return []
    return [Deed(_("Take back"), reverse("practice_withdraw", args=[row.pk]), title=words.day(row.on))]


PRACTICE = List(
    "practice",
    columns=[
        Column("on", gettext_lazy("Date"), sort="on"),
        Column("household", gettext_lazy("Household"), sort="household__name"),
        Column("hours", gettext_lazy("Hours"), sort="hours", figure=True),
        Column("programme", gettext_lazy("Programme"), sort="programme__title"),
    ],
    filters=Dated,
    order="-on",
    noun="record",
    deeds=_practice_deeds,
    prefix="practice",
    size=10,
)


class HouseholdFilters(Filters):
    """Which households of practice to list."""

    taking = in_state(
        gettext_lazy("State"),
        yes=(gettext_lazy("takes people"), Q(closed_on=None)),
        no=(gettext_lazy("takes nobody"), ~Q(closed_on=None)),
    )


HOUSEHOLDS = List(
    "practice-households",
    columns=[
        Column("name", gettext_lazy("Household"), sort="name"),
        Column("centre", gettext_lazy("Centre"), sort="centre__name"),
        Column("closed_on", gettext_lazy("Takes nobody since"), sort="closed_on", spare=True),
    ],
    filters=HouseholdFilters,
    order="name",
    noun=ngettext_lazy("%(count)d household", "%(count)d households", "count"),
    card="training/parts/practice_household.html",
    prefix="households",
    size=20,
    empty=gettext_lazy("No household has been added yet. Practice needs at least one."),
)
