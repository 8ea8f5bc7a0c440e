"""How the pages of documents are reached."""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from ligzda.access.models import Account
from ligzda.documents.models import Document, HandedOver, Kind, Signature
from tests.access.table import LONG_AGO, Place, Sample


def document(place: Place, by: Account | None = None, file: str = "") -> Document:
    """Return a new document of the place's case; what somebody of a court attached, the court may read."""
    made = Document.objects.create(
        case=place.case,
        kind=Kind.OTHER,
        title="Dokuments",
        name="a.pdf",
        content_type="application/pdf",
        size=1,
        made_on=LONG_AGO,
        file=file,
        recorded_by=by,
        recorded_at=timezone.now(),
    )
    if by and by.memberships.get().role == "court":
        HandedOver.objects.create(document=made, organisation=place.case.court, on=LONG_AGO)
    return made


def _kept(place: Place, person: Account | None) -> dict:
    file = place.made("file", lambda: default_storage.save("a", ContentFile(b"%PDF-")))
    return {"pk": document(place, file=file).pk}


def _signature(place: Place, person: Account | None) -> dict:
    row = Signature.objects.create(
        document=document(place, person), name="Anna", signed_on=LONG_AGO, means="paper", recorded_at=timezone.now()
    )
    return {"pk": row.pk}


def _of_case(place: Place, person: Account | None) -> dict:
    return {"case_id": place.case.pk}


def _own(place: Place, person: Account | None) -> dict:
    return {"pk": document(place, person).pk}


SAMPLES = {
    "documents_of_case": Sample(_of_case),
    "document_attach": Sample(_of_case),
    "document": Sample(lambda place, person: {"pk": document(place).pk}),
    "document_file": Sample(_kept),
    "document_replace": Sample(_own),
    "document_sign": Sample(_own),
    "document_withdraw": Sample(_own),
    "signature_withdraw": Sample(_signature),
}
