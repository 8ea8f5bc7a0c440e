"""Pages of agreements, applications, decisions and statuses."""

import datetime as dt

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.models import Fact, Organisation
from ligzda.families import facts
from ligzda.families.actions import agreements as deeds
from ligzda.families.actions import court as court_deeds
from ligzda.families.forms.work import (
    AgreementForm,
    ApplicationForm,
    DecisionForm,
    MoveForm,
    PauseForm,
    ReevaluationForm,
    SignForm,
)
from ligzda.families.models import (
    Agreement,
    Application,
    Decision,
    Family,
    Reevaluation,
    Status,
)
from ligzda.families.sections import FAMILY_SECTIONS
from ligzda.families.views.frame import answer_in, open_family, show
from ligzda.families.views.listed import APPLICATIONS, DECISIONS, REEVALUATIONS

PARTNER = "partner"


def agreements(request: HttpRequest, number: str) -> HttpResponse:
    """Show the family's agreements and who has signed."""
    family, held = open_family(request, number, "agreement.read")
    rows = Agreement.objects.standing().filter(family=family).select_related("partner", "document")
    return show(
        request,
        family,
        held,
        section="agreements",
        template="families/agreements.html",
        agreements=rows.prefetch_related("carer_signatures__person"),
        carers=facts.carers(family),
    )


def agreement_draft(request: HttpRequest, number: str) -> HttpResponse:
    """Draft an agreement as a PDF."""
    family, _held = open_family(request, number, "agreement.draft")
    partners = Organisation.objects.standing_on(request.by.on).filter(
        Q(pk=family.case.centre_id) | Q(kind=Organisation.Kind.INSTITUTION)
    )
    first = {"partner": family.case.centre_id, "role": facts.role_on_path(family)}
    return answer_in(
        request,
        family,
        AgreementForm(request.POST or None, initial=first, partners=partners),
        lambda **given: deeds.draft(by=request.by, family=family, **given),
        to=reverse("family_agreements", args=[number]),
        said=_("The agreement is drafted: download it, have it signed, record the signatures."),
        title=_("Draft an agreement"),
        deed=_("Make the paper"),
    )


def agreement_sign(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """Record who signed an agreement and when."""
    family, _held = open_family(request, number, "agreement.sign")
    agreement = get_object_or_404(_agreements(family), pk=pk)
    known = facts.agreement(family, agreement)
    signers = [
        (str(member.person_id), str(member.person))
        for member in facts.carers(family)
        if member.person_id not in known.signed
    ]
    if not agreement.partner_signed_on:
        signers.append((PARTNER, agreement.partner.name))
    persons = {str(member.person_id): member.person for member in facts.carers(family)}

    def sign(signer: str, on: dt.date) -> Agreement:
        if signer == PARTNER:
            return deeds.sign_for_partner(by=request.by, agreement=agreement, on=on)
        return deeds.sign_for_carer(by=request.by, agreement=agreement, person=persons[signer], on=on)

    return answer_in(
        request,
        family,
        SignForm(request.POST or None, initial={"on": request.by.on}, signers=signers),
        sign,
        to=reverse("family_agreements", args=[number]),
        said=_("The signature is recorded."),
        title=_("Record a signature"),
        lead=agreement.number,
    )


def agreement_end(request: HttpRequest, number: str, pk: int) -> HttpResponse:
    """End an agreement in force."""
    family, _held = open_family(request, number, "agreement.sign")
    agreement = get_object_or_404(_agreements(family).filter(concluded=True, until=None), pk=pk)
    return answer_in(
        request,
        family,
        PauseForm(request.POST or None, initial={"on": request.by.on}),
        lambda **given: deeds.end(by=request.by, agreement=agreement, **given),
        to=reverse("family_agreements", args=[number]),
        said=_("The agreement is ended."),
        title=_("End the agreement"),
        lead=agreement.number,
    )


def family_move(request: HttpRequest, number: str) -> HttpResponse:
    """Move the family to another centre of its choice."""
    family, _held = open_family(request, number, "family.transfer")
    centres = Organisation.objects.standing_on(request.by.on).filter(kind=Organisation.Kind.CENTRE)
    return answer_in(
        request,
        family,
        MoveForm(request.POST or None, centres=centres.exclude(pk=family.case.centre_id)),
        lambda **given: deeds.move_family(by=request.by, family=family, **given),
        to=reverse("families"),
        said=_("The family has moved to the other centre; you no longer see its file."),
        title=_("Move the family to another centre"),
        deed=_("Move the family"),
    )


def court(request: HttpRequest, number: str) -> HttpResponse:
    """Show applications, decisions, statuses and re-evaluations."""
    family, held = open_family(request, number)
    return show(
        request,
        family,
        held,
        section="court",
        template="families/court.html",
        applications=APPLICATIONS.of(request, _of(Application, family).select_related("court", "family"), held),
        decisions=DECISIONS.of(request, _of(Decision, family).select_related("court", "family"), held),
        statuses=_of(Status, family),
        reevaluations=REEVALUATIONS.of(request, _of(Reevaluation, family).select_related("family"), held),
    )


def _of(table: type[Fact], family: Family) -> QuerySet:
    return table.objects.standing().filter(family=family)


def application_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record the family's application to the court."""
    family, _held = open_family(request, number, "application.record")
    first = {"on": request.by.on, "role": facts.role_on_path(family)}
    return answer_in(
        request,
        family,
        ApplicationForm(request.POST or None, initial=first),
        lambda **given: court_deeds.apply(by=request.by, family=family, **given),
        to=FAMILY_SECTIONS.home(family),
        said=_("The application is recorded."),
        title=_("Record the application to the court"),
    )


def decision_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record a decision of the court."""
    family, _held = open_family(request, number, "decision.record")
    first = {
        "on": request.by.on,
        "role": facts.role_on_path(family),
        "kind": request.GET.get("kind", ""),
        "outcome": Decision.Outcome.POSITIVE,
    }
    return answer_in(
        request,
        family,
        DecisionForm(request.POST or None, initial=first),
        lambda **given: court_deeds.decide(by=request.by, family=family, **given),
        to=FAMILY_SECTIONS.home(family),
        said=_("The decision is recorded."),
        title=_("Record a decision of the orphans' court"),
    )


def reevaluation_record(request: HttpRequest, number: str) -> HttpResponse:
    """Record the court's yearly re-evaluation."""
    family, _held = open_family(request, number, "decision.record")
    status = Status.objects.standing().filter(family=family, until=None).first()
    first = {"on": request.by.on, "role": status.role if status else ""}
    return answer_in(
        request,
        family,
        ReevaluationForm(request.POST or None, initial=first),
        lambda **given: court_deeds.reevaluate(by=request.by, family=family, **given),
        to=FAMILY_SECTIONS.home(family),
        said=_("The re-evaluation is recorded."),
        title=_("Record a yearly re-evaluation"),
    )


def _agreements(family: Family) -> QuerySet[Agreement]:
    rows = Agreement.objects.standing().filter(family=family)
    return rows.select_related("family__case", "family__household", "partner")
