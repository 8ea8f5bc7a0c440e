"""The lists of a family's assessment: sessions and notes of a study, support while preparing, what a court was sent."""

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.assessment.models import PreparationSupport, Sending, StudySession, WorkingNote
from ligzda.families.views.listed import ROLES, recorder
from ligzda.ui import words
from ligzda.ui.lists import Column, Dated, List, in_state, one_of
from ligzda.ui.parts import Deed, Pill


def _session_deeds(row: StudySession, may: frozenset[str]) -> list[Deed]:
    if "study.edit" not in may:
        return []
    return [Deed(_("Take back"), reverse("session_take_back", args=[row.pk]), title=words.day(row.on))]


SESSIONS = List(
    "study-sessions",
    columns=[
        Column("on", gettext_lazy("Date"), sort="on"),
        Column("minutes", gettext_lazy("Minutes"), sort="minutes", figure=True),
        Column("methods", gettext_lazy("Methods"), long=True),
    ],
    filters=Dated,
    order="on",
    noun=ngettext_lazy("%(count)d session", "%(count)d sessions", "count"),
    deeds=_session_deeds,
    prefix="sessions",
    size=20,
    empty=gettext_lazy("No session has been held."),
)


class NoteFilters(Dated):
    """Which working notes to list."""

    day = "recorded_at__date"


def _note_deeds(row: WorkingNote, _may: frozenset[str]) -> list[Deed]:
    return [Deed(_("Take back"), reverse("note_withdraw", args=[row.pk]), title=words.daytime(row.recorded_at))]


NOTES = List(
    "study-notes",
    columns=[
        Column("recorded_at", gettext_lazy("When"), sort="recorded_at"),
        Column("text", gettext_lazy("Note"), long=True),
        Column("recorded_by", gettext_lazy("Recorded by"), value=recorder, sort="recorded_by__name"),
    ],
    filters=NoteFilters,
    order="-recorded_at",
    noun="record",
    deeds=_note_deeds,
    prefix="notes",
    size=20,
    confidential=True,
    empty=gettext_lazy("No note has been written."),
)


class SupportFilters(Dated):
    """Which support that a family asked for to list."""

    day = "asked_on"
    kind = one_of(gettext_lazy("Kind"), PreparationSupport.Kind.choices)
    given = in_state(
        gettext_lazy("State"),
        yes=(gettext_lazy("given"), ~Q(given_on=None)),
        no=(gettext_lazy("asked"), Q(given_on=None)),
    )


def _given(row: PreparationSupport) -> Pill:
    return Pill("done", _("given")) if row.given_on else Pill("due", _("asked"))


def _support_deeds(row: PreparationSupport, _may: frozenset[str]) -> list[Deed]:
    title = f"{row.get_kind_display()}, {words.day(row.asked_on)}"
    given = [] if row.given_on else [Deed(_("It was given"), reverse("support_give", args=[row.pk]), title=title)]
    return [*given, Deed(_("Take back"), reverse("support_withdraw", args=[row.pk]), title=title)]


SUPPORT = List(
    "support-while-preparing",
    columns=[
        Column("kind", gettext_lazy("Kind"), value=lambda row: capfirst(row.get_kind_display()), sort="kind"),
        Column("role", gettext_lazy("Role"), value=lambda row: row.get_role_display(), sort="role"),
        Column("asked_on", gettext_lazy("Asked on"), sort="asked_on"),
        Column("state", gettext_lazy("State"), value=_given),
        Column("given_on", gettext_lazy("Given on"), sort="given_on", spare=True),
        Column("note", gettext_lazy("Note"), long=True, spare=True),
    ],
    filters=SupportFilters,
    order="-asked_on",
    noun="record",
    deeds=_support_deeds,
    prefix="support",
    size=20,
    empty=gettext_lazy("The family has not asked for support."),
)


class SendingFilters(Dated):
    """Which sendings to the court to list."""

    day = "sent_on"
    purpose = one_of(gettext_lazy("Purpose"), Sending.Purpose.choices)
    role = one_of(gettext_lazy("Role"), ROLES)


def _enclosed(row: Any) -> str:
    return "; ".join(str(each.document) for each in row.enclosures.all())


SENDINGS = List(
    "sent-to-court",
    columns=[
        Column("sent_on", gettext_lazy("Sent on"), sort="sent_on"),
        Column("purpose", gettext_lazy("Purpose"), value=lambda row: row.get_purpose_display(), sort="purpose"),
        Column("role", gettext_lazy("Role"), value=lambda row: row.get_role_display(), sort="role"),
        Column("court", gettext_lazy("Orphans' court"), sort="court__name"),
        Column("documents", gettext_lazy("Documents"), value=_enclosed),
        Column("letter", gettext_lazy("Covering letter")),
        Column("answered", gettext_lazy("Answers"), value=lambda row: "; ".join(each.text for each in row.answered)),
        Column("recorded_by", gettext_lazy("Recorded by"), value=recorder),
    ],
    filters=SendingFilters,
    order="-sent_on",
    noun=ngettext_lazy("%(count)d sending", "%(count)d sendings", "count"),
    card="assessment/parts/sending.html",
    prefix="sent",
    size=10,
    empty=gettext_lazy("Nothing has been sent yet."),
)
