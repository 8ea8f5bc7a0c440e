"""Which documents somebody may read."""

from django.db.models import Prefetch, Q

from ligzda.access.actor import Actor
from ligzda.access.models import Case
from ligzda.access.permit import Denied
from ligzda.access.queries.cases import allowed, cases
from ligzda.access.rules.roles import Role
from ligzda.documents.models import Document, Kind, Signature
from ligzda.documents.models.documents import Documents

# Kinds that fewer people may read than the other documents of the case.
READ_WITH = {Kind.STUDY_MATERIAL: "study.notes"}


def readable(*, by: Actor) -> Documents:
    """Return the documents the actor may read: of the own cases by kind, and those handed to the own court."""
    if by.is_system:
        return Document.objects.all()
    open_to_case = Q(case__in=cases(by=by, permission="document.read")) & ~Q(kind__in=READ_WITH)
    narrower = [Q(kind=kind, case__in=cases(by=by, permission=needed)) for kind, needed in READ_WITH.items()]
    handed = Q(pk__in=Document.objects.filter(handed_over__organisation__in=by.organisations(Role.COURT)).values("pk"))
    found = open_to_case | handed
    for condition in narrower:
        found |= condition
    return Document.objects.filter(found)


def of_case(*, by: Actor, case: Case) -> Documents:
    """Return the newest version of each of the case's documents that the actor may read, newest first."""
    return _shown(readable(by=by).filter(case=case).in_force())


def versions(*, by: Actor, document: Document) -> Documents:
    """Return all versions of the document that the actor may read, withdrawn ones among them, newest first."""
    return _shown(readable(by=by).filter(series=document.series)).order_by("-version")


def _shown(documents: Documents) -> Documents:
    signatures = Signature.objects.standing().order_by("signed_on", "pk")
    return documents.select_related("recorded_by", "withdrawn_by").prefetch_related(
        Prefetch("signatures", signatures, to_attr="signed")
    )


def may_change(*, by: Actor, document: Document, may: frozenset[str]) -> bool:
    """Tell whether the actor, who may do `may` with the case, may replace or withdraw the document.

    The case's workers may; others only with what they attached themselves.
    """
    own = by.account is not None and document.recorded_by_id == by.account.pk
    return ("document.attach" if own else "document.edit") in may


def require_reading(by: Actor, document: Document) -> None:
    """Raise `Denied` unless the actor may read the document."""
    if not readable(by=by).filter(pk=document.pk).exists():
        raise Denied("document.read", visible=allowed(by=by, permission="document.list", case=document.case))
