"""The lists inside one organisation's page and one centre's team page."""

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from ligzda.access.models import Case, Membership
from ligzda.ui.lists import Column, Filters, List, in_state, one_of
from ligzda.ui.parts import Deed


class MemberFilters(Filters):
    """Which people of an organisation to list."""

    role = one_of(gettext_lazy("Role"), Membership._meta.get_field("role").choices or ())


MEMBERS = List(
    "people",
    columns=[
        Column(
            "account",
            gettext_lazy("Name"),
            sort="account__name",
            link=lambda row: reverse("account", args=[row.account_id]),
        ),
        Column("role", gettext_lazy("Role"), value=lambda row: row.get_role_display(), sort="role"),
        Column("since", gettext_lazy("Since"), sort="since"),
        Column("until", gettext_lazy("Until"), sort="until", spare=True),
    ],
    filters=MemberFilters,
    order="account",
    noun="person",
    prefix="people",
    size=20,
    empty=gettext_lazy("Nobody works here yet."),
)


class ServedFilters(Filters):
    """Which municipalities that a court serves to list."""

    now = in_state(
        gettext_lazy("State"),
        yes=(gettext_lazy("serves it now"), Q(until=None)),
        no=(gettext_lazy("no longer"), ~Q(until=None)),
    )


SERVED = List(
    "court-municipalities",
    columns=[
        Column("territory", gettext_lazy("Municipality"), sort="territory__name"),
        Column("since", gettext_lazy("Since"), sort="since"),
        Column("until", gettext_lazy("Until"), sort="until", spare=True),
    ],
    filters=ServedFilters,
    order="territory",
    noun=ngettext_lazy("%(count)d municipality", "%(count)d municipalities", "count"),
    prefix="served",
    size=20,
    empty=gettext_lazy("Nothing is written down yet."),
)


class UnitFilters(Filters):
    """Which units to list."""

    phone = in_state(
        gettext_lazy("Telephone, day and night"),
        yes=(gettext_lazy("known"), ~Q(phone_24h="")),
        no=(gettext_lazy("not known"), Q(phone_24h="")),
    )


UNITS = List(
    "units",
    columns=[
        Column("name", gettext_lazy("Name"), sort="name", link=lambda row: reverse("organisation", args=[row.pk])),
        Column("territory", gettext_lazy("Municipality"), sort="territory__name", spare=True),
        Column("phone_24h", gettext_lazy("Telephone, day and night"), spare=True, short=True),
    ],
    filters=UnitFilters,
    order="name",
    noun=ngettext_lazy("%(count)d unit", "%(count)d units", "count"),
    prefix="units",
    size=20,
)


class ColleagueFilters(Filters):
    """Which colleagues to list."""

    busy = in_state(
        gettext_lazy("Cases"),
        yes=(gettext_lazy("has some"), Q(cases__gt=0)),
        no=(gettext_lazy("has none"), Q(cases=0)),
    )


COLLEAGUES = List(
    "colleagues",
    columns=[
        Column("name", gettext_lazy("Colleague"), value=str, sort="name"),
        Column("cases", gettext_lazy("Cases"), sort="cases", figure=True),
    ],
    filters=ColleagueFilters,
    order="name",
    noun=ngettext_lazy("%(count)d colleague", "%(count)d colleagues", "count"),
    prefix="colleagues",
)


class WaitingFilters(Filters):
    """Which cases that are nobody's work to list."""

    declared = in_state(
        gettext_lazy("Municipality"),
        yes=(gettext_lazy("known"), ~Q(municipality=None)),
        no=(gettext_lazy("not known"), Q(municipality=None)),
    )


def _assign(row: Case, _may: frozenset[str]) -> list[Deed]:
    return [Deed(_("Assign"), reverse("case_workers", args=[row.pk]), title=str(row))]


WAITING = List(
    "unassigned-cases",
    columns=[
        Column("number", gettext_lazy("Case"), value=str, sort="number"),
        Column("municipality", gettext_lazy("Municipality"), sort="municipality__name"),
        Column("court", gettext_lazy("Orphans' court"), sort="court__name"),
    ],
    filters=WaitingFilters,
    order="number",
    noun=ngettext_lazy("%(count)d case", "%(count)d cases", "count"),
    deeds=_assign,
    prefix="waiting",
)
