"""The lists inside one family's file."""

from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.models import Fact
from ligzda.families.models import ROLE_LABELS, Contact, Decision, Paper
from ligzda.ui.lists import Column, Dated, List, one_of
from ligzda.ui.parts import Deed, Pill

ROLES = tuple((role.value, label) for role, label in ROLE_LABELS.items())
OUTCOMES = {Decision.Outcome.POSITIVE: "done", Decision.Outcome.EXTENDED: "due"}


def correction(kind: str, permission: str) -> Any:
    """Return what gives a record its link of correction, for those who have the permission."""

    def deeds(row: Any, may: frozenset[str]) -> list[Deed]:
        address = reverse("fact_correct", args=[row.family.number, kind, row.pk])
        return [Deed(_("Correct"), address, title=said(row))] if permission in may else []

    return deeds


def said(row: Fact) -> str:
    """Return which record it is to those who hear its link alone."""
    match row:
        case Contact():
            return f"{row.get_kind_display()}, {row.who}"
        case Paper():
            return f"{row.get_kind_display()}, {row.person}"
        case Decision():
            return f"{row._meta.verbose_name} {row.number}"
        case _other:
            return f"{row._meta.verbose_name} {row.on}"  # type: ignore[attr-defined]


def recorder(row: Any) -> str:
    """Return who recorded it."""
    return row.recorded_by.name if row.recorded_by else "Ligzda"


class ContactFilters(Dated):
    """Which contacts to list."""

    day = "at__date"
    kind = one_of(gettext_lazy("Kind"), Contact.Kind.choices)


CONTACTS = List(
    "contacts",
    columns=[
        Column("at", gettext_lazy("When"), sort="at"),
        Column("kind", gettext_lazy("Kind"), value=lambda row: row.get_kind_display(), sort="kind"),
        Column("who", gettext_lazy("With whom"), sort="who"),
        Column("text", gettext_lazy("What was said and agreed"), long=True),
        Column("recorded_by", gettext_lazy("Recorded by"), value=recorder, sort="recorded_by__name"),
    ],
    filters=ContactFilters,
    order="-at",
    noun=ngettext_lazy("%(count)d contact", "%(count)d contacts", "count"),
    deeds=correction("contact", "family_fact.withdraw"),
    size=20,
    empty=gettext_lazy("Nobody has logged a contact yet."),
)


class PaperFilters(Dated):
    """Which of the papers that the family brought to list."""

    day = "issued_on"
    kind = one_of(gettext_lazy("Paper"), Paper.Kind.choices)


def _paper(row: Paper) -> str:
    return reverse("document", args=[row.document_id]) if row.document_id else ""


PAPERS = List(
    "family-papers",
    columns=[
        Column(
            "kind", gettext_lazy("Paper"), value=lambda row: capfirst(row.get_kind_display()), sort="kind", link=_paper
        ),
        Column("person", gettext_lazy("Whose"), sort=("person__surname", "person__given_name")),
        Column("issued_on", gettext_lazy("Issued"), sort="issued_on"),
        Column("received_on", gettext_lazy("Received"), sort="received_on"),
        Column(
            "until", gettext_lazy("Good until"), value=lambda row: row.until or _("no end"), sort="until", spare=True
        ),
        Column("note", gettext_lazy("Note"), long=True, spare=True),
    ],
    filters=PaperFilters,
    order="-issued_on",
    noun="document",
    deeds=correction("paper", "fact.withdraw"),
    empty=gettext_lazy("The family has brought nothing yet."),
)


class RoleFilters(Dated):
    """Narrows what the court did by role and day."""

    role = one_of(gettext_lazy("Role"), ROLES)


class DecisionFilters(RoleFilters):
    """Which decisions to list."""

    kind = one_of(gettext_lazy("About what"), Decision.Kind.choices)
    outcome = one_of(gettext_lazy("Outcome"), Decision.Outcome.choices)


def _outcome(row: Decision) -> Pill:
    return Pill(OUTCOMES.get(Decision.Outcome(row.outcome), "late"), row.get_outcome_display())


_ON = Column("on", gettext_lazy("Date"), sort="on")
_ROLE = Column("role", gettext_lazy("Role"), value=lambda row: capfirst(row.get_role_display()), sort="role")
_COURT = Column("court", gettext_lazy("Orphans' court"), sort="court__name")
_NUMBER = Column("number", gettext_lazy("Number"), sort="number", short=True)

APPLICATIONS = List(
    "applications",
    columns=[_ON, _ROLE, _COURT, _NUMBER],
    filters=RoleFilters,
    order="-on",
    noun=ngettext_lazy("%(count)d application", "%(count)d applications", "count"),
    deeds=correction("application", "family_fact.withdraw"),
    prefix="applications",
    size=10,
    empty=gettext_lazy("No application has been recorded."),
)

DECISIONS = List(
    "decisions",
    columns=[
        _ON,
        _ROLE,
        Column("kind", gettext_lazy("About what"), value=lambda row: row.get_kind_display(), sort="kind"),
        Column("outcome", gettext_lazy("Outcome"), value=_outcome, sort="outcome"),
        Column("extended_until", gettext_lazy("Time extended until"), sort="extended_until", spare=True),
        _NUMBER,
        _COURT,
        Column("until", gettext_lazy("In force until"), sort="until", spare=True),
        Column("reasons", gettext_lazy("Reasons"), long=True, spare=True),
    ],
    filters=DecisionFilters,
    order="-on",
    noun=ngettext_lazy("%(count)d decision", "%(count)d decisions", "count"),
    deeds=correction("decision", "family_fact.withdraw"),
    prefix="decisions",
    size=10,
    empty=gettext_lazy("The court has decided nothing yet."),
)

REEVALUATIONS = List(
    "reevaluations",
    columns=[_ON, _ROLE, Column("finding", gettext_lazy("Finding"), long=True)],
    filters=RoleFilters,
    order="-on",
    noun=ngettext_lazy("%(count)d re-evaluation", "%(count)d re-evaluations", "count"),
    deeds=correction("reevaluation", "family_fact.withdraw"),
    prefix="reevaluations",
    size=10,
    empty=gettext_lazy("None has been recorded."),
)
