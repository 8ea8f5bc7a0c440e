"""The list of children, each with where it is now."""

from dataclasses import replace

from django import forms
from django.db.models import DateField, QuerySet, Value
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.access.audit import record_read
from ligzda.access.queries.cases import allowed
from ligzda.children.models import Child
from ligzda.children.sections import CHILD_SECTIONS
from ligzda.placements.models import Placement
from ligzda.placements.models.placements import WENT_LABELS
from ligzda.placements.queries import whereabouts as queries
from ligzda.ui.lists import Column, Filters, List
from ligzda.ui.parts import Deed

AWAY, NOWHERE, PLACED = "away", "nowhere", "placed"


class ChildFilters(Filters):
    """Which children to list."""

    where = forms.ChoiceField(
        label=gettext_lazy("Where now"),
        choices=[
            ("", gettext_lazy("all")),
            (PLACED, gettext_lazy("in out-of-family care")),
            *Placement._meta.get_field("where").choices,
            (AWAY, gettext_lazy("away from where it is placed")),
            (NOWHERE, gettext_lazy("placed nowhere")),
        ],
    )

    def narrow_where(self, rows: QuerySet[Child], value: str) -> QuerySet[Child]:
        """Narrow to those who are there today."""
        if value == AWAY:
            return rows.filter(away_now=True)
        if value == PLACED:
            return rows.exclude(where_now=None)
        return rows.filter(where_now=None if value == NOWHERE else value)


CHILDREN = List(
    "children",
    columns=[
        Column("title", gettext_lazy("Child"), sort=("person__sort_key", "called", "number"), link=CHILD_SECTIONS.home),
        Column("number", gettext_lazy("Number"), value=lambda row: row.shown_number, sort="number"),
        Column("age", gettext_lazy("Age"), value=lambda row: row.age(row.on).years, figure=True),
        Column("birth_date", gettext_lazy("Date of birth"), sort="person__birth_date"),
        Column("sex", gettext_lazy("Sex"), value=lambda row: row.sex_shown if row.sex else ""),
        Column("place__name", gettext_lazy("Home municipality"), sort="place__search_key"),
        Column("where", gettext_lazy("Where now"), sort=("where_now", "person__sort_key", "number")),
        Column("opened_on", gettext_lazy("Opened"), sort="opened_on"),
    ],
    filters=ChildFilters,
    order="title",
    noun="child",
    empty=gettext_lazy("There is no child here. Open a record when one needs a family."),
)


def child_list(request: HttpRequest) -> HttpResponseBase:
    """List the children whom the reader may see, each with where it is now."""
    by = request.by

    def fill(rows: list[Child]) -> None:
        found = queries.whereabouts(rows, by=by)
        for row in rows:
            row.where = said(found[row.pk]) if row.pk in found else ""

    record_read(by=by, what="child_list")
    deeds = []
    if allowed(by=by, permission="child.open"):
        deeds.append(Deed(_("Open a child's record"), reverse("child_make")))
    if allowed(by=by, permission="register_sheet.read"):
        deeds.append(Deed(_("Register sheet"), reverse("register_sheet"), secondary=True))
    return replace(CHILDREN, fill=fill).respond(
        request,
        queries.with_where(by=by).annotate(on=Value(by.on, DateField())),
        title=_("Children"),
        deeds=deeds,
        exported=lambda: record_read(by=by, what="child_list_exported"),
    )


def said(found: queries.Whereabouts) -> str:
    """Return where a child is, in few words."""
    if found.placement:
        away = f" · {found.away.get_kind_display()}" if found.away else ""
        return f"{found.placement.named}{away}"
    return str(WENT_LABELS[found.went_to]) if found.went_to else _("not placed yet")
