"""Recording who signed a document."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.documents import facts
from ligzda.documents.models import Document, Signature
from ligzda.documents.queries.documents import require_reading
from ligzda.documents.rules import reasons


@transaction.atomic
def sign(
    *,
    by: Actor,
    document: Document,
    name: str,
    signed_on: dt.date,
    part: str = "",
    means: Signature.Means = Signature.Means.PAPER,
) -> Signature:
    """Record that somebody signed this version. Raises Refused with every reason when that cannot be."""
    require_reading(by, document)
    require(by, "document.sign", document.case)
    Document.objects.select_for_update().get(pk=document.pk)  # two who record at once wait for each other
    refuse_if(reasons.reasons_against_signing(facts.of(document), signer=name, on=signed_on, today=by.on))
    signature = Signature.objects.create(
        document=document,
        name=name,
        part=part,
        signed_on=signed_on,
        means=means,
        recorded_by=by.account,
        recorded_at=by.at,
    )
    record(by=by, what="document_signed", about=document.case, on=signed_on, ref=ref_of(signature))
    return signature


@transaction.atomic
def withdraw_signature(*, by: Actor, signature: Signature, reason: str) -> None:
    """Take back a signature that was recorded by mistake."""
    require_reading(by, signature.document)
    require(by, "document.sign", signature.document.case)
    signature.withdraw(by=by, reason=reason)
    record(by=by, what="signature_withdrawn", about=signature.document.case, ref=ref_of(signature))
