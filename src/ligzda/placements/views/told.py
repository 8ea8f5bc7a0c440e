"""The lists of what one family told: its notices, and its answers whether it can take a child."""

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.families.views.listed import recorder
from ligzda.placements.models import Notice, Readiness
from ligzda.ui.lists import Column, Dated, List, Taken, in_state, one_of
from ligzda.ui.parts import Deed

UNREAD, OPEN, SETTLED, WITHDRAWN = "unread", "open", "settled", "withdrawn"
NOTICE_STATES = {
    UNREAD: gettext_lazy("not read yet"),
    OPEN: gettext_lazy("to be dealt with"),
    SETTLED: gettext_lazy("dealt with"),
    WITHDRAWN: gettext_lazy("taken back"),
}
STANDING = Q(withdrawn_at=None)
IN_STATE = {
    UNREAD: STANDING & Q(read_at=None),
    OPEN: STANDING & Q(read_at__isnull=False, settled_on=None) & ~Q(kind=Notice.Kind.CANNOT),
    SETTLED: STANDING & Q(read_at__isnull=False, settled_on__isnull=False),
    WITHDRAWN: ~STANDING,
}


def state_of(notice: Notice) -> str:
    """Return whether the notice was taken back, waits to be read or dealt with, or is dealt with; "" for only read."""
    if not notice.stands:
        return WITHDRAWN
    if not notice.read_at:
        return UNREAD
    if notice.settled_on:
        return SETTLED
    return "" if notice.kind == Notice.Kind.CANNOT else OPEN


class NoticeFilters(Dated):
    """Which notices to list."""

    day = "told_at__date"
    kind = one_of(gettext_lazy("About what"), Notice.Kind.choices)
    state = in_state(gettext_lazy("State"), **{name: (text, IN_STATE[name]) for name, text in NOTICE_STATES.items()})


def _outcome(row: Notice) -> str:
    return ": ".join(part for part in (row.get_outcome_display(), row.outcome_text) if part)


NOTICES = List(
    "family-notices",
    columns=[
        Column("told_at", gettext_lazy("When it was told"), sort="told_at"),
        Column("arose_at", gettext_lazy("When it arose"), sort="arose_at"),
        Column("kind", gettext_lazy("About what"), value=lambda row: capfirst(row.get_kind_display()), sort="kind"),
        Column("child", gettext_lazy("Child"), value=lambda row: row.child.shown_number if row.child else ""),
        Column("text", gettext_lazy("What happened")),
        Column("means", gettext_lazy("How"), value=lambda row: row.get_means_display()),
        Column("state", gettext_lazy("State"), value=lambda row: NOTICE_STATES.get(state_of(row), "")),
        Column("read_at", gettext_lazy("When it was read"), sort="read_at"),
        Column("read_by", gettext_lazy("Who read it")),
        Column("settled_on", gettext_lazy("When it was dealt with"), sort="settled_on"),
        Column("outcome", gettext_lazy("What followed"), value=_outcome),
    ],
    filters=NoticeFilters,
    order="-told_at",
    noun=ngettext_lazy("%(count)d notice", "%(count)d notices", "count"),
    card="placements/parts/notice.html",
    size=20,
    empty=gettext_lazy("The family has told nothing yet."),
)


class ReadinessFilters(Taken):
    """Which answers to list."""

    day = "since__date"
    said = one_of(gettext_lazy("Answer"), Readiness.State.choices)
    means = one_of(gettext_lazy("How"), Readiness.Means.choices)
    lookups = {"said": "state"}


def _said(row: Readiness) -> str:
    said = [row.get_state_display(), row.get_only_display()]
    return " · ".join(str(part) for part in [*said, "" if row.stands else _("taken back")] if part)


def _deeds(row: Any, may: frozenset[str]) -> list[Deed]:
    if "readiness.record" not in may or not row.stands:
        return []
    address = reverse("readiness_take_back", args=[row.family.number, row.pk])
    return [Deed(_("Take back"), address, title=f"{row.since:%d.%m.%Y}")]


ANSWERS = List(
    "family-readiness",
    columns=[
        Column("since", gettext_lazy("Since"), sort="since"),
        Column("until", gettext_lazy("Until"), sort="until", spare=True),
        Column("state", gettext_lazy("Answer"), value=_said, sort="state"),
        Column("reason", gettext_lazy("Reason"), long=True, spare=True),
        Column("means", gettext_lazy("How"), value=lambda row: row.get_means_display(), sort="means"),
        Column("recorded_by", gettext_lazy("Recorded by"), value=recorder, sort="recorded_by__name"),
    ],
    filters=ReadinessFilters,
    order="-since",
    noun=ngettext_lazy("%(count)d answer", "%(count)d answers", "count"),
    deeds=_deeds,
    prefix="said",
    size=20,
    empty=gettext_lazy("The family has said nothing yet."),
)
