"""Which form records which step: the one button for the next deed, by what the reader may do."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ligzda.access.rules.roles import Role
from ligzda.families.models import Family
from ligzda.pathway.rules.by_hand import BY_HAND
from ligzda.ui.parts import Deed


@dataclass(frozen=True)
class Way:
    """One way to a step's form: the button's words, the address's name, the permission it asks, what is filled in."""

    label: Any
    url_name: str
    permission: str
    asked: Mapping[str, str] | None = None


_COURT = Way(_("See what was decided"), "family_court", "family.read")
_ASSESSMENT = Way(_("Open the assessment"), "assessment", "characterisation.read")
_SENDINGS = Way(_("See what was sent"), "sendings", "file.read")
_AGREEMENTS = (
    Way(_("Open the agreement"), "family_agreements", "agreement.draft"),
    Way(_("See the agreement"), "family_agreements", "agreement.read"),
)
_TRAINING = Way(_("Open the training"), "family_training", "training.read")
_SEND = (Way(_("Send to the court"), "send", "file.send"), _SENDINGS)


def _decision(kind: str) -> tuple[Way, ...]:
    return Way(_("Record the decision"), "decision_record", "decision.record", {"kind": kind}), _COURT


WAYS: Mapping[str, tuple[Way, ...]] = {
    "consultation": (Way(_("Record the consultation"), "consultation_hold", "consultation.record"),),
    "choice": (Way(_("Record the choice"), "choice_make", "choice.record"),),
    "application": (Way(_("Record the application"), "application_record", "application.record"),),
    "foster_status": (_COURT,),
    "suitability_decision": _decision("suitability"),
    "agreement": _AGREEMENTS,
    "training": (_TRAINING,),
    "preparation_support": (_ASSESSMENT,),
    "opinion": (_ASSESSMENT,),
    "characterisation": (_ASSESSMENT,),
    "evaluation": (_ASSESSMENT, _SENDINGS),
    "file_sent": _SEND,
    "decision": _decision("status"),
    "court_told": _SEND,
    "institution_agreement": _AGREEMENTS,
    "improvement": (_TRAINING,),
    "reevaluation": (Way(_("Record the re-evaluation"), "reevaluation_record", "decision.record"), _COURT),
    "contract": (
        Way(_("Make the contract"), "contract_make", "contract.edit"),
        Way(_("Open the pay"), "family_pay", "furnishing.read"),
    ),
    "furnishing": (
        Way(_("Claim the compensation"), "furnishing_claim", "furnishing.claim"),
        Way(_("Open the pay"), "family_pay", "furnishing.read"),
    ),
    "readiness": (Way(_("Record what the family says"), "readiness_tell", "readiness.record"),),
    **{step: (Way(_("Record it"), "step_record", "step.record"),) for step in BY_HAND},
}
#: What is to be done, said the way a person says it: "Now: hold the consultation".
TASKS = {
    "enquiry": _("record the enquiry"),
    "consultation": _("hold the consultation"),
    "choice": _("find out which role the family chooses"),
    "application": _("wait for the family's application"),
    "foster_status": _("become a foster family first"),
    "suitability_decision": _("wait for the decision on suitability"),
    "agreement": _("conclude the agreement with the centre"),
    "training": _("finish the training"),
    "preparation_support": _("give the support that was asked for"),
    "opinion": _("finish the psychologist's opinion"),
    "characterisation": _("write the characterisation"),
    "file_sent": _("send the documents to the orphans' court"),
    "evaluation": _("carry out the joint evaluation"),
    "decision": _("wait for the decision on the status"),
    "court_told": _("tell the orphans' court"),
    "contract": _("conclude the contract on remuneration"),
    "furnishing": _("settle the furnishing compensation"),
    "readiness": _("declare the readiness at any hour"),
    "plan_support": _("agree the plan's part for the family"),
    "plan_child": _("agree the child's part of the plan"),
    "improvement": _("finish this year's improvement training"),
    "reevaluation": _("wait for the yearly re-evaluation"),
    "institution_agreement": _("conclude the agreement with the institution and send a copy to the court"),
    "consultations": _("give the consultation that was asked for"),
    "support_group": _("invite to the support group that was asked for"),
}
#: The same for the court itself, which does not wait for itself.
COURT_TASKS = {
    "suitability_decision": _("decide on suitability"),
    "decision": _("decide on the status"),
    "reevaluation": _("re-evaluate the family"),
    "evaluation": _("take part in the joint evaluation"),
}
#: And for the family, whose own deeds these are.
FAMILY_TASKS = {
    "choice": _("choose the role"),
    "application": _("hand in the application to the orphans' court"),
}
#: Whose work a step is, inside the centre.
WORKERS = {
    "opinion": Role.PSYCHOLOGIST,
    "training": Role.TRAINER,
    "improvement": Role.TRAINER,
}


def task(step: str, *, sides: Set[str]) -> str:
    """Return what is to be done, as the reader's side would say it."""
    said = COURT_TASKS if "court" in sides else FAMILY_TASKS if "family" in sides else {}
    return str(said.get(step, TASKS[step]))


def deed(step: str, role: str, child: str, family: Family, held: Set[str]) -> Deed | None:
    """Return the button for the step: the first way that the reader may take."""
    way = next((way for way in WAYS.get(step, ()) if way.permission in held), None)
    if way is None:
        return None
    asked = {**(way.asked or {}), **({"role": role} if role else {})}
    if way.url_name == "step_record":
        asked |= {"step": step} | ({"child": child} if child else {})
    return Deed(str(way.label), f"{reverse(way.url_name, args=[family.number])}?{urlencode(asked)}".removesuffix("?"))
