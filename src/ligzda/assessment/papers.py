"""Papers made from an assessment."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, override

from ligzda.assessment.models import Characterisation, JointEvaluation, Opinion
from ligzda.documents.papers import render
from ligzda.families import facts as family_facts
from ligzda.families.models import ROLE_LABELS, Family
from ligzda.families.papers import letterhead, paper_person
from ligzda.families.rules.roles import FamilyRole

PSYCHOLOGIST = gettext_noop("psychologist")
CENTRE = gettext_noop("support centre")
COURT = gettext_noop("orphans' court")


def opinion(row: Opinion, *, on: dt.date, signer: str) -> bytes:
    """Return the psychologist's opinion as a PDF; nothing of the working notes is in it."""
    study, family = row.study, row.study.family
    [member] = family.household.members.standing().filter(person=study.person).select_related("person", "household")[:1]
    with override("lv"):
        data = {
            **_head(family, number=_number(family, row.number), on=on, signers=[(signer, _(PSYCHOLOGIST))]),
            "purpose": _purpose(study.role),
            "persons": [paper_person(member)],
            "study": [
                [session.on.isoformat(), f"{session.methods} ({session.minutes} min)"]
                for session in study.sessions.standing()
            ],
            "sections": _sections(
                (_("Findings"), row.findings),
                (_("Recommendations"), row.recommendations),
                (_("Psychologist's certificate number"), row.certificate),
            ),
            "conclusion": f"{row.get_outcome_display().capitalize()}. {row.conclusion}",
        }
    return render("opinion", data)


def characterisation(row: Characterisation, *, on: dt.date, signer: str) -> bytes:
    """Return the characterisation as a PDF."""
    family = row.family
    with override("lv"):
        data = {
            **_head(family, number=_number(family, row.number), on=on, signers=[(signer, _(CENTRE))]),
            "purpose": _purpose(row.role),
            "family": [paper_person(member) for member in family_facts.carers(family)],
            "household": [],
            "training": [],
            "sections": _sections(
                (_("Household"), row.household),
                (_("Training"), row.training),
                (_("Work with the centre"), row.contacts),
                (_("Findings"), row.findings),
            ),
            "conclusion": row.conclusion,
        }
    return render("characterisation", data)


def evaluation(row: JointEvaluation) -> bytes:
    """Return the protocol of a joint evaluation as a PDF, signed by both sides."""
    family = row.family
    assert row.signed_on
    with override("lv"):
        signers = [(str(row.centre_signed_by), _(CENTRE)), (str(row.court_signed_by), _(COURT))]
        data = {
            **_head(family, number=_number(family, row.pk), on=row.signed_on, signers=signers),
            "specialisation": str(ROLE_LABELS[FamilyRole(row.role)]),
            "court": family.case.court.name if family.case.court else "",
            "family": [paper_person(member) for member in family_facts.carers(family)],
            "participants": [{"name": name, "part": part} for name, part in signers],
            "criteria": [
                {
                    "name": str(each.get_criterion_display()),
                    "finding": each.finding,
                    "rating": str(each.get_rating_display()),
                }
                for each in row.assessed.all()
            ],
            "conclusion": f"{row.get_outcome_display().capitalize()}. {row.conclusion}",
        }
    return render("evaluation", data)


def _head(family: Family, *, number: str, on: dt.date, signers: Sequence[tuple[str, str]]) -> dict[str, Any]:
    assert family.case.centre
    head: dict[str, Any] = {
        "centre": letterhead(family.case.centre),
        "number": number,
        "on": on.isoformat(),
        "signatures": [{"name": name, "part": part} for name, part in signers],
    }
    if family.case.court:
        head["recipient"] = family.case.court.name
    return head


def _number(family: Family, version: int) -> str:
    return f"{family.shown_number}/{version}"


def _purpose(role: str) -> str:
    return _("for the status: %(role)s") % {"role": ROLE_LABELS[FamilyRole(role)]}


def _sections(*parts: tuple[str, str]) -> list[dict[str, str]]:
    return [{"heading": heading, "text": text} for heading, text in parts if text.strip()]
