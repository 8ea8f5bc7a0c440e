"""Pages of the child itself: what it needs, what to know, its school, its siblings."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.models.spans import on_day
from ligzda.access.queries.declared import municipalities
from ligzda.children.actions import care, relatives
from ligzda.children.forms.children import SiblingForm
from ligzda.children.forms.facts import CareNoteForm, EndForm, NeedForm, SchoolForm
from ligzda.children.models import Child
from ligzda.children.queries import record as queries
from ligzda.children.queries.children import children, siblings
from ligzda.children.views.frame import age_shown, answer_in, open_child, show
from ligzda.children.views.listed import CARE_NOTES, NEEDS, SCHOOLS

#: What ends on a day, and on which page it stands.
ENDING = {"need": "child_about", "note": "child_about", "school": "child_about", "restriction": "child_people"}


def about(request: HttpRequest, number: str) -> HttpResponse:
    """Show who the child is, what it needs, what to know, its school and its siblings."""
    child, held = open_child(request, number)
    now = on_day(request.by.on)
    seen = set(children(by=request.by).values_list("pk", flat=True).filter(sibling_groups__isnull=False))
    return show(
        request,
        child,
        held,
        section="about",
        template="children/about.html",
        age=age_shown(request, child),
        needs=NEEDS.of(request, child.needs.filter(now, withdrawn_at=None).select_related("child"), held),
        notes=CARE_NOTES.of(request, child.care_notes.filter(now, withdrawn_at=None).select_related("child"), held),
        schools=SCHOOLS.of(request, child.schools.standing().select_related("school", "place", "child"), held),
        siblings=[(each, each.pk in seen) for each in siblings(by=request.by, child=child)],
        earlier=child.merged_from.select_related("case"),
    )


def need_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record a need."""
    child, _held = open_child(request, number, "child.edit")
    return _about(
        request,
        child,
        NeedForm(request.POST or None, initial={"since": request.by.on}),
        lambda **given: care.record_need(by=request.by, child=child, **given),
        said=_("The need is recorded."),
        title=_("Record a need"),
    )


def note_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record something that whoever cares for the child must know."""
    child, _held = open_child(request, number, "child.edit")
    return _about(
        request,
        child,
        CareNoteForm(request.POST or None, initial={"since": request.by.on}),
        lambda **given: care.record_care_note(by=request.by, child=child, **given),
        said=_("It is recorded; whoever cares for the child sees it."),
        title=_("What whoever cares for the child must know"),
    )


def school_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record the child's school or kindergarten."""
    child, _held = open_child(request, number, "child.edit")
    form = SchoolForm(request.POST or None, initial={"since": request.by.on}, territories=municipalities(by=request.by))
    return _about(
        request,
        child,
        form,
        lambda **given: care.record_school(by=request.by, child=child, **given),
        said=_("The school is recorded."),
        title=_("Record the school or kindergarten"),
    )


def sibling_join(request: HttpRequest, number: str) -> HttpResponse:
    """Put the child and a brother or sister into one group."""
    child, _held = open_child(request, number, "child.edit")
    others = children(by=request.by, permission="child.edit").exclude(pk=child.pk).order_by("-number")
    form = SiblingForm(request.POST or None, children=others)
    return _about(
        request,
        child,
        form,
        lambda sibling, **given: relatives.join_siblings(by=request.by, child=child, other=sibling, **given),
        said=_("The children are in one sibling group."),
        title=_("Add a brother or sister"),
    )


def fact_end(request: HttpRequest, number: str, kind: str, pk: int) -> HttpResponse:
    """End a need, a thing to know, a school or a permission."""
    child, _held = open_child(request, number, "child.edit")
    fact = get_object_or_404(queries.facts(by=request.by, child=child, kind=kind).standing(), pk=pk)
    return answer_in(
        request,
        child,
        EndForm(request.POST or None, initial={"on": request.by.on}),
        lambda on: care.end(by=request.by, fact=fact, on=on),
        to=reverse(ENDING[kind], args=[number]),
        said=_("It is recorded that it ended."),
        title=_("It ended"),
        lead=str(fact._meta.verbose_name).capitalize(),
    )


def _about(request: HttpRequest, child: Child, form, do, *, said: str, title: str) -> HttpResponse:
    to = reverse("child_about", args=[child.number])
    return answer_in(request, child, form, do, to=to, said=said, title=title)
