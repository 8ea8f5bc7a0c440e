"""Enquiries: a new one with its likely duplicates, what becomes of it, the opening of a file; measures."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read, ref_of
from ligzda.access.models import Organisation, Territory
from ligzda.access.queries.caseloads import places
from ligzda.access.queries.declared import court_of, municipalities
from ligzda.access.views.deeds import answer, with_key
from ligzda.families import queries
from ligzda.families.actions import enquiries as deeds
from ligzda.families.actions.enquiries import Carer
from ligzda.families.actions.measures import save_measure
from ligzda.families.forms.enquiries import (
    CarerForm,
    CloseEnquiryForm,
    CorrectEnquiryForm,
    EnquiryForm,
    FamilyForm,
    MeasureForm,
)
from ligzda.families.models import Enquiry, Measure
from ligzda.families.sections import FAMILY_SECTIONS
from ligzda.people.rules.names import split
from ligzda.ui.parts import Deed


def enquiry_make(request: HttpRequest) -> HttpResponse:
    """Record a new enquiry; families that may be the same are shown before it is kept a second time."""
    centre = _centre(request, "enquiry.record")
    form = EnquiryForm(
        request.POST or None,
        initial={"on": request.by.on, "means": Enquiry.Means.PHONE},
        measures=_measures(request),
        territories=municipalities(by=request.by),
    )
    same = request.POST.get("same", "")
    if request.method == "POST" and form.is_valid() and not same and "sure" not in request.POST:
        told = {name: form.cleaned_data[name] for name in ("name", "phone", "email", "code")}
        if alike := list(queries.possible_duplicates(by=request.by, **told)):
            context = {"alike": alike, "title": _("New enquiry"), "deed": _("It is somebody else: save")}
            context |= {"back_url": reverse("enquiries"), "form": with_key(request, form)}
            return render(request, "families/enquiry_make.html", context)
    return answer(
        request,
        form,
        lambda **given: deeds.record_enquiry(
            by=request.by,
            centre=centre,
            family=queries.family(by=request.by, number=same) if same else None,
            **given,
        ),
        to=lambda made: reverse("enquiry", args=[made.pk]),
        said=_("The enquiry is recorded."),
        template="families/enquiry_make.html",
        title=_("New enquiry"),
        deed=_("Save the enquiry"),
        back_url=reverse("enquiries"),
    )


def enquiry(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one enquiry and what can be done next."""
    found = _found(request, pk)
    todo = []
    if found.family:
        todo.append(Deed(_("Open the family's file"), FAMILY_SECTIONS.home(found.family)))
    elif not found.closed_on:
        todo.append(Deed(_("Open a file for the family"), reverse("family_make", args=[pk])))
        todo.append(Deed(_("Nothing came of it"), reverse("enquiry_close", args=[pk]), secondary=True))
        todo.append(Deed(_("Correct"), reverse("enquiry_correct", args=[pk]), secondary=True))
    return render(request, "families/enquiry.html", {"enquiry": found, "title": found.name, "deeds": todo})


def enquiry_correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct what was recorded of an enquiry, as long as no family's file has been opened for it."""
    found = _found(request, pk)
    form = CorrectEnquiryForm(
        request.POST or None,
        enquiry=found,
        measures=_measures(request),
        territories=municipalities(by=request.by),
    )
    return answer(
        request,
        form,
        lambda **given: deeds.correct_enquiry(by=request.by, enquiry=found, **given),
        to=lambda made: reverse("enquiry", args=[made.pk]),
        said=_("The enquiry is corrected."),
        title=_("Correct the enquiry"),
        lead=found.name,
        deed=_("Correct it"),
        back_url=reverse("enquiry", args=[pk]),
    )


def enquiry_close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close an enquiry of which nothing came."""
    found = _found(request, pk)
    back = reverse("enquiry", args=[pk])
    return answer(
        request,
        CloseEnquiryForm(request.POST or None),
        lambda reason: deeds.close_enquiry(by=request.by, enquiry=found, reason=reason),
        to=back,
        said=_("The enquiry is closed."),
        title=_("Nothing came of the enquiry"),
        lead=found.name,
        deed=_("Close the enquiry"),
        back_url=back,
    )


def family_make(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a family's file for an enquiry: its name, one or two carers, where it is declared."""
    found = _found(request, pk)
    two = "second" in request.POST or bool(request.POST.get("second-surname") or request.POST.get("second-given_name"))
    adding = request.POST.get("second") == "add"  # only asks for more fields: nothing is missing yet
    posted = None if adding else request.POST or None
    typed = request.POST.dict() if adding else {}
    family_form = FamilyForm(
        posted,
        initial={"municipality": found.territory_id} | typed,
        territories=municipalities(by=request.by),
    )
    first = {name.removeprefix("first-"): value for name, value in typed.items() if name.startswith("first-")}
    carer = CarerForm(posted, initial=_who_asked(found) | first, prefix="first", known=found.code_masked)
    second = CarerForm(posted if two else None, prefix="second", initial={})
    asked = [family_form, carer, *([second] if two else [])]

    def open_file(**given: Any) -> Any:
        place: Territory = given.pop("municipality")
        return deeds.open_family(
            by=request.by,
            centre=found.centre,
            enquiry=found,
            municipality=place,
            court=court_of(by=request.by, place=place),
            carers=[_carer(carer, found.code), *(_carer(each) for each in asked[2:])],
            **given,
        )

    whole = posted is not None and all([form.is_valid() for form in asked])  # noqa: C419 - every form says what is wrong
    if request.method == "POST" and not whole:
        context = {"form": with_key(request, family_form), "first": carer, "second": second, "two": two}
        return render(request, "families/family_make.html", {**_making(found), **context})
    return answer(
        request,
        family_form,
        open_file,
        to=FAMILY_SECTIONS.home,
        said=_("The family's file is open."),
        template="families/family_make.html",
        first=carer,
        second=second,
        two=two,
        **_making(found),
    )


def measure_make(request: HttpRequest) -> HttpResponse:
    """Record a recruitment measure."""
    centre = _centre(request, "measure.edit")
    return answer(
        request,
        MeasureForm(request.POST or None, initial={"since": request.by.on}),
        lambda **given: save_measure(by=request.by, centre=centre, **given),
        to=reverse("measures"),
        said=_("The measure is recorded."),
        title=_("New recruitment measure"),
        back_url=reverse("measures"),
    )


def measure_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a recruitment measure."""
    measure = get_object_or_404(queries.measures(by=request.by), pk=pk)
    names = ("name", "channel", "role", "since", "until", "cost", "note", "version")
    form = MeasureForm(request.POST or None, initial={name: getattr(measure, name) for name in names})
    return answer(
        request,
        form,
        lambda **given: save_measure(by=request.by, centre=measure.centre, measure=measure, **given),
        to=reverse("measures"),
        said=_("The measure is changed."),
        title=_("Recruitment measure"),
        back_url=reverse("measures"),
    )


def _who_asked(found: Enquiry) -> dict[str, str]:
    """Return what the enquiry says of the first carer, as the carer's form asks it."""
    name = split(found.name)
    named = {"given_name": name.given, "surname": name.surname} if name else {"surname": found.name}
    return {**named, "phone": found.phone, "email": found.email}


def _making(found: Enquiry) -> dict[str, Any]:
    return {
        "title": _("Open a file for the family"),
        "lead": found.name,
        "deed": _("Open the file"),
        "back_url": reverse("enquiry", args=[found.pk]),
    }


def _carer(form: CarerForm, known: str | None = None) -> Carer:
    given = form.cleaned_data
    return Carer(**{**given, "code": given["code"] or known})


def _centre(request: HttpRequest, permission: str) -> Organisation:
    """Return the centre in which the actor records; the first when there are several."""
    own = places(by=request.by, permission=permission)
    if not own:
        raise Http404
    return own[0]


def _found(request: HttpRequest, pk: int) -> Enquiry:
    """Return the enquiry; that it was looked at is recorded."""
    found = get_object_or_404(queries.enquiries(by=request.by).select_related("centre", "family__case"), pk=pk)
    if request.method == "GET":
        record_read(by=request.by, what="enquiry", about=found.family.case if found.family else None, ref=ref_of(found))
    return found


def _measures(request: HttpRequest) -> QuerySet[Measure]:
    return queries.measures(by=request.by).filter(since__lte=request.by.on).order_by("-since")
