"""Opening a child's record, search first; changing what is known; the personal code in clear."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read, ref_of
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.queries.caseloads import places
from ligzda.access.queries.declared import court_of, municipalities
from ligzda.access.views.deeds import answer, with_key
from ligzda.children.actions import children as deeds
from ligzda.children.forms.children import EditChildForm, NewChildForm
from ligzda.children.queries.alike import Alike, Described, alike
from ligzda.children.sections import CHILD_SECTIONS
from ligzda.children.views.frame import answer_in, open_child
from ligzda.people.rules import codes

DESCRIBES = ("given_name", "surname", "called", "code", "birth_date", "sex", "age_about")


def child_make(request: HttpRequest) -> HttpResponse:
    """Look for the child among those known; only then open a new record."""
    where = _place_of_work(request)
    form = NewChildForm(request.POST or None, territories=municipalities(by=request.by))
    found: list[Alike] = []
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        found = alike(by=request.by, described=Described(**{name: given[name] for name in DESCRIBES}))
        _record_looks(request, found)
    context = {
        "title": _("Open a child's record"),
        "lead": _("First Ligzda looks whether the child is known already. Write what you know; little is enough."),
        "deed": _("Look, and open the record"),
        "back_url": reverse("children"),
        "found": found,
    }
    shown = {each.child.pk for each in found}
    looked = form.is_bound and form.is_valid() and shown <= set(form.cleaned_data["looked_at"])
    if found and not (looked and form.cleaned_data["none_of_these"]):
        form.data = form.data.copy()
        form.data["looked_at"] = ",".join(str(pk) for pk in sorted(shown))
        return render(request, "children/child_make.html", {**context, "form": with_key(request, form)})
    if not found:
        form.fields["none_of_these"].widget = forms.HiddenInput()

    def open_record(none_of_these: bool, looked_at: list[int], code: str, **given: Any) -> Any:
        court = court_of(by=request.by, place=given["place"]) if given["place"] else None
        none_of = looked_at if none_of_these else ()
        return deeds.open_child(
            by=request.by, place_of_work=where, court=court, none_of=none_of, code=code or None, **given
        )

    return answer(
        request,
        form,
        open_record,
        to=CHILD_SECTIONS.home,
        said=_("The child's record is open."),
        template="children/child_make.html",
        **context,
    )


def child_edit(request: HttpRequest, number: str) -> HttpResponse:
    """Change what is known of the child."""
    child, _held = open_child(request, number, "child.edit")
    person = child.person
    first = {
        "given_name": person.given_name if person else "",
        "surname": person.surname if person else "",
        "called": child.called,
        "birth_date": child.birth_date,
        "age_about": child.age_about,
        "sex": child.sex,
        "languages": child.languages,
        "place": child.place_id,
        "version": child.version,
    }
    form = EditChildForm(
        request.POST or None,
        initial=first,
        territories=municipalities(by=request.by),
        known=person.code_masked if person else "",
    )
    return answer_in(
        request,
        child,
        form,
        lambda code, **given: deeds.edit_child(by=request.by, child=child, code=code or None, **given),
        to=reverse("child_about", args=[number]),
        said=_("What is known of the child is changed."),
        title=_("Change what is known of the child"),
    )


def code_reveal(request: HttpRequest, number: str) -> HttpResponse:
    """Show the child's personal code in clear, once; that somebody asked for it is recorded."""
    child, _held = open_child(request, number)
    require(request.by, "code.reveal", child.case)
    record_read(by=request.by, what="child_code_revealed", about=child.case, ref=ref_of(child))
    if child.person is None or not child.person.code:
        messages.info(request, _("No personal code has been recorded."))
        return redirect("child_about", number)
    context = {
        "title": _("Personal code"),
        "child": child,
        "code": codes.written(child.person.code),
        "back_url": reverse("child_about", args=[number]),
    }
    return render(request, "children/code.html", context)


def _record_looks(request: HttpRequest, found: list[Alike]) -> None:
    for each in found:
        record_read(by=request.by, what="children_alike", about=each.child.case)


def _place_of_work(request: HttpRequest) -> Organisation:
    """Return the centre or court in which the actor opens records; the first when there are several."""
    own = places(by=request.by, permission="child.open")
    if not own:
        raise Http404
    return own[0]
