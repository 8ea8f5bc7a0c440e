"""The list of children."""

from django.db.models import DateField, Value
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.access.audit import record_read
from ligzda.access.queries.cases import allowed
from ligzda.children import sections
from ligzda.children.models import Child
from ligzda.children.queries.children import children
from ligzda.ui.lists import Column, List
from ligzda.ui.parts import Deed


def _age(row: Child) -> int | None:
    return row.age(row.on).years


CHILDREN = List(
    "children",
    columns=[
        Column("title", gettext_lazy("Child"), sort=("person__sort_key", "called", "number"), link=sections.home),
        Column("number", gettext_lazy("Number"), value=lambda row: row.shown_number, sort="number"),
        Column("age", gettext_lazy("Age"), value=_age, figure=True),
        Column("birth_date", gettext_lazy("Date of birth"), sort="person__birth_date"),
        Column("sex", gettext_lazy("Sex"), value=lambda row: row.sex_shown if row.sex else ""),
        Column("place__name", gettext_lazy("Home municipality"), sort="place__search_key"),
        Column("opened_on", gettext_lazy("Opened"), sort="opened_on"),
    ],
    order="title",
    noun="child",
    empty=gettext_lazy("There is no child here. Open a record when one needs a family."),
)


def child_list(request: HttpRequest) -> HttpResponseBase:
    """List the children whom the reader may see."""
    record_read(by=request.by, what="child_list")
    deeds = []
    if allowed(by=request.by, permission="child.open"):
        deeds.append(Deed(_("Open a child's record"), reverse("child_make")))
    if allowed(by=request.by, permission="register_sheet.read"):
        deeds.append(Deed(_("Register sheet"), reverse("register_sheet"), secondary=True))
    return CHILDREN.respond(
        request,
        children(by=request.by).annotate(on=Value(request.by.on, DateField())),
        title=_("Children"),
        deeds=deeds,
        exported=lambda: record_read(by=request.by, what="child_list_exported"),
    )
