"""Pages about one person of a family: what is known, the account in clear, another record of the same person."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read, ref_of
from ligzda.access.permit import require
from ligzda.families.actions.members import merge_member, part_member
from ligzda.families.forms.members import MergeForm, PersonForm, UnmergeForm, described
from ligzda.families.models import Family
from ligzda.families.queries.duplicates import merges, possible_same
from ligzda.families.views.frame import answer_in, open_family
from ligzda.people.actions.persons import change_person
from ligzda.people.models import Person
from ligzda.people.rules import iban


def person_edit(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Change what is known of somebody in the household."""
    family, _held = open_family(request, number, "household.edit")
    person = _of(family, pk)
    return answer_in(
        request,
        family,
        PersonForm(request.POST or None, person=person),
        lambda code, iban, **given: change_person(
            by=request.by, person=person, about=family.case, code=code or None, iban=iban or None, **given
        ),
        to=reverse("family_about", args=[number]),
        said=_("What is known of the person is changed."),
        title=str(person),
    )


def person_merge(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Choose another record of the same person, and make the two one."""
    family, _held = open_family(request, number, "person.merge")
    person = _of(family, pk)
    others = list(possible_same(by=request.by, person=person))
    return answer_in(
        request,
        family,
        MergeForm(request.POST or None, persons=others),
        lambda **given: merge_member(by=request.by, family=family, kept=person, **given),
        to=reverse("family_about", args=[number]),
        said=_("The two records are one now."),
        template="families/merge.html",
        title=_("Another record of the same person"),
        lead=described(person),
        deed=_("Make them one"),
        others=others,
        merges=merges(by=request.by, person=person),
        person=person,
    )


def person_unmerge(request: HttpRequest, number: str, pk: int, merge: int) -> HttpResponse:
    """Make two records two again that were made one by mistake."""
    family, _held = open_family(request, number, "person.merge")
    person = _of(family, pk)
    found = get_object_or_404(merges(by=request.by, person=person), pk=merge)
    return answer_in(
        request,
        family,
        UnmergeForm(request.POST or None),
        lambda reason: part_member(by=request.by, family=family, merge=found, reason=reason),
        to=reverse("family_about", args=[number]),
        said=_("They are two records again."),
        template="families/unmerge.html",
        title=_("Undo the merge"),
        lead=described(found.duplicate),
        deed=_("Make them two again"),
        merge=found,
    )


def account_reveal(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Show a bank account in clear, once; that somebody asked for it is recorded."""
    family, _held = open_family(request, number)
    require(request.by, "code.reveal", family.case)
    person = _of(family, pk)
    record_read(by=request.by, what="account_revealed", about=family.case, ref=ref_of(person))
    if not person.iban:
        messages.info(request, _("No bank account has been recorded."))
        return redirect("family_about", number)
    context: dict[str, Any] = {
        "title": _("Bank account (IBAN)"),
        "family": family,
        "person": person,
        "code": iban.grouped(person.iban),
        "back_url": reverse("family_about", args=[number]),
    }
    return render(request, "families/code.html", context)


def _of(family: Family, pk: int) -> Person:
    belongs = Person.objects.filter(memberships__household=family.household, memberships__withdrawn_at=None)
    return get_object_or_404(belongs.prefetch_related("phones", "emails").distinct(), pk=pk)
