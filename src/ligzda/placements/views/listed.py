"""The lists of where one child is and was, and of the children of one family."""

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.placements.models import Away, Placement
from ligzda.ui.lists import Column, Dated, Filters, List, in_state, one_of
from ligzda.ui.parts import Deed

CORRECT = "placement.correct"
SINCE = Column("since", gettext_lazy("Since"), sort="since")
UNTIL = Column("until", gettext_lazy("Until"), sort="until", spare=True)
NAMED = Column("named", gettext_lazy("Where"), sort=("where", "family__sort_key", "place"))
END = Column(
    "end_reason",
    gettext_lazy("Why it ended"),
    value=lambda row: capfirst(row.get_end_reason_display()),
    sort="end_reason",
    spare=True,
)


def _choices(table: Any, field: str) -> Any:
    return table._meta.get_field(field).choices


def _kind(row: Placement) -> str:
    return row.get_kind_display() or row.get_where_display()


class PlaceFilters(Dated):
    """Which of a child's placements to list."""

    day = "since"
    where = one_of(gettext_lazy("Where"), _choices(Placement, "where"))


def _ended(row: Placement) -> str:
    if not row.until:
        return ""
    why = f"{capfirst(row.get_end_reason_display())}; {row.get_went_to_display()}"
    return f"{why}: {row.end_note}" if row.end_note else why


def _place_deeds(row: Placement, may: frozenset[str]) -> list[Deed]:
    of, named = [row.child.number, row.pk], f"{row.named} {row.since}"
    views = (("child_place_correct", _("Correct")), ("child_place_withdraw", _("Take back")))
    return [Deed(label, reverse(view, args=of), title=named) for view, label in views if CORRECT in may]


PLACES = List(
    "child-places",
    columns=[
        SINCE,
        UNTIL,
        NAMED,
        Column("kind", gettext_lazy("Kind"), value=_kind, sort="kind"),
        Column("act_number", gettext_lazy("Act"), sort="act_number", short=True, spare=True),
        Column("reason", gettext_lazy("Why"), long=True, spare=True),
        Column("ended", gettext_lazy("How it ended"), value=_ended, long=True, spare=True),
    ],
    filters=PlaceFilters,
    order="-since",
    noun=ngettext_lazy("%(count)d placement", "%(count)d placements", "count"),
    deeds=_place_deeds,
    prefix="line",
    size=20,
    empty=gettext_lazy("Nothing has been recorded yet."),
)

WITHDRAWN = List(
    "child-places-taken-back",
    columns=[
        SINCE,
        UNTIL,
        NAMED,
        Column("withdrawn_at", gettext_lazy("Taken back"), sort="withdrawn_at"),
        Column(
            "withdrawn_by",
            gettext_lazy("Who"),
            value=lambda row: row.withdrawn_by.name if row.withdrawn_by else "Ligzda",
            sort="withdrawn_by__name",
        ),
        Column("withdrawn_reason", gettext_lazy("Why"), long=True, spare=True),
    ],
    filters=PlaceFilters,
    order="-withdrawn_at",
    noun="record",
    prefix="withdrawn",
    size=10,
    empty=gettext_lazy("Nothing has been taken back."),
)


class AwayFilters(Dated):
    """Which times away to list."""

    day = "since"
    kind = one_of(gettext_lazy("What"), _choices(Away, "kind"))


def _away_where(row: Away) -> str:
    return " · ".join(part for part in (row.place, row.family.title if row.family else "") if part)


def _away_deeds(row: Away, may: frozenset[str]) -> list[Deed]:
    named = f"{row.get_kind_display()} {row.since}"
    address = reverse("away_withdraw", args=[row.child.number, row.pk])
    return [Deed(_("Take back"), address, title=named)] if CORRECT in may else []


AWAYS = List(
    "child-times-away",
    columns=[
        SINCE,
        UNTIL,
        Column("kind", gettext_lazy("What"), value=lambda row: capfirst(row.get_kind_display()), sort="kind"),
        Column("where", gettext_lazy("Where"), value=_away_where, sort=("place", "family__sort_key")),
        Column("note", gettext_lazy("Note"), long=True, spare=True),
    ],
    filters=AwayFilters,
    order="-since",
    noun=ngettext_lazy("%(count)d time away", "%(count)d times away", "count"),
    deeds=_away_deeds,
    prefix="away",
    size=10,
    empty=gettext_lazy("The child has not been away."),
)


class ChildrenFilters(Filters):
    """Which children of a family to list."""

    now = in_state(
        gettext_lazy("State"),
        yes=(gettext_lazy("here now"), Q(until=None)),
        no=(gettext_lazy("was here"), ~Q(until=None)),
    )
    kind = one_of(gettext_lazy("Kind"), _choices(Placement, "kind"))


def _child(row: Any) -> str:
    return f"{row.child.title} · {row.child.shown_number}" if row.seen else row.child.shown_number


CHILDREN = List(
    "family-children",
    columns=[
        Column(
            "child",
            gettext_lazy("Child"),
            value=_child,
            sort="child__number",
            link=lambda row: reverse("child_places", args=[row.child.number]) if row.seen else "",
        ),
        Column("kind", gettext_lazy("Kind"), value=lambda row: row.get_kind_display(), sort="kind"),
        SINCE,
        UNTIL,
        Column("planned_until", gettext_lazy("Planned until"), sort="planned_until", spare=True),
        END,
    ],
    filters=ChildrenFilters,
    order="-since",
    noun=ngettext_lazy("%(count)d placement", "%(count)d placements", "count"),
    empty=gettext_lazy("No child has been with the family."),
)
