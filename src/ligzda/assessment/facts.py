"""Turns the rows of an assessment into the facts that rules take."""

from collections.abc import Iterable

from django.db.models import F, OuterRef, Subquery, Value
from django.db.models.functions import Concat

from ligzda.access.actor import Actor
from ligzda.access.rules.roles import Role
from ligzda.assessment.models import Characterisation, JointEvaluation, Opinion
from ligzda.assessment.rules.criteria import Criterion, Rating
from ligzda.assessment.rules.facts import CharacterisationFacts, EnclosureFacts, EvaluationFacts, OpinionFacts
from ligzda.documents.models import Document


def about_whom(document: str) -> Subquery:
    """Return, for a query's field that holds a document, the name of the person whose opinion it is."""
    name = Concat(F("study__person__given_name"), Value(" "), F("study__person__surname"))
    return Subquery(Opinion.objects.filter(document=OuterRef(document)).values(name=name)[:1])


def of_opinion(opinion: Opinion, *, by: Actor) -> OpinionFacts:
    """Return what counts of an opinion that somebody is about to sign."""
    sessions = opinion.study.sessions.standing().values_list("on", flat=True)
    return OpinionFacts(
        findings=opinion.findings,
        conclusion=opinion.conclusion,
        outcome=opinion.outcome,
        author_may_sign=by.is_system or Role.PSYCHOLOGIST in by.roles,
        sessions=tuple(sessions),
        issued_on=opinion.issued_on,
    )


def of_characterisation(paper: Characterisation) -> CharacterisationFacts:
    """Return what counts of a characterisation."""
    return CharacterisationFacts(
        household=paper.household,
        findings=paper.findings,
        conclusion=paper.conclusion,
        signed_on=paper.signed_on,
    )


def of_evaluation(evaluation: JointEvaluation) -> EvaluationFacts:
    """Return what counts of a joint evaluation."""
    return EvaluationFacts(
        findings={
            Criterion(row.criterion): (row.finding, Rating(row.rating) if row.rating else None)
            for row in evaluation.assessed.all()
        },
        conclusion=evaluation.conclusion,
        outcome=evaluation.outcome,
        centre_signed_on=evaluation.centre_signed_on,
        court_signed_on=evaluation.court_signed_on,
    )


def of_enclosures(documents: Iterable[Document]) -> list[EnclosureFacts]:
    """Return what counts of documents about to be sent, in two SQL queries."""
    ids = [document.pk for document in documents]
    rows = Document.objects.filter(pk__in=ids).prefetch_related("signatures")
    newest = set(Document.objects.filter(pk__in=ids).in_force().values_list("pk", flat=True))
    return [
        EnclosureFacts(
            title=str(row),
            signed=any(signature.stands for signature in row.signatures.all()),
            replaced=row.stands and row.pk not in newest,
            withdrawn=not row.stands,
        )
        for row in sorted(rows, key=lambda row: ids.index(row.pk))
    ]
