"""One small paper of each kind, which all invented documents share: what they say is invented all the same."""

import datetime as dt
import hashlib
import uuid

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from ligzda.access.models import Case
from ligzda.documents.models import Document, Kind
from ligzda.documents.papers import render

KINDS = (Kind.AGREEMENT, Kind.OPINION, Kind.CHARACTERISATION, Kind.EVALUATION, Kind.LETTER)


class Papers:
    """The shared files by kind."""

    def __init__(self, day: dt.date) -> None:
        content = render(
            "contact_log",
            {
                "centre": {"name": "Paraugs"},
                "number": "",
                "on": day.isoformat(),
                "about": "Izdomāta ģimene",
                "since": day.isoformat(),
                "until": day.isoformat(),
                "entries": [],
                "signatures": [],
            },
        )
        self.size, self.sha256 = len(content), hashlib.sha256(content).hexdigest()
        self.file = default_storage.save(f"de/{uuid.uuid4().hex}", ContentFile(content))

    def document(self, case: Case, kind: Kind, on: dt.date, number: str = "") -> Document:
        """Return the row of a new document of that kind."""
        return Document(
            case=case,
            kind=kind,
            title=str(kind.label).capitalize(),
            number=number,
            made_on=on,
            file=self.file,
            name=f"{kind.value}.pdf",
            content_type="application/pdf",
            size=self.size,
            sha256=self.sha256,
        )
