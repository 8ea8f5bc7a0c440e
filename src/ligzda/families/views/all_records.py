"""The list of all records of a file, a family's or a child's: what was recorded, by whom, what was taken back."""

from collections.abc import Callable, Container, Mapping
from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.families.views.listed import recorder
from ligzda.ui.lists import Column, List, Taken, one_of
from ligzda.ui.parts import Deed, Pill


def all_records(name: str, tables: Mapping[str, Any], said: Callable[[Any], str], *, dated: bool) -> List:
    """Return the list of the records of these tables, each a row with its `kind` and its `fact`.

    `said` tells in a few words what a record says; `dated` ones have a day of their own, `on`.
    """
    choices = sorted((kind, table._meta.verbose_name) for kind, table in tables.items())
    filters = type("RecordFilters", (RecordFilters,), {"kind": one_of(gettext_lazy("Kind"), choices)})
    days = [Column("on", gettext_lazy("Date"), sort=("on", "fact__recorded_at"))] if dated else []
    return List(
        name,
        columns=[
            Column(
                "kind", gettext_lazy("Record"), value=lambda row: capfirst(row.fact._meta.verbose_name), sort="kind"
            ),
            Column("said", gettext_lazy("What it says"), value=said, long=True),
            *days,
            Column(
                "recorded_at",
                gettext_lazy("Recorded on"),
                value=lambda row: row.fact.recorded_at,
                sort="fact__recorded_at",
            ),
            Column(
                "recorded_by",
                gettext_lazy("Recorded by"),
                value=lambda row: recorder(row.fact),
                sort="fact__recorded_by__name",
            ),
            Column("state", gettext_lazy("State"), value=_state, sort="fact__withdrawn_at"),
            Column("why", gettext_lazy("Why it was taken back"), value=_why, long=True, spare=True),
        ],
        filters=filters,
        order="-on" if dated else "-recorded_at",
        noun="record",
        empty=gettext_lazy("Nothing has been recorded yet."),
    )


def mending(
    number: str, said: Callable[[Any], str], correctable: Container[str], correct: str, withdraw: str
) -> Callable[[Any, frozenset[str]], list[Deed]]:
    """Return what can be done with each record of a file: take it back, and correct it when its kind can be."""

    def deeds(row: Any, _may: frozenset[str]) -> list[Deed]:
        views = [(correct, _("Correct"))] if row.kind in correctable else []
        title = f"{row.fact._meta.verbose_name} {said(row)}"
        return [
            Deed(label, reverse(view, args=[number, row.kind, row.fact.pk]), title=title)
            for view, label in (*views, (withdraw, _("Take back")))
            if row.fact.stands
        ]

    return deeds


class RecordFilters(Taken):
    """Which records to list."""

    day = "fact__recorded_at__date"
    taken_back = "fact__withdrawn_at"


def _state(row: Any) -> Pill:
    if row.fact.stands:
        return Pill("done", _("in force"))
    return Pill("wait", _("taken back"))


def _why(row: Any) -> str:
    fact = row.fact
    if fact.stands:
        return ""
    who = fact.withdrawn_by.name if fact.withdrawn_by else "Ligzda"
    return f"{who}: {fact.withdrawn_reason}"
