"""Pages of the household, what the family is approved for, and its papers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.audit import record_read, ref_of
from ligzda.access.permit import require
from ligzda.access.queries.declared import court_of, municipalities
from ligzda.documents.forms import content_of
from ligzda.families import facts
from ligzda.families.actions import household as deeds
from ligzda.families.actions import papers as paper_deeds
from ligzda.families.actions.enquiries import Carer
from ligzda.families.forms.work import EditFamilyForm, LeaveForm, MemberForm, PaperForm, ProfileForm
from ligzda.families.models import Paper, Profile
from ligzda.families.rules.household import due_papers
from ligzda.families.views.frame import answer_in, open_family, show
from ligzda.families.views.listed import PAPERS
from ligzda.law.queries import rulebook
from ligzda.people.models import HouseholdMember, Person
from ligzda.people.rules import codes


def about(request: HttpRequest, number: str) -> HttpResponse:
    """Show who lives in the household, where, and what the family is approved for."""
    family, held = open_family(request, number)
    members = (
        family.household.members.standing()
        .select_related("person")
        .prefetch_related("person__phones", "person__emails")
    )
    return show(
        request,
        family,
        held,
        section="about",
        template="families/about.html",
        members=members.order_by("-until", "part", "pk"),
        profile=Profile.objects.standing().filter(family=family, since__lte=request.by.on).first(),
    )


def family_edit(request: HttpRequest, number: str) -> HttpResponse:
    """Change the family's name, address and declared place."""
    family, _held = open_family(request, number, "family.edit")
    first = {
        "name": family.name,
        "confidential": family.confidential,
        "municipality": family.case.municipality_id,
        "address": family.household.address,
        "postcode": family.household.postcode,
        "version": family.version,
    }
    form = EditFamilyForm(request.POST or None, initial=first, territories=municipalities(by=request.by))
    return answer_in(
        request,
        family,
        form,
        lambda municipality, **given: deeds.edit(
            by=request.by,
            family=family,
            municipality=municipality,
            court=court_of(by=request.by, place=municipality),
            **given,
        ),
        to=reverse("family_about", args=[number]),
        said=_("The family's particulars are changed."),
        title=_("Change the family's particulars"),
    )


def member_add(request: HttpRequest, number: str) -> HttpResponse:
    """Add somebody to the household."""
    family, _held = open_family(request, number, "household.edit")

    def add(part: str, relation: str, since: object, **who: object) -> HouseholdMember:
        carer = Carer(**{**who, "code": who["code"] or None})
        return deeds.add_member(
            by=request.by,
            family=family,
            who=carer,
            part=HouseholdMember.Part(part),
            since=since,
            relation=relation,
        )

    return answer_in(
        request,
        family,
        MemberForm(request.POST or None),
        add,
        to=reverse("family_about", args=[number]),
        said=_("The household has a new member."),
        title=_("Add a member of the household"),
    )


def member_leave(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Record that somebody left the household."""
    family, _held = open_family(request, number, "household.edit")
    member = get_object_or_404(family.household.members.standing().filter(until=None), pk=pk)
    return answer_in(
        request,
        family,
        LeaveForm(request.POST or None, initial={"on": request.by.on}),
        lambda on: deeds.let_leave(by=request.by, family=family, member=member, on=on),
        to=reverse("family_about", args=[number]),
        said=_("It is recorded who left the household."),
        title=_("Somebody left the household"),
        lead=str(member.person),
    )


def code_reveal(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Show a personal code in clear, once; that somebody asked for it is recorded."""
    family, _held = open_family(request, number)
    require(request.by, "code.reveal", family.case)
    person = get_object_or_404(Person.objects.filter(memberships__household=family.household).distinct(), pk=pk)
    record_read(by=request.by, what="code_revealed", about=family.case, ref=ref_of(person))
    if not person.code:
        messages.info(request, _("No personal code has been recorded."))
        return redirect("family_about", number)
    context = {
        "title": _("Personal code"),
        "family": family,
        "person": person,
        "code": codes.written(person.code),
        "back_url": reverse("family_about", args=[number]),
    }
    return render(request, "families/code.html", context)


def profile_approve(request: HttpRequest, number: str) -> HttpResponse:
    """Record what the family is approved for."""
    family, _held = open_family(request, number, "profile.edit")
    last = Profile.objects.standing().filter(family=family).first()
    names = ("places", "age_from", "age_to", "sexes", "needs")
    first = {name: getattr(last, name) for name in names} if last else {"sexes": ["f", "m"]}
    return answer_in(
        request,
        family,
        ProfileForm(request.POST or None, initial={**first, "since": request.by.on}),
        lambda **given: deeds.approve(by=request.by, family=family, **given),
        to=reverse("family_about", args=[number]),
        said=_("The profile is recorded."),
        title=_("What the family is approved for"),
    )


def papers(request: HttpRequest, number: str) -> HttpResponse:
    """Show the papers that the family brought, and which are missing or running out."""
    family, held = open_family(request, number, "paper.read")
    warn = rulebook().number("paper.running_out.days", request.by.on)
    wanted = due_papers(
        facts.members([family.household_id])[family.household_id],
        facts.papers([family.pk])[family.pk],
        on=request.by.on,
        warn_days=int(warn or 0),
    )
    rows = Paper.objects.standing().filter(family=family).select_related("person", "family")
    named = {member.person_id: member.person for member in family.household.members.select_related("person")}
    return show(
        request,
        family,
        held,
        section="papers",
        template="families/papers.html",
        papers=PAPERS.of(request, rows, held),
        wanted=[(named[each.person], Paper.Kind(each.kind).label, each) for each in wanted],
    )


def paper_take(request: HttpRequest, number: str) -> HttpResponse:
    """Record a paper that the family brought."""
    family, _held = open_family(request, number, "paper.record")
    belongs = Person.objects.filter(
        memberships__household=family.household, memberships__withdrawn_at=None, memberships__until=None
    )
    form = PaperForm(
        request.POST or None,
        request.FILES or None,
        initial={"received_on": request.by.on, **request.GET.dict()},
        persons=belongs.distinct(),
    )

    def take(file: object, **given: object) -> Paper:
        return paper_deeds.take_paper(by=request.by, family=family, **content_of(file), **given)

    return answer_in(
        request,
        family,
        form,
        take,
        to=reverse("family_papers", args=[number]),
        said=_("The paper is recorded."),
        title=_("Record a paper"),
    )
