"""The list of everything that is due, to be narrowed, sorted and taken along."""

from dataclasses import replace
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.audit import record_read
from ligzda.access.models import Organisation
from ligzda.desk.queries.today import workers_of
from ligzda.families.forms.fields import role_choices
from ligzda.families.models import Paper
from ligzda.families.rules.household import CARER_PAPERS
from ligzda.pathway.models import ROLE_NAMES, STEP_NAMES, TURN_NAMES, DueItem
from ligzda.pathway.queries import due, mine, of_team, refresh
from ligzda.placements.words import AWAITED_NAMES, PLACEMENT_DUE
from ligzda.ui.lists import Column, Filters, List

from .rows import about, page_of, pill_of, what, whose
from .today import AT_ONCE

ANY = [("", gettext_lazy("all"))]


class DueFilters(Filters):
    """Whose, of which sort, and how urgent."""

    whose = forms.ChoiceField(
        label=gettext_lazy("Whose families"),
        choices=[*ANY, ("mine", gettext_lazy("mine")), ("team", gettext_lazy("my team's"))],
    )
    turn = forms.ChoiceField(label=gettext_lazy("Whose turn"), choices=[*ANY, *TURN_NAMES.items()])
    late = forms.ChoiceField(
        label=gettext_lazy("When"),
        choices=[
            *ANY,
            ("late", gettext_lazy("overdue")),
            ("coming", gettext_lazy("still to come")),
            ("open", gettext_lazy("no day is set")),
        ],
    )
    role = forms.ChoiceField(label=gettext_lazy("On the path to"))
    step = forms.ChoiceField(label=gettext_lazy("What"))
    centre = forms.ModelChoiceField(queryset=Organisation.objects.none(), label=gettext_lazy("Centre"))
    lookups = {"centre": "case__centre"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [*ANY, *role_choices()]
        papers = [(kind, label) for kind, label in Paper.Kind.choices if kind in CARER_PAPERS]
        children = [(what.value, label) for what, label in PLACEMENT_DUE.items()]
        searches = [(what.value, label) for what, label in AWAITED_NAMES.items()]
        self.fields["step"].choices = [*ANY, *STEP_NAMES.items(), *papers, *children, *searches]
        self.fields["centre"].queryset = Organisation.objects.filter(kind=Organisation.Kind.CENTRE)

    def narrow_whose(self, rows: QuerySet[DueItem], value: str) -> QuerySet[DueItem]:
        """Narrow to the reader's own families, or their team's."""
        return rows.filter(**{{"mine": "is_mine", "team": "is_of_team"}[value]: True})

    def narrow_turn(self, rows: QuerySet[DueItem], value: str) -> QuerySet[DueItem]:
        """Narrow by whose turn it is, alone or with others."""
        return rows.filter(Q(turn=value) | Q(turn_with=value))

    def narrow_late(self, rows: QuerySet[DueItem], value: str) -> QuerySet[DueItem]:
        """Narrow to what is overdue, still to come, or has no day."""
        if value == "open":
            return rows.filter(due=None)
        return rows.filter(late=value == "late", due__isnull=False)


DUE = List(
    "due",
    columns=[
        Column("due", gettext_lazy("Due"), sort="by_day"),
        Column("state", gettext_lazy("State"), value=lambda item: item.pill),
        Column(
            "family",
            gettext_lazy("Family"),
            value=about,
            sort=("family__sort_key", "by_day"),
            link=page_of,
        ),
        Column(
            "number", gettext_lazy("Number"), value=lambda item: (item.search or item.family).shown_number, only="file"
        ),
        Column("what", gettext_lazy("What"), value=what, sort=("step", "by_day")),
        Column("turn", gettext_lazy("Whose turn"), value=whose, sort=("turn", "by_day")),
        Column("workers", gettext_lazy("Who works on it")),
        Column(
            "role",
            gettext_lazy("On the path to"),
            value=lambda item: str(ROLE_NAMES[item.role]) if item.role else "",
            sort=("role", "by_day"),
        ),
        Column("centre_name", gettext_lazy("Centre"), only="file"),
        Column("entry", gettext_lazy("Entry of the rulebook"), only="file"),
        Column("confirmed", gettext_lazy("Confirmed"), only="file"),
    ],
    filters=DueFilters,
    order="due",
    noun=ngettext_lazy("%(count)d thing", "%(count)d things", "count"),
    empty=gettext_lazy("Nothing is due."),
)


def due_list(request: HttpRequest) -> HttpResponseBase:
    """List what is due in all families that the reader works with, by day."""
    by = request.by
    refresh(by=by, limit=AT_ONCE)
    rows = due(by=by)
    if request.GET.get("whose"):
        rows = rows.alias(
            is_mine=Exists(mine(by=by).filter(pk=OuterRef("case"))),
            is_of_team=Exists(of_team(by=by).filter(pk=OuterRef("case"))),
        )

    def fill(items: list[DueItem]) -> None:
        names = workers_of(by=by, items=items)
        for item in items:
            item.workers = names.get(item.case_id, "")
            item.pill = pill_of(item, by.on)

    record_read(by=by, what="due_seen")
    return replace(DUE, fill=fill).respond(
        request,
        rows,
        title=_("What is due"),
        exported=lambda: record_read(by=by, what="due_exported"),
    )
