"""Why a file cannot be kept, or a document not signed, replaced or withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ligzda.access.refusal import Reason
from ligzda.documents.rules.contents import LIMIT, MEGABYTE, Format
from ligzda.law.rules.citation import house


@dataclass(frozen=True)
class DocumentFacts:
    """What counts of a document: whether it stands, was replaced, and who signed it."""

    withdrawn: bool
    replaced: bool
    made_on: date
    signed_by: frozenset[str]


@house()
def reasons_against_keeping(size: int, format: Format | None) -> list[Reason]:
    """Return every reason why a file of that size and content cannot be kept."""
    if size == 0:
        return [Reason("file_empty", at="file")]
    if size > LIMIT:
        return [Reason("file_too_large", {"limit": LIMIT // MEGABYTE}, at="file")]
    return [] if format else [Reason("file_kind_unknown", at="file")]


@house()
def reasons_against_changing(document: DocumentFacts) -> list[Reason]:
    """Return every reason why no new version can be made of the document and it cannot be withdrawn."""
    reasons = []
    if document.withdrawn:
        reasons.append(Reason("document_withdrawn"))
    if document.replaced:
        reasons.append(Reason("document_replaced"))
    return reasons


@house()
def reasons_against_signing(document: DocumentFacts, signer: str, on: date, today: date) -> list[Reason]:
    """Return every reason why that person's signature cannot be recorded on the document."""
    reasons = reasons_against_changing(document)
    if signer in document.signed_by:
        reasons.append(Reason("signed_already", at="name"))
    if on > today:
        reasons.append(Reason("signed_in_future", at="signed_on"))
    if on < document.made_on:
        reasons.append(Reason("signed_before_made", {"on": document.made_on}, at="signed_on"))
    return reasons


WORDS: Mapping[str, Mapping[str, str]] = {
    "file_empty": {
        "lv": "Datne ir tukša. Izvēlieties citu datni.",
        "en": "The file is empty. Choose another.",
    },
    "file_too_large": {
        "lv": "Datne ir lielāka par {limit} MB. Samaziniet to vai sadaliet vairākās.",
        "en": "The file is larger than {limit} MB. Make it smaller or split it.",
    },
    "file_kind_unknown": {
        "lv": "Šādu datni nevar glabāt. Der PDF, JPEG, PNG, DOCX, XLSX, ODT vai EDOC bez makro komandām.",
        "en": "A file like this cannot be kept. PDF, JPEG, PNG, DOCX, XLSX, ODT or EDOC without macros will do.",
    },
    "document_withdrawn": {
        "lv": "Dokuments ir atsaukts.",
        "en": "The document has been withdrawn.",
    },
    "document_replaced": {
        "lv": "Dokumentam ir jaunāka versija. Rīkojieties ar to.",
        "en": "The document has a newer version. Use that one.",
    },
    "signed_already": {
        "lv": "Šīs personas paraksts jau ir reģistrēts.",
        "en": "This person's signature has already been recorded.",
    },
    "signed_in_future": {
        "lv": "Paraksta datums ir nākotnē.",
        "en": "The date of the signature is in the future.",
    },
    "signed_before_made": {
        "lv": "Dokuments ir datēts ar {on}; agrāk to nevarēja parakstīt.",
        "en": "The document is dated {on}; it could not be signed before.",
    },
}
