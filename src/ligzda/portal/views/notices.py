"""Pages on which the family tells its centre what cannot wait, and sees that it was read and what followed."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ligzda.access.audit import record_read
from ligzda.access.views.deeds import answer_about
from ligzda.families.queries import family as family_of
from ligzda.placements.actions import notices as deeds
from ligzda.placements.forms.notices import NoticeForm
from ligzda.placements.models import Notice
from ligzda.placements.queries import notices as queries
from ligzda.placements.views.told import NOTICES
from ligzda.portal.queries import children_here
from ligzda.portal.words import TOLD_SAID
from ligzda.ui.lists import Column

OWN_NOTICES = replace(
    NOTICES,
    name="own-notices",
    columns=[
        *(column for column in NOTICES.columns if column.name not in ("child", "recorded_by")),
        Column("who", gettext_lazy("Child"), value=lambda row: row.who.title if row.who else ""),
    ],
    card="portal/parts/notice.html",
    empty=gettext_lazy("You have told nothing yet."),
)


def notices(request: HttpRequest, number: str) -> HttpResponseBase:
    """Show what the family has told. A child is named only while it is here."""
    family = family_of(by=request.by, number=number, permission="own.notice")
    here = {child.pk: child for child in children_here(by=request.by)[family.pk]}

    def fill(rows: list[Any]) -> None:
        for row in rows:
            row.said, row.who = TOLD_SAID[row.kind], here.get(row.child_id or 0)

    listing = replace(OWN_NOTICES, fill=fill).of(request, queries.own_notices(by=request.by, family=family))
    if listing.is_file:
        record_read(by=request.by, what="own_notices_exported", about=family.case)
        return listing.file()
    record_read(by=request.by, what="own_notices", about=family.case)
    context = {"family": family, "title": _("What we have told the centre"), "listing": listing}
    return render(request, "portal/notices.html", context)


def tell(request: HttpRequest, number: str) -> HttpResponse:
    """Take what the family tells."""
    family = family_of(by=request.by, number=number, permission="own.notice")
    children = children_here(by=request.by)[family.pk]
    form = NoticeForm(
        request.POST or None, initial={"arose_day": request.by.on}, children=children, today=request.by.on
    )
    to = reverse("my_notices", args=[number])
    return answer_about(
        request,
        form,
        lambda **given: deeds.tell(by=request.by, family=family, means=Notice.Means.PAGE, **given),
        about=family.case,
        looked="own_form",
        to=to,
        back_url=reverse("my"),
        said=_("The centre has your notice. Here you will see that it was read."),
        title=_("Tell the centre"),
        deed=_("Tell"),
    )
