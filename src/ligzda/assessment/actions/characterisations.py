"""Drafting a family's characterisation from the record, finishing it by hand and signing it."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.assessment import facts, papers
from ligzda.assessment.actions.keeping import keep, take_out
from ligzda.assessment.models import Characterisation
from ligzda.assessment.queries.record import from_record
from ligzda.assessment.rules import reasons
from ligzda.documents.models import Kind
from ligzda.families.models import Family
from ligzda.families.rules.roles import FamilyRole

TEXTS = ("household", "training", "contacts", "findings", "conclusion")


@transaction.atomic
def draft(*, by: Actor, family: Family, role: FamilyRole) -> Characterisation:
    """Return the open draft, or begin one whose household, hours and contacts are written from the record."""
    require(by, "characterisation.edit", family.case)
    Family.objects.select_for_update().get(pk=family.pk)
    versions = Characterisation.objects.filter(family=family, role=role)
    if open_draft := versions.standing().filter(signed_on=None).first():
        return open_draft
    last = versions.order_by("-number").first()
    texts = {name: getattr(last, name) for name in ("findings", "conclusion")} if last else {}
    paper = Characterisation.objects.create(
        family=family,
        role=role,
        number=last.number + 1 if last else 1,
        recorded_by=by.account,
        recorded_at=by.at,
        **texts,
        **from_record(by=by, family=family, role=role),
    )
    record(by=by, what="characterisation_begun", about=family.case, ref=ref_of(paper))
    return paper


@transaction.atomic
def write(*, by: Actor, paper: Characterisation, version: int, texts: dict[str, str]) -> Characterisation:
    """Save the draft's texts. Raises ChangedByOther when somebody saved since, Refused when it was signed."""
    require(by, "characterisation.edit", paper.family.case)
    _refuse_signed(paper)
    take_turn(paper, version)
    changed = [name for name in TEXTS if name in texts and texts[name] != getattr(paper, name)]
    for name in changed:
        setattr(paper, name, texts[name])
    paper.save(update_fields=changed)
    record(by=by, what="characterisation_written", about=paper.family.case, fields=changed, ref=ref_of(paper))
    return paper


@transaction.atomic
def refresh(*, by: Actor, paper: Characterisation, version: int) -> Characterisation:
    """Write household, hours and contacts anew from the record; what people wrote themselves stays."""
    texts = from_record(by=by, family=paper.family, role=FamilyRole(paper.role))
    return write(by=by, paper=paper, version=version, texts=texts)


@transaction.atomic
def sign(*, by: Actor, paper: Characterisation, on: dt.date) -> Characterisation:
    """Sign the characterisation and make its document. Raises Refused with everything that is missing."""
    require(by, "characterisation.sign", paper.family.case)
    paper = Characterisation.objects.select_for_update().select_related("family__case").get(pk=paper.pk)
    refuse_if(
        [
            *reasons.reasons_against_signing_characterisation(facts.of_characterisation(paper)),
            *reasons.reasons_against_a_later_day(on, today=by.on, at="on"),
        ]
    )
    last = _last_signed(paper)
    paper.document = keep(
        by=by,
        case=paper.family.case,
        kind=Kind.CHARACTERISATION,
        content=papers.characterisation(paper, on=on, signer=by.name),
        name="raksturojums.pdf",
        replaces=last.document if last else None,
        on=on,
        signers=[(by.name, papers.CENTRE)],
    )
    paper.signed_on = on
    paper.save(update_fields=("document", "signed_on"))
    record(by=by, what="characterisation_signed", about=paper.family.case, on=on, ref=ref_of(paper))
    return paper


@transaction.atomic
def withdraw(*, by: Actor, paper: Characterisation, reason: str) -> None:
    """Take a characterisation back with a reason, and its paper out of the documents; both stay in the record."""
    require(by, "characterisation.sign", paper.family.case)
    paper.withdraw(by=by, reason=reason)
    take_out(by=by, document=paper.document, reason=reason)
    record(by=by, what="characterisation_withdrawn", about=paper.family.case, ref=ref_of(paper))


def _refuse_signed(paper: Characterisation) -> None:
    if paper.signed_on is not None:
        raise Refused([Reason("already_signed", {"on": paper.signed_on})])


def _last_signed(paper: Characterisation) -> Characterisation | None:
    signed = Characterisation.objects.standing().filter(family=paper.family, role=paper.role)
    return signed.exclude(signed_on=None).select_related("document").order_by("-number").first()
