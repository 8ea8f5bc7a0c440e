"""Pages beside the board of a night: whose record a child is, and where the children went."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.models import Organisation
from ligzda.access.refusal import Reason, Refused
from ligzda.access.views.deeds import answer_about
from ligzda.children.queries.children import child as child_of
from ligzda.placements.actions import knowing, searches
from ligzda.placements.forms.planned import KnownForm
from ligzda.placements.forms.searches import EndForm
from ligzda.placements.models import Search
from ligzda.placements.queries import searches as queries

HOUSES = (Organisation.Kind.INSTITUTION, Organisation.Kind.CENTRE)


def know(request: HttpRequest, number: str, place: int) -> HttpResponse:
    """Say whose record a child of the search is."""
    found = queries.search_of(by=request.by, number=number)
    get_object_or_404(found.children, place=place, child=None)

    def do(child: str) -> Any:
        try:
            record = child_of(by=request.by, number=child)
        except Http404 as error:
            raise Refused([Reason("no_such_child", at="child")]) from error
        return knowing.know_child(by=request.by, search=found, place=place, child=record)

    return _answer(
        request,
        found,
        KnownForm(request.POST or None),
        do,
        said=_("It is kept."),
        title=_("Whose record it is"),
        lead=_("Families with which the child may not be placed are left out from then on."),
    )


def end(request: HttpRequest, number: str) -> HttpResponse:
    """End the search with where the children went; who was asked stands above."""
    found = queries.search_of(by=request.by, number=number)
    places = Organisation.objects.standing_on(request.by.on).filter(kind__in=HOUSES)
    first = {"outcome": request.GET.get("outcome", "")}
    return _answer(
        request,
        found,
        EndForm(request.POST or None, initial=first, institutions=places),
        lambda **told: searches.end_search(by=request.by, search=found, **told),
        template="placements/search_end.html",
        search=found,
        calls=queries.calls_of(found, by=request.by),
        inside=queries.sees_all(by=request.by),
        said=_("The search has ended."),
        title=_("How did the search end?"),
        sub=found.shown_number,
    )


def _answer(request: HttpRequest, found: Search, form: Any, do: Any, **told: Any) -> HttpResponse:
    back = reverse("crisis_search", args=[found.number])
    return answer_about(
        request,
        form,
        do,
        about=None,
        looked="crisis_search",
        ref=found.ref,
        to=back,
        back_url=back,
        back_text=found.shown_number,
        **told,
    )
