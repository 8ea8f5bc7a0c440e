"""The page on which two records of one child are made one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.actor import Actor
from ligzda.access.refusal import Reason, Refused
from ligzda.children.forms.children import MergeForm
from ligzda.children.models import Child
from ligzda.children.queries.children import child as child_of
from ligzda.children.queries.children import of_others
from ligzda.children.views.frame import answer_in, open_child
from ligzda.placements.actions import merging


def child_merge(request: HttpRequest, number: str) -> HttpResponse:
    """Make another record of the same child one with this one."""
    child, _held = open_child(request, number, "child.merge")

    def merge(number: str, reason: str, code: str) -> Child:
        other = _other(request.by, number, code)
        merging.merge_children(by=request.by, kept=child, duplicate=other, reason=reason, code=code)
        return child

    return answer_in(
        request,
        child,
        MergeForm(request.POST or None),
        merge,
        to=reverse("child_about", args=[number]),
        said=_("The two records are one; the other points to this one."),
        title=_("Another record of the same child"),
        lead=_("What the other record says comes here; this record stays."),
        deed=_("Make them one"),
    )


def _other(by: Actor, number: str, code: str) -> Child:
    """Return the other record: one of the actor's own, or another centre's whose personal code was told."""
    try:
        return child_of(by=by, number=number, permission="child.merge")
    except Http404 as error:
        if other := of_others(by=by, number=number, code=code):
            return other
        raise Refused([Reason("no_such_child", at="number")]) from error
