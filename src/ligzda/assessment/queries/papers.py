"""Studies, papers and sendings that somebody may read."""

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.http import Http404

from ligzda.access.actor import Actor
from ligzda.access.models import Account, Membership
from ligzda.access.permit import require
from ligzda.access.queries.cases import allowed, cases
from ligzda.access.rules.roles import Role
from ligzda.assessment.facts import about_whom
from ligzda.assessment.models import (
    Characterisation,
    CourtRequest,
    Enclosure,
    JointEvaluation,
    Opinion,
    PreparationSupport,
    Sending,
    Study,
    WorkingNote,
)
from ligzda.families.models import Family


def studies(*, by: Actor) -> QuerySet[Study]:
    """Return the studies of the families whose studies the actor may read, with opinions newest first."""
    seen = cases(by=by, permission="study.read")
    opinions = Opinion.objects.standing().select_related("document").order_by("-number")
    return (
        Study.objects.standing()
        .filter(family__case__in=seen)
        .select_related("family__case", "family__household", "person", "psychologist")
        .prefetch_related(Prefetch("opinions", opinions, to_attr="newest"))
    )


def notes(*, by: Actor, study: Study) -> QuerySet[WorkingNote]:
    """Return a study's working notes; only the psychologists of the case read them."""
    require(by, "study.notes", study.family.case)
    return study.notes.standing().select_related("recorded_by")


def characterisations(*, by: Actor, family: Family) -> QuerySet[Characterisation]:
    """Return the family's characterisations, newest version first."""
    require(by, "characterisation.read", family.case)
    return Characterisation.objects.standing().filter(family=family).select_related("document").order_by("-number")


def evaluations(*, by: Actor, family: Family) -> QuerySet[JointEvaluation]:
    """Return the family's joint evaluations with their criteria."""
    require(by, "evaluation.read", family.case)
    rows = JointEvaluation.objects.standing().filter(family=family).prefetch_related("assessed")
    return rows.select_related("family__case", "document", "centre_signed_by", "court_signed_by")


def support(*, by: Actor, family: Family) -> QuerySet[PreparationSupport]:
    """Return what support the family asked for while preparing."""
    require(by, "preparation.record", family.case)
    return PreparationSupport.objects.standing().filter(family=family)


def sendings(*, by: Actor, family: Family) -> QuerySet[Sending]:
    """Return what was sent to the court about the family; a court's own users see what was sent to that court."""
    require(by, "file.read", family.case)
    rows = Sending.objects.standing().filter(family=family).select_related("court", "recorded_by")
    if not allowed(by=by, permission="characterisation.read", case=family.case):
        rows = rows.filter(court__in=by.organisations(Role.COURT))
    enclosed = Enclosure.objects.select_related("document").annotate(whom=about_whom("document"))
    answers = CourtRequest.objects.standing().select_related("recorded_by")
    return rows.prefetch_related(Prefetch("enclosures", enclosed), Prefetch("answers", answers, to_attr="answered"))


def requests(*, by: Actor, family: Family) -> QuerySet[CourtRequest]:
    """Return the court's requests for a study of the family."""
    require(by, "file.read", family.case)
    rows = CourtRequest.objects.standing().filter(family=family, kind=CourtRequest.Kind.STUDY)
    return rows.select_related("recorded_by")


def own_words(*, by: Actor) -> QuerySet[CourtRequest]:
    """Return what somebody of the actor's own court has answered or asked for: that court may take it back."""
    courts = by.organisations(Role.COURT)
    written = Membership.objects.filter(account=OuterRef("recorded_by"), organisation__in=courts)
    return CourtRequest.objects.standing().filter(
        Exists(written), family__case__in=cases(by=by, permission="file.read")
    )


def psychologists(*, by: Actor, family: Family) -> QuerySet[Account]:
    """Return the psychologists of the family's centre."""
    require(by, "study.read", family.case)
    standing = Membership.objects.standing_on(by.on).filter(role=Role.PSYCHOLOGIST, organisation=family.case.centre_id)
    return Account.objects.filter(closed_at=None, memberships__in=standing).distinct().order_by("name")


def one_study(*, by: Actor, pk: int) -> Study:
    """Return one study. Raises Http404 when the actor may not read it."""
    try:
        return studies(by=by).get(pk=pk)
    except Study.DoesNotExist as error:
        raise Http404 from error
