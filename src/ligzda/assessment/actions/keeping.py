"""Keeping what was written as a document of the case, signed by those who made it."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from ligzda.access.actor import Actor
from ligzda.access.models import Case
from ligzda.documents import facts
from ligzda.documents.actions import attach, replace, sign, withdraw
from ligzda.documents.models import Document, Kind
from ligzda.documents.rules.reasons import reasons_against_changing


@transaction.atomic
def keep(
    *,
    by: Actor,
    case: Case,
    kind: Kind,
    content: bytes,
    name: str,
    replaces: Document | None,
    on: dt.date,
    signers: Sequence[tuple[str, str]],
) -> Document:
    """Keep a paper as a document (or as the new version of one) with the signatures of those who made it."""
    if replaces is None:
        document = attach(by=by, case=case, kind=kind, content=content, name=name, made_on=on)
    else:
        document = replace(by=by, document=replaces, content=content, name=name, made_on=on)
    with override("lv"):
        for signer, part in signers:
            sign(by=by, document=document, name=signer, signed_on=on, part=_(part))
    return document


@transaction.atomic
def take_out(*, by: Actor, document: Document | None, reason: str) -> None:
    """Take the paper of what was taken back out of the case's documents; one that was replaced stays as it is."""
    if document is None or reasons_against_changing(facts.of(document)):
        return
    # Who may take back what was written need not be one of those who may change documents.
    withdraw(by=by.as_house(), document=document, reason=reason)
