"""Who may do what: one table of permission × role × relation. What does not stand here is forbidden."""

from collections.abc import Mapping
from functools import cache

from ligzda.access.rules.roles import CASE_ROLES, CENTRE_ROLES, STAFF, Relation, Role

Grants = Mapping[Role, frozenset[Relation]]

ASSIGNED = frozenset({Relation.ASSIGNED})
CENTRE = frozenset({Relation.ASSIGNED, Relation.SAME_CENTRE})
TERRITORY = frozenset({Relation.TERRITORY})
OWN_FAMILY = frozenset({Relation.OWN_FAMILY})
PLACED_HERE = frozenset({Relation.PLACED_HERE})
ORGANISATION = frozenset({Relation.ORGANISATION})
EVERYWHERE = frozenset({Relation.EVERYWHERE})

#: The manager for every case of the centre, its workers for the cases assigned to them.
WORKERS: Grants = {
    Role.MANAGER: CENTRE,
    Role.SOCIAL_WORKER: ASSIGNED,
    Role.PSYCHOLOGIST: ASSIGNED,
    Role.SPECIALIST: ASSIGNED,
    Role.TRAINER: ASSIGNED,
}
SOCIAL_WORKERS: Grants = {Role.MANAGER: CENTRE, Role.SOCIAL_WORKER: ASSIGNED}
PSYCHOLOGISTS: Grants = {Role.MANAGER: CENTRE, Role.PSYCHOLOGIST: ASSIGNED}
#: The manager and the social workers for things of their own centre that belong to no case.
CENTRE_OFFICE: Grants = dict.fromkeys((Role.MANAGER, Role.SOCIAL_WORKER), ORGANISATION)
COURT: Grants = {Role.COURT: TERRITORY}
OWN_CENTRE: Grants = dict.fromkeys(CENTRE_ROLES - {Role.ACCOUNTANT}, ORGANISATION)
ADMINISTRATOR: Grants = {Role.ADMINISTRATOR: EVERYWHERE}
DPO: Grants = {Role.DPO: EVERYWHERE}
MANAGER: Grants = {Role.MANAGER: ORGANISATION}
CARER: Grants = {Role.CARER: OWN_FAMILY}
#: Whoever looks after the child day and night: its carers of now.
HOSTS: Grants = {Role.CARER: PLACED_HERE}
#: A duty officer for the children whose record they opened at night.
ON_DUTY: Grants = {Role.DUTY_OFFICER: ASSIGNED}
#: A duty officer for what families of the own centre tell at any hour.
AT_THE_TELEPHONE: Grants = {Role.DUTY_OFFICER: CENTRE}
#: The manager and the accountant: for the money of every case of the centre, and for what belongs to no case.
PAYMASTERS: Grants = {Role.MANAGER: CENTRE, Role.ACCOUNTANT: frozenset({Relation.SAME_CENTRE})}
PAY_OFFICE: Grants = dict.fromkeys((Role.MANAGER, Role.ACCOUNTANT), ORGANISATION)
#: Whoever may have to find a family at night, in whatever centre it is; and those of them who work in centres.
NIGHT_OFFICE: Grants = dict.fromkeys((Role.MANAGER, Role.DUTY_OFFICER), EVERYWHERE)
AT_NIGHT: Grants = {**NIGHT_OFFICE, Role.COURT: EVERYWHERE, Role.POLICE: EVERYWHERE}
EVERYBODY: Grants = dict.fromkeys(Role, EVERYWHERE)
ALL_STAFF: Grants = dict.fromkeys(STAFF, EVERYWHERE)

GRANTS: dict[str, Grants] = {
    # access: one's own account
    "own.account": EVERYBODY,
    "own.family": CARER,
    # access: the house
    "organisation.read": ADMINISTRATOR,
    "organisation.edit": ADMINISTRATOR,
    "territory.read": ADMINISTRATOR,
    "account.read": ADMINISTRATOR,
    "account.edit": ADMINISTRATOR,
    "team.edit": MANAGER,
    "absence.edit": MANAGER,
    "own.absence": dict.fromkeys(CASE_ROLES, EVERYWHERE),
    "colleague.read": {**OWN_CENTRE, **ADMINISTRATOR, Role.ASSISTANT: ORGANISATION},
    "carer.invite": SOCIAL_WORKERS,
    "caseload.hand_over": {Role.MANAGER: CENTRE},
    "case.open": {**CENTRE_OFFICE, Role.DUTY_OFFICER: ORGANISATION},
    "case.assign": SOCIAL_WORKERS,
    "case.move": SOCIAL_WORKERS,
    "glass.break": dict.fromkeys(
        (Role.MANAGER, Role.SOCIAL_WORKER, Role.PSYCHOLOGIST, Role.DUTY_OFFICER, Role.COURT), EVERYWHERE
    ),
    "glass.review": DPO,
    "audit.read": DPO,
    "audit.export": DPO,
    # law
    "rulebook.read": EVERYBODY,
    "rulebook.confirm": ADMINISTRATOR,
    "rulebook.supersede": ADMINISTRATOR,
    # desk
    "today.read": EVERYBODY,
    "due.read": {**WORKERS, **COURT},
    "path.read": {**WORKERS, **COURT, **CARER, Role.DUTY_OFFICER: ASSIGNED},
    "colleague.remind": WORKERS,
    "search.use": {**WORKERS, **COURT, Role.DUTY_OFFICER: ASSIGNED},
    "register.import": MANAGER,
    # families: recruitment
    "measure.read": OWN_CENTRE,
    "measure.edit": CENTRE_OFFICE,
    "enquiry.record": OWN_CENTRE,
    # families: the file
    "family.read": {**WORKERS, **COURT, Role.DUTY_OFFICER: ASSIGNED},
    "family.edit": SOCIAL_WORKERS,
    "family.transfer": SOCIAL_WORKERS,
    "family.end": SOCIAL_WORKERS,
    "household.edit": SOCIAL_WORKERS,
    "code.reveal": {**SOCIAL_WORKERS, **COURT, Role.PSYCHOLOGIST: ASSIGNED},
    "consultation.record": WORKERS,
    "choice.record": WORKERS,
    "contact.read": {**WORKERS, Role.DUTY_OFFICER: ASSIGNED},
    "contact.record": {**WORKERS, Role.DUTY_OFFICER: ASSIGNED},
    "paper.read": WORKERS,  # a court reads what was sent to it
    "paper.record": SOCIAL_WORKERS,
    "agreement.read": WORKERS,
    "agreement.draft": SOCIAL_WORKERS,
    "agreement.sign": SOCIAL_WORKERS,
    "application.record": {**SOCIAL_WORKERS, **COURT},
    "decision.record": {**SOCIAL_WORKERS, **COURT},
    "status.record": {**SOCIAL_WORKERS, **COURT},
    "profile.edit": SOCIAL_WORKERS,
    "step.record": SOCIAL_WORKERS,
    "fact.withdraw": SOCIAL_WORKERS,
    "family_fact.withdraw": {**SOCIAL_WORKERS, **COURT},  # each side what it recorded
    "person.merge": SOCIAL_WORKERS,
    "code.reseal": {},  # the command's alone
    "file.sweep": {},  # the clock's alone
    # documents and messages
    "document.list": {**WORKERS, **COURT, **ON_DUTY},
    "document.read": {**WORKERS, **ON_DUTY, Role.COURT: ORGANISATION},  # a court reads what was handed to it
    "document.attach": {**WORKERS, **COURT, **ON_DUTY},
    "document.edit": WORKERS,
    "document.sign": {**SOCIAL_WORKERS, Role.PSYCHOLOGIST: ASSIGNED},
    "document.hand_over": SOCIAL_WORKERS,
    "message.read": {Role.MANAGER: CENTRE, Role.ADMINISTRATOR: EVERYWHERE},
    "case_message.read": {**WORKERS, Role.DUTY_OFFICER: ASSIGNED},
    "message.send": {**WORKERS, Role.DUTY_OFFICER: ASSIGNED, Role.ADMINISTRATOR: EVERYWHERE},
    "message.look_after": {Role.MANAGER: CENTRE, Role.ADMINISTRATOR: EVERYWHERE},
    "alert.raise": EVERYBODY,  # by a deed that asked its own permission
    "alert.answer": ALL_STAFF,  # those that came to them
    # training
    "programme.read": OWN_CENTRE,
    "programme.edit": dict.fromkeys((Role.MANAGER, Role.TRAINER), ORGANISATION),
    "group.read": OWN_CENTRE,
    "group.edit": dict.fromkeys((Role.MANAGER, Role.TRAINER, Role.SOCIAL_WORKER), ORGANISATION),
    "training.read": WORKERS,
    "training.people": dict.fromkeys((Role.MANAGER, Role.TRAINER), ORGANISATION),  # all of the centre's trainees
    "training.record": dict.fromkeys((Role.MANAGER, Role.TRAINER, Role.SOCIAL_WORKER), ORGANISATION),
    "training.exempt": SOCIAL_WORKERS,
    "certificate.issue": dict.fromkeys((Role.MANAGER, Role.TRAINER, Role.SOCIAL_WORKER), ORGANISATION),
    "certificate.annul": MANAGER,
    # assessment and the court
    "study.read": {Role.MANAGER: CENTRE, Role.PSYCHOLOGIST: ASSIGNED, Role.SOCIAL_WORKER: ASSIGNED},
    "study.edit": PSYCHOLOGISTS,
    "study.notes": {Role.PSYCHOLOGIST: ASSIGNED},
    "opinion.sign": {Role.PSYCHOLOGIST: ASSIGNED},
    "characterisation.read": WORKERS,
    "characterisation.edit": SOCIAL_WORKERS,
    "characterisation.sign": SOCIAL_WORKERS,
    "preparation.record": {**SOCIAL_WORKERS, Role.PSYCHOLOGIST: ASSIGNED},
    "evaluation.read": {**WORKERS, **COURT},
    "evaluation.edit": {**SOCIAL_WORKERS, **COURT, Role.PSYCHOLOGIST: ASSIGNED},
    "evaluation.sign": {**SOCIAL_WORKERS, **COURT},
    "file.send": SOCIAL_WORKERS,
    "file.read": {**WORKERS, **COURT},
    "file.answer": COURT,
    "study.ask": COURT,
    # pay: contracts and accounts of a family; nobody but the paymasters sees an account number
    "contract.read": {**SOCIAL_WORKERS, **PAYMASTERS},
    "contract.edit": PAYMASTERS,
    "iban.read": PAYMASTERS,
    "iban.edit": PAYMASTERS,
    "iban.confirm": PAYMASTERS,
    "claim.approve": {Role.MANAGER: CENTRE},
    "statement.read": {**SOCIAL_WORKERS, **PAYMASTERS, **CARER},
    "furnishing.read": SOCIAL_WORKERS,
    "furnishing.claim": SOCIAL_WORKERS,
    "furnishing.approve": {Role.MANAGER: CENTRE},
    "furnishing.pay": PAYMASTERS,
    # pay: the centre's months
    "pay.read": PAY_OFFICE,
    "pay.prepare": PAY_OFFICE,
    "pay.approve": PAY_OFFICE,
    "pay.file": PAY_OFFICE,
    "payer.edit": PAY_OFFICE,
    # children
    "child.read": {**WORKERS, **COURT, **ON_DUTY},
    "child.open": {**CENTRE_OFFICE, **dict.fromkeys((Role.DUTY_OFFICER, Role.COURT), ORGANISATION)},
    "child.edit": {**SOCIAL_WORKERS, **COURT, **ON_DUTY},
    "child.merge": SOCIAL_WORKERS,
    "child_decision.record": {**SOCIAL_WORKERS, **COURT},
    "child_fact.withdraw": {**SOCIAL_WORKERS, **COURT},
    "child.tonight": {**WORKERS, **COURT, **ON_DUTY, **HOSTS},
    # placements: where children are
    "placement.read": {**WORKERS, **COURT, **ON_DUTY},
    "placement.record": {**SOCIAL_WORKERS, **COURT, **ON_DUTY},
    "placement.correct": {**SOCIAL_WORKERS, **COURT},
    # placements: the search for a family for tonight
    "crisis.search": AT_NIGHT,
    "crisis.why": NIGHT_OFFICE,  # police and courts see who can, never why others cannot
    "crisis.for_caller": NIGHT_OFFICE,
    # placements: the planned search, a case of its own
    "planned.read": {**SOCIAL_WORKERS, **COURT},
    "planned.open": {**SOCIAL_WORKERS, **COURT},
    "planned.work": SOCIAL_WORKERS,
    "planned.decide": {**SOCIAL_WORKERS, **COURT},
    "planned.correct": SOCIAL_WORKERS,
    # placements: who can take a child, who is on duty, what families tell
    "readiness.read": {**WORKERS, **AT_THE_TELEPHONE},
    "readiness.record": {**WORKERS, **AT_THE_TELEPHONE},
    "own.readiness": CARER,
    "roster.read": {**CENTRE_OFFICE, Role.DUTY_OFFICER: EVERYWHERE},
    "roster.edit": dict.fromkeys((Role.MANAGER, Role.DUTY_OFFICER), ORGANISATION),
    "evening_list.read": dict.fromkeys((Role.MANAGER, Role.DUTY_OFFICER), ORGANISATION),
    "notice.read": {**WORKERS, **AT_THE_TELEPHONE},
    "notice.record": {**WORKERS, **AT_THE_TELEPHONE},
    "notice.acknowledge": {**WORKERS, **AT_THE_TELEPHONE},
    "notice.settle": SOCIAL_WORKERS,
    "own.notice": CARER,
    "register_sheet.read": CENTRE_OFFICE,
    "register_sheet.copy": CENTRE_OFFICE,
}


#: What even a broken glass does not open: letting others in, ending and moving, the psychologist's working notes.
BEHIND_GLASS = frozenset(
    {
        "case.assign",
        "case.move",
        "carer.invite",
        "caseload.hand_over",
        "family.transfer",
        "family.end",
        "fact.withdraw",
        "family_fact.withdraw",
        "person.merge",
        "child.merge",
        "child_fact.withdraw",
        "placement.correct",
        "planned.correct",
        "study.notes",
        "contract.edit",
        "iban.read",
        "iban.edit",
        "iban.confirm",
        "claim.approve",
        "furnishing.claim",
        "furnishing.approve",
        "furnishing.pay",
    }
)


def relations(permission: str, role: Role) -> frozenset[Relation]:
    """Return the relations in which that role has the permission; a permission nobody knows is a mistake.

    Who has broken the glass of a case may do what its workers of the same role may, but for what is behind glass.
    """
    granted = GRANTS[permission].get(role, frozenset())
    if Relation.ASSIGNED in granted and permission not in BEHIND_GLASS:
        return granted | {Relation.GLASS}
    return granted


@cache
def opened(role: Role) -> Mapping[Relation, frozenset[str]]:
    """Return what each relation opens to that role: every page asks, and the table stays as it is."""
    ways = [(relation, permission) for permission in GRANTS for relation in relations(permission, role)]
    found = {relation for relation, _ in ways}
    return {each: frozenset(permission for relation, permission in ways if relation == each) for each in found}


def roles_with(permission: str) -> frozenset[Role]:
    """Return the roles that have the permission in some relation."""
    return frozenset(role for role, ways in GRANTS[permission].items() if ways)
