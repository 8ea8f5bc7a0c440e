"""Writing a psychologist's opinion, issuing it as a document, and replacing it by a new version."""

import datetime as dt

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, Refused, refuse_if
from ligzda.assessment import facts, papers
from ligzda.assessment.actions.keeping import keep, take_out
from ligzda.assessment.models import Opinion, Study
from ligzda.assessment.rules import reasons
from ligzda.documents.models import Kind

TEXTS = ("findings", "conclusion", "recommendations", "outcome", "certificate")


@transaction.atomic
def draft(*, by: Actor, study: Study) -> Opinion:
    """Return the study's open draft, or begin one: the first, or a new version with the last one's texts."""
    require(by, "study.edit", study.family.case)
    Study.objects.select_for_update().get(pk=study.pk)
    if open_draft := study.opinions.standing().filter(issued_on=None).first():
        return open_draft
    last = study.opinions.order_by("-number").first()
    texts = {name: getattr(last, name) for name in TEXTS} if last else {}
    opinion = Opinion.objects.create(
        study=study,
        number=last.number + 1 if last else 1,
        recorded_by=by.account,
        recorded_at=by.at,
        **texts,
    )
    record(by=by, what="opinion_begun", about=study.family.case, ref=ref_of(opinion))
    return opinion


@transaction.atomic
def write(*, by: Actor, opinion: Opinion, version: int, texts: dict[str, str]) -> Opinion:
    """Save the draft's texts. Raises ChangedByOther when somebody saved since, Refused when it was issued."""
    require(by, "study.edit", opinion.study.family.case)
    if opinion.issued_on is not None:
        raise Refused([Reason("already_signed", {"on": opinion.issued_on})])
    take_turn(opinion, version)
    changed = [name for name in TEXTS if name in texts and texts[name] != getattr(opinion, name)]
    for name in changed:
        setattr(opinion, name, texts[name])
    opinion.save(update_fields=changed)
    record(by=by, what="opinion_written", about=opinion.study.family.case, fields=changed, ref=ref_of(opinion))
    return opinion


@transaction.atomic
def issue(*, by: Actor, opinion: Opinion, on: dt.date) -> Opinion:
    """Sign the opinion and make its document; the version before it is replaced.

    Raises Refused with every reason: nothing found or concluded yet, no session held, a day in the future.
    """
    require(by, "opinion.sign", opinion.study.family.case)
    opinion = Opinion.objects.select_for_update().get(pk=opinion.pk)
    refuse_if(
        [
            *reasons.reasons_against_issuing(facts.of_opinion(opinion, by=by), on=on),
            *reasons.reasons_against_a_later_day(on, today=by.on, at="on"),
        ]
    )
    family = opinion.study.family
    last = _last_issued(opinion)
    opinion.document = keep(
        by=by,
        case=family.case,
        kind=Kind.OPINION,
        content=papers.opinion(opinion, on=on, signer=by.name),
        name="atzinums.pdf",
        replaces=last.document if last else None,
        on=on,
        signers=[(by.name, papers.PSYCHOLOGIST)],
    )
    opinion.issued_on = on
    opinion.save(update_fields=("document", "issued_on"))
    record(by=by, what="opinion_issued", about=family.case, on=on, ref=ref_of(opinion))
    return opinion


@transaction.atomic
def withdraw(*, by: Actor, opinion: Opinion, reason: str) -> None:
    """Take an opinion back with a reason, and its paper out of the documents; both stay in the record."""
    require(by, "opinion.sign", opinion.study.family.case)
    opinion.withdraw(by=by, reason=reason)
    take_out(by=by, document=opinion.document, reason=reason)
    record(by=by, what="opinion_withdrawn", about=opinion.study.family.case, ref=ref_of(opinion))


def _last_issued(opinion: Opinion) -> Opinion | None:
    issued = opinion.study.opinions.standing().exclude(issued_on=None).select_related("document")
    return issued.order_by("-number").first()
