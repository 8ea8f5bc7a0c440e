"""Pages of joint evaluations, of what was sent to the court, and of the court's answers and requests."""

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from ligzda.access.permit import require
from ligzda.access.queries.cases import permissions
from ligzda.assessment import queries
from ligzda.assessment.actions import court as deeds
from ligzda.assessment.actions import evaluations as evaluation_deeds
from ligzda.assessment.facts import about_whom
from ligzda.assessment.forms.assessment import (
    AnswerForm,
    AskStudyForm,
    DayForm,
    EvaluationForm,
    EvaluationOpenForm,
    SendForm,
)
from ligzda.assessment.models import JointEvaluation, Sending
from ligzda.assessment.views.listed import SENDINGS
from ligzda.documents.models import Document
from ligzda.documents.queries.documents import of_case
from ligzda.families import queries as family_queries
from ligzda.families.facts import role_on_path
from ligzda.families.forms.work import WithdrawForm
from ligzda.families.models import Family
from ligzda.families.rules.roles import SPECIALISED
from ligzda.families.views.frame import answer_in, open_family, show
from ligzda.ui import words


def evaluation_open(request: HttpRequest, number: str) -> HttpResponse:
    """Begin a joint evaluation for a specialisation."""
    family, _held = open_family(request, number, "evaluation.edit")
    role = role_on_path(family)
    first = {"opened_on": request.by.on, "role": role if role in SPECIALISED else ""}
    return answer_in(
        request,
        family,
        EvaluationOpenForm(request.POST or None, initial=first),
        lambda **given: evaluation_deeds.open_evaluation(by=request.by, family=family, **given),
        to=reverse("sendings", args=[number]),
        said=_("The joint evaluation has begun."),
        title=_("Begin a joint evaluation"),
    )


def evaluation(request: HttpRequest, pk: int) -> HttpResponse:
    """Write what was found of each criterion, or show what was signed."""
    found = _evaluation(request, pk, "evaluation.read")
    family = found.family
    held = permissions(by=request.by, case=family.case)
    if found.document_id or "evaluation.edit" not in held:
        return show(request, family, held, section="sendings", template="assessment/evaluation.html", evaluation=found)
    first = {"version": found.version, "conclusion": found.conclusion, "outcome": found.outcome}
    for row in found.assessed.all():
        first |= {f"{row.criterion}_finding": row.finding, f"{row.criterion}_rating": row.rating}
    form = EvaluationForm(request.POST or None, initial=first)
    return answer_in(
        request,
        family,
        form,
        lambda version, conclusion, outcome, **_findings: evaluation_deeds.write(
            by=request.by,
            evaluation=found,
            version=version,
            findings=form.findings,
            conclusion=conclusion,
            outcome=outcome,
        ),
        to=reverse("evaluation", args=[pk]),
        said=_("The evaluation is saved."),
        template="assessment/evaluation_draft.html",
        title=_("Joint evaluation"),
        lead=found.get_role_display(),
        deed=_("Save"),
        evaluation=found,
        sign_url=reverse("evaluation_sign", args=[pk]) if "evaluation.sign" in held else "",
    )


def evaluation_sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign a joint evaluation for the side one works for."""
    found = _evaluation(request, pk, "evaluation.sign")
    return answer_in(
        request,
        found.family,
        DayForm(request.POST or None, initial={"on": request.by.on}),
        lambda on: evaluation_deeds.sign(by=request.by, evaluation=found, on=on),
        to=reverse("evaluation", args=[pk]),
        said=_("The evaluation is signed."),
        title=_("Sign the joint evaluation"),
        lead=_("Centre and court sign the same text; with the second signature it becomes a document."),
        deed=_("Sign"),
    )


def sendings(request: HttpRequest, number: str) -> HttpResponseBase:
    """Show what was sent to the court, what the court answered and asked, and the joint evaluations."""
    family, held = open_family(request, number, "file.read")
    return show(
        request,
        family,
        held,
        section="sendings",
        template="assessment/sendings.html",
        listing=SENDINGS.of(request, queries.sendings(by=request.by, family=family)),
        requests=queries.requests(by=request.by, family=family),
        own_words=set(queries.own_words(by=request.by).filter(family=family).values_list("pk", flat=True)),
        evaluations=queries.evaluations(by=request.by, family=family),
    )


def send(request: HttpRequest, number: str) -> HttpResponse:
    """Send documents to the court."""
    family, _held = open_family(request, number, "file.send")
    first = {
        "role": role_on_path(family),
        "sent_on": request.by.on,
        "purpose": request.GET.get("purpose") or Sending.Purpose.FILE,
    }
    return answer_in(
        request,
        family,
        SendForm(request.POST or None, initial=first, documents=_sendable(request, family)),
        lambda **given: deeds.send(by=request.by, family=family, **given),
        to=reverse("sendings", args=[number]),
        said=_("The documents are sent; the court sees exactly these versions."),
        title=_("Send documents to the orphans' court"),
        lead=str(family.case.court or ""),
        deed=_("Send"),
    )


def sending_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back a sending recorded by mistake."""
    found = _sending(request, pk, "file.send")
    return answer_in(
        request,
        found.family,
        WithdrawForm(request.POST or None),
        lambda reason: deeds.withdraw_sending(by=request.by, sending=found, reason=reason),
        to=reverse("sendings", args=[found.family.number]),
        said=_("The sending is taken back."),
        title=_("Take back a sending"),
        lead=f"{words.day(found.sent_on)} · {found.get_purpose_display()}",
        deed=_("Take it back"),
    )


def sending_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a sending, as the court."""
    found = _sending(request, pk, "file.answer")
    return answer_in(
        request,
        found.family,
        AnswerForm(request.POST or None, initial={"on": request.by.on}),
        lambda **given: deeds.answer(by=request.by, sending=found, **given),
        to=reverse("sendings", args=[found.family.number]),
        said=_("The answer is recorded and the centre is told."),
        title=_("Answer the centre"),
        deed=_("Send the answer"),
    )


def court_word_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back an answer or a request that the own court recorded by mistake."""
    own = queries.own_words(by=request.by).select_related("family__case", "family__household")
    found = get_object_or_404(own, pk=pk)
    require(request.by, "file.answer", found.family.case)
    return answer_in(
        request,
        found.family,
        WithdrawForm(request.POST or None),
        lambda reason: deeds.withdraw_request(by=request.by, request=found, reason=reason),
        to=reverse("sendings", args=[found.family.number]),
        said=_("It is taken back."),
        title=_("Take back what the court wrote"),
        lead=f"{words.day(found.on)} · {found.text}",
        deed=_("Take it back"),
    )


def study_ask(request: HttpRequest, number: str) -> HttpResponse:
    """Ask for a psychological study, as the court."""
    family, _held = open_family(request, number, "study.ask")
    return answer_in(
        request,
        family,
        AskStudyForm(request.POST or None, initial={"on": request.by.on, "role": role_on_path(family)}),
        lambda **given: deeds.ask_study(by=request.by, family=family, **given),
        to=reverse("sendings", args=[number]),
        said=_("The request is recorded and the centre is told."),
        title=_("Ask for a psychological study"),
        deed=_("Ask the centre"),
    )


def _sendable(request: HttpRequest, family: Family) -> QuerySet[Document]:
    """Return the signed documents in force; what is not signed cannot be sent."""
    rows = of_case(by=request.by, case=family.case).filter(signatures__withdrawn_at=None, signatures__isnull=False)
    return rows.distinct().annotate(whom=about_whom("pk"))


def _evaluation(request: HttpRequest, pk: int, permission: str) -> JointEvaluation:
    seen = family_queries.families(by=request.by)
    rows = JointEvaluation.objects.standing().filter(family__in=seen)
    found = get_object_or_404(rows.select_related("family__case", "family__household", "document"), pk=pk)
    require(request.by, permission, found.family.case)
    return found


def _sending(request: HttpRequest, pk: int, permission: str) -> Sending:
    seen = family_queries.families(by=request.by)
    rows = Sending.objects.standing().filter(family__in=seen).select_related("family__case", "family__household")
    found = get_object_or_404(rows, pk=pk)
    require(request.by, permission, found.family.case)
    # A court that the family was with before, or will be, has its own sendings.
    return get_object_or_404(queries.sendings(by=request.by, family=found.family), pk=pk)
