"""Turns a document's rows into the facts that rules take."""

from ligzda.documents.models import Document
from ligzda.documents.rules.reasons import DocumentFacts


def of(document: Document) -> DocumentFacts:
    """Return what counts of the document now."""
    return DocumentFacts(
        withdrawn=not document.stands,
        replaced=Document.objects.standing().filter(series=document.series, version__gt=document.version).exists(),
        made_on=document.made_on,
        signed_by=frozenset(document.signatures.standing().values_list("name", flat=True)),
    )
