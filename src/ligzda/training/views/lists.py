"""The list of groups."""

from django import forms
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.audit import record_read
from ligzda.access.queries.cases import allowed
from ligzda.training import queries
from ligzda.training.models import AUDIENCES, Group
from ligzda.ui.lists import Column, Filters, List
from ligzda.ui.parts import Deed, Pill

STANDS = {
    "future": ("wait", gettext_lazy("to begin")),
    "now": ("due", gettext_lazy("training now")),
    "past": ("done", gettext_lazy("over")),
}


class GroupFilters(Filters):
    """Which groups to list."""

    audience = forms.ChoiceField(
        label=gettext_lazy("For whom"),
        choices=[("", gettext_lazy("all")), *((audience.value, label) for audience, label in AUDIENCES.items())],
    )
    state = forms.ChoiceField(
        label=gettext_lazy("When"),
        choices=[("", gettext_lazy("all")), *((stands, label) for stands, (_pill, label) in STANDS.items())],
    )
    free = forms.BooleanField(label=gettext_lazy("With free places"))
    lookups = {"audience": "programme_version__programme__audience", "state": "stands"}

    def narrow_free(self, rows: QuerySet[Group], _value: bool) -> QuerySet[Group]:
        """Keep the groups with free places."""
        return rows.filter(taken__lt=F("places"))


def _stands(group: Group) -> Pill:
    kind, label = STANDS[group.stands]
    return Pill(kind, str(label))


GROUPS = List(
    "groups",
    columns=[
        Column("name", gettext_lazy("Group"), sort="name", link=lambda row: reverse("group", args=[row.pk])),
        Column(
            "programme",
            gettext_lazy("Programme"),
            value=lambda row: row.programme_version.programme.title,
            sort="programme_version__programme__title",
        ),
        Column(
            "audience",
            gettext_lazy("For whom"),
            value=lambda row: row.programme_version.programme.get_audience_display(),
            sort="programme_version__programme__audience",
        ),
        Column("since", gettext_lazy("First day"), sort="since"),
        Column("until", gettext_lazy("Last day"), sort="until"),
        Column("place", gettext_lazy("Where")),
        Column("taken", gettext_lazy("Taken"), sort="taken", figure=True),
        Column("places", gettext_lazy("Places"), sort="places", figure=True),
        Column("stands", gettext_lazy("State"), value=_stands),
    ],
    filters=GroupFilters,
    order="-since",
    noun=ngettext_lazy("%(count)d group", "%(count)d groups", "count"),
    empty=gettext_lazy("No group has been opened yet."),
)


def groups(request: HttpRequest) -> HttpResponseBase:
    """List the groups of the own centres."""
    record_read(by=request.by, what="groups")
    deeds = [Deed(_("Programmes"), reverse("programmes"), secondary=True)]
    if allowed(by=request.by, permission="group.edit"):
        deeds.insert(0, Deed(_("New group"), reverse("group_make")))
    return GROUPS.respond(
        request,
        queries.groups(by=request.by),
        title=_("Training groups"),
        deeds=deeds,
        exported=lambda: record_read(by=request.by, what="groups_exported"),
    )
