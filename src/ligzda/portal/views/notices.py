"""Pages on which the family tells its centre what cannot wait, and sees that it was read and what followed."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read
from ligzda.access.views.deeds import answer_about
from ligzda.families.queries import family as family_of
from ligzda.placements.actions import notices as deeds
from ligzda.placements.forms.notices import NoticeForm
from ligzda.placements.models import Notice
from ligzda.placements.queries import notices as queries
from ligzda.portal.queries import children_here
from ligzda.portal.words import TOLD_SAID

A_PAGE = 20


def notices(request: HttpRequest, number: str) -> HttpResponse:
    """Show what the family has told. A child is named only while it is here."""
    family = family_of(by=request.by, number=number, permission="own.notice")
    record_read(by=request.by, what="own_notices", about=family.case)
    rows = Paginator(queries.own_notices(by=request.by, family=family), A_PAGE)
    here = {child.pk: child for child in children_here(by=request.by)[family.pk]}
    page = rows.get_page(request.GET.get("page"))
    context = {
        "family": family,
        "title": _("What we have told the centre"),
        "notices": page,
        "told": [(notice, TOLD_SAID[notice.kind], here.get(notice.child_id or 0)) for notice in page],
    }
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
