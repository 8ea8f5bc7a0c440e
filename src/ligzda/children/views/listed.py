"""The lists inside one child's file."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.rules.phones import readable
from ligzda.children.models import CareNote, CourtDecision, Need, Relative, Restriction
from ligzda.ui.lists import Column, Dated, Filters, List, in_state, one_of
from ligzda.ui.parts import Deed, Pill

EDIT = "child.edit"
CORRECT = "child_fact.withdraw"
SINCE = Column("since", gettext_lazy("Since"), sort="since")
UNTIL = Column("until", gettext_lazy("Until"), sort="until", spare=True)
NOTE = Column("note", gettext_lazy("Note"), long=True, spare=True)


def _ending(kind: str, named: Callable[[Any], str]) -> Any:
    """Return what gives a record without an end the link that ends it."""

    def deeds(row: Any, may: frozenset[str]) -> list[Deed]:
        if EDIT not in may or row.until:
            return []
        return [Deed(_("It ended"), reverse("child_fact_end", args=[row.child.number, kind, row.pk]), title=named(row))]

    return deeds


def _correcting(kind: str, named: Callable[[Any], str]) -> Any:
    """Return what gives a record its link of correction."""

    def deeds(row: Any, may: frozenset[str]) -> list[Deed]:
        address = reverse("child_fact_correct", args=[row.child.number, kind, row.pk])
        return [Deed(_("Correct"), address, title=named(row))] if CORRECT in may else []

    return deeds


class NeedFilters(Dated):
    """Which needs to list."""

    day = "since"
    code = one_of(gettext_lazy("Need"), Need._meta.get_field("code").choices)


NEEDS = List(
    "child-needs",
    columns=[
        Column("code", gettext_lazy("Need"), value=lambda row: capfirst(row.get_code_display()), sort="code"),
        Column("note", gettext_lazy("Details"), long=True, spare=True),
        SINCE,
    ],
    filters=NeedFilters,
    order="since",
    noun=ngettext_lazy("%(count)d need", "%(count)d needs", "count"),
    deeds=_ending("need", lambda row: row.get_code_display()),
    prefix="needs",
    size=20,
    empty=gettext_lazy("No need has been recorded."),
)


class CareNoteFilters(Dated):
    """Which things to know to list."""

    day = "since"
    kind = one_of(gettext_lazy("About"), CareNote.Kind.choices)


CARE_NOTES = List(
    "child-to-know",
    columns=[
        Column("kind", gettext_lazy("About"), value=lambda row: capfirst(row.get_kind_display()), sort="kind"),
        Column("text", gettext_lazy("What to know"), long=True),
        SINCE,
    ],
    filters=CareNoteFilters,
    order="kind",
    noun="record",
    deeds=_ending("note", lambda row: row.get_kind_display()),
    prefix="notes",
    size=20,
    empty=gettext_lazy("Nothing has been recorded yet."),
)


class SchoolFilters(Filters):
    """Which schools to list."""

    now = in_state(
        gettext_lazy("State"),
        yes=(gettext_lazy("goes there now"), Q(until=None)),
        no=(gettext_lazy("went there"), ~Q(until=None)),
    )


SCHOOLS = List(
    "child-schools",
    columns=[
        Column("named", gettext_lazy("School"), sort=("school__name", "name")),
        Column("form", gettext_lazy("Form or group"), sort="form", spare=True),
        Column("place", gettext_lazy("Municipality"), sort="place__name", spare=True),
        Column("contact", gettext_lazy("Teacher and telephone"), spare=True),
        SINCE,
        UNTIL,
    ],
    filters=SchoolFilters,
    order="-since",
    noun="record",
    deeds=_ending("school", lambda row: row.named),
    prefix="schools",
    size=10,
    empty=gettext_lazy("No school has been recorded."),
)


class RelativeFilters(Filters):
    """Which relatives to list."""

    relation = one_of(gettext_lazy("What they are to the child"), Relative.Relation.choices)
    custody = one_of(gettext_lazy("Custody"), Relative.Custody.choices)


def _custody(row: Relative) -> str:
    decided = row.custody_decision
    said = [row.get_custody_display(), _("decision %(number)s") % {"number": decided.number} if decided else ""]
    return ", ".join(part for part in said if part)


RELATIVES = List(
    "child-relatives",
    columns=[
        Column("name", gettext_lazy("Name and surname"), sort="name"),
        Column(
            "relation",
            gettext_lazy("What they are to the child"),
            value=lambda row: row.get_relation_display(),
            sort="relation",
        ),
        Column("custody", gettext_lazy("Custody"), value=_custody, sort="custody", spare=True),
        Column(
            "phone",
            gettext_lazy("Telephone"),
            value=lambda row: readable(row.phone) if row.phone else "",
            link=lambda row: f"tel:{row.phone}" if row.phone else "",
            short=True,
            spare=True,
        ),
        Column("address", gettext_lazy("Address"), sort="address", spare=True),
        NOTE,
    ],
    filters=RelativeFilters,
    order="name",
    noun="person",
    deeds=_correcting("relative", lambda row: row.name),
    prefix="relatives",
    size=20,
    empty=gettext_lazy("Nobody has been recorded."),
)


class RestrictionFilters(Filters):
    """Which permissions and bans to list."""

    kind = one_of(gettext_lazy("What"), Restriction.Kind.choices)
    holds = in_state(
        gettext_lazy("State"),
        yes=(gettext_lazy("in force"), Q(holds=True)),
        no=(gettext_lazy("no longer"), Q(holds=False)),
    )


def restrictions_on(day: dt.date, rows: QuerySet[Restriction]) -> QuerySet[Restriction]:
    """Return the rows, each with whether it has not ended by the day."""
    return rows.annotate(holds=ExpressionWrapper(Q(until=None) | Q(until__gt=day), output_field=BooleanField()))


def _restriction(row: Any) -> Pill:
    if not row.holds:
        return Pill("wait", _("no longer: %(what)s") % {"what": row.get_kind_display()})
    return Pill("late" if row.forbids else "info", row.get_kind_display())


RESTRICTIONS = List(
    "child-permissions-and-bans",
    columns=[
        Column("about", gettext_lazy("Whom"), sort=("relative__name", "who")),
        Column("kind", gettext_lazy("What"), value=_restriction, sort="kind"),
        Column("decided", gettext_lazy("Decision"), sort=("decision__number", "number"), short=True),
        SINCE,
        UNTIL,
        NOTE,
    ],
    filters=RestrictionFilters,
    order="-since",
    noun="record",
    deeds=_ending("restriction", lambda row: row.about),
    prefix="restrictions",
    size=20,
    empty=gettext_lazy("Nothing has been permitted or forbidden."),
)


class ChildDecisionFilters(Dated):
    """Which decisions about the child to list."""

    kind = one_of(gettext_lazy("About what"), CourtDecision.Kind.choices)


_correct_decision = _correcting("decision", lambda row: row.number)


def _decision_deeds(row: CourtDecision, may: frozenset[str]) -> list[Deed]:
    found = []
    if row.document_id and "document.read" in may:
        found.append(Deed(_("Document"), reverse("document", args=[row.document_id]), title=row.number))
    return [*found, *_correct_decision(row, may)]


DECISIONS = List(
    "child-decisions",
    columns=[
        Column("on", gettext_lazy("Date"), sort="on"),
        Column("kind", gettext_lazy("About what"), value=lambda row: capfirst(row.get_kind_display()), sort="kind"),
        Column("ground", gettext_lazy("Ground"), value=lambda row: row.get_ground_display(), sort="ground", spare=True),
        Column("court", gettext_lazy("Orphans' court"), sort="court__name"),
        Column("number", gettext_lazy("Number"), sort="number", short=True),
        Column("until", gettext_lazy("In force until"), sort="until", spare=True),
        Column("note", gettext_lazy("In short"), long=True, spare=True),
    ],
    filters=ChildDecisionFilters,
    order="-on",
    noun=ngettext_lazy("%(count)d decision", "%(count)d decisions", "count"),
    deeds=_decision_deeds,
    size=20,
    empty=gettext_lazy("The court has decided nothing yet."),
)
