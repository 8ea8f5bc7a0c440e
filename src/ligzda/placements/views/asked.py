"""The lists of searches: which ended, whom one asked and what they said, who met the children; and of the roster."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.rules.phones import readable
from ligzda.families.models import Family
from ligzda.placements.models import Call, Duty, Meeting, Search
from ligzda.ui.lists import Column, Dated, List, one_of
from ligzda.ui.parts import Deed


class EndedFilters(Dated):
    """Which ended searches to list."""

    day = "closed_at__date"
    outcome = one_of(gettext_lazy("Outcome"), Search.ENDS)


ENDED = List(
    "ended-searches",
    columns=[
        Column("closed_at", gettext_lazy("Ended"), sort="closed_at"),
        Column(
            "number",
            gettext_lazy("Number"),
            value=lambda row: row.shown_number,
            sort="number",
            short=True,
            link=lambda row: reverse("crisis_search", args=[row.number]),
        ),
        Column("outcome", gettext_lazy("Outcome"), value=lambda row: row.get_outcome_display(), sort="outcome"),
        Column("place", gettext_lazy("Municipality"), sort="place__name", spare=True),
        Column("organisation", gettext_lazy("Who looked for a family"), sort="organisation__name", spare=True),
    ],
    filters=EndedFilters,
    order="-closed_at",
    noun=ngettext_lazy("%(count)d search", "%(count)d searches", "count"),
    prefix="ended",
    size=10,
    empty=gettext_lazy("No search has ended yet."),
)


class CallFilters(Dated):
    """Which asked families to list."""

    day = "asked_at__date"
    answer = one_of(gettext_lazy("Answer"), Call.Answer.choices)
    means = one_of(gettext_lazy("How"), Call.Means.choices)


def host(family: Family, inside: bool) -> str:
    """Return what a family is called for somebody who may know the confidential ones, or not."""
    return family.title if inside or not family.confidential else str(family.case.centre)


def calls_for(inside: bool, prefix: str, *, card: str = "", empty: Any) -> List:
    """Return the list of whom a search asked, as somebody inside a centre may see it, or else."""
    return List(
        "families-asked",
        columns=[
            Column("asked_at", gettext_lazy("Asked"), sort="asked_at"),
            Column("family", gettext_lazy("Family"), value=lambda row: host(row.family, inside)),
            Column("answer", gettext_lazy("Answer"), value=lambda row: row.get_answer_display(), sort="answer"),
            Column("answered_at", gettext_lazy("Answered"), sort="answered_at", spare=True),
            Column(
                "reason",
                gettext_lazy("Reason"),
                value=lambda row: row.reason if inside else "",
                long=True,
                spare=True,
            ),
            Column("means", gettext_lazy("How"), value=lambda row: row.get_means_display(), sort="means"),
            Column("asked_by", gettext_lazy("Who asked"), spare=True),
        ],
        filters=CallFilters,
        order="asked_at",
        noun="family",
        prefix=prefix,
        card=card,
        size=20,
        empty=empty,
    )


class MeetingFilters(Dated):
    """Which meetings to list."""

    went = one_of(gettext_lazy("How it went"), Meeting._meta.get_field("went").choices or ())


def _met(search: Search, row: Meeting, may: frozenset[str]) -> list[Deed]:
    if "planned.correct" not in may:
        return []
    address = reverse("planned_withdraw", args=[search.number, "meeting", row.pk])
    return [Deed(_("Take back"), address, title=f"{row.on:%d.%m.%Y}")]


def meetings_of(search: Search, inside: bool) -> List:
    """Return the list of a search's meetings of children and families."""
    family = Column("family", gettext_lazy("Family"), value=lambda row: host(row.family, inside))
    return replace(MEETINGS, columns=[*MEETINGS.columns, family], deeds=partial(_met, search))


MEETINGS = List(
    "meetings",
    columns=[
        Column("on", gettext_lazy("Date"), sort="on"),
        Column("went", gettext_lazy("How it went"), value=lambda row: row.get_went_display(), sort="went"),
        Column("note", gettext_lazy("Note"), long=True, spare=True),
    ],
    filters=MeetingFilters,
    order="on",
    noun=ngettext_lazy("%(count)d meeting", "%(count)d meetings", "count"),
    prefix="meetings",
    size=20,
    empty=gettext_lazy("The children have not met any family yet."),
)


class DutyFilters(Dated):
    """Which duties to list: those of which a part lies in the days asked."""

    kind = one_of(gettext_lazy("Kind"), Duty.Kind.choices)

    def narrow_since(self, rows: Any, value: Any) -> Any:
        """Narrow to the duties that end on that day or later."""
        return rows.filter(until__date__gte=value)

    def narrow_until(self, rows: Any, value: Any) -> Any:
        """Narrow to the duties that begin on that day or before."""
        return rows.filter(since__date__lte=value)


def duties_for(whom: Callable[[Duty], str], editable: set[int]) -> List:
    """Return the list of duties: `whom` says who is on duty, `editable` are the centres whose roster may be changed."""

    def deeds(row: Duty, _may: frozenset[str]) -> list[Deed]:
        title = f"{whom(row)} {row.since:%d.%m.%Y}"
        address = reverse("duty_remove", args=[row.pk])
        return [Deed(_("Take off"), address, title=title)] if row.centre_id in editable else []

    return List(
        "duties",
        columns=[
            Column("since", gettext_lazy("From"), sort=("since", "until")),
            Column("until", gettext_lazy("To"), sort=("until", "since")),
            Column("whom", gettext_lazy("On duty"), value=whom),
            Column("kind", gettext_lazy("Kind"), value=lambda row: row.get_kind_display(), sort="kind"),
            Column("centre", gettext_lazy("Centre"), sort="centre__name"),
            Column(
                "phone",
                gettext_lazy("Telephone, day and night"),
                value=lambda row: readable(row.centre.phone_24h) if row.centre.phone_24h else "",
                link=lambda row: f"tel:{row.centre.phone_24h}" if row.centre.phone_24h else "",
                short=True,
                spare=True,
            ),
        ],
        filters=DutyFilters,
        order="since",
        noun=ngettext_lazy("%(count)d duty", "%(count)d duties", "count"),
        deeds=deeds,
        prefix="duties",
        empty=gettext_lazy("Nobody has been put on duty."),
    )


class EveningFilters(Dated):
    """Which evening lists to list."""


EVENINGS = List(
    "evening-lists",
    columns=[
        Column(
            "on",
            gettext_lazy("Night of"),
            sort="on",
            link=lambda row: reverse("evening_list", args=[row.pk]),
        ),
        Column("centre", gettext_lazy("Centre"), sort="centre__name"),
        Column("made_at", gettext_lazy("Made"), value=lambda row: row.made_at, sort="made_at"),
    ],
    filters=EveningFilters,
    order="-on",
    noun=ngettext_lazy("%(count)d list", "%(count)d lists", "count"),
    prefix="evenings",
    size=10,
)
