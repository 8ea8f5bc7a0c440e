"""The roles that people have in Ligzda, and how somebody may stand to a case."""

from enum import StrEnum


class Role(StrEnum):
    """What a person is in an organisation; what each may do stands in docs/access.md."""

    MANAGER = "manager"
    SOCIAL_WORKER = "social_worker"
    PSYCHOLOGIST = "psychologist"
    SPECIALIST = "specialist"
    TRAINER = "trainer"
    DUTY_OFFICER = "duty_officer"
    ACCOUNTANT = "accountant"
    COURT = "court"
    POLICE = "police"
    INSTITUTION = "institution"
    MUNICIPAL_WORKER = "municipal_worker"
    ASSISTANT = "assistant"
    SUPERVISOR = "supervisor"
    RESEARCHER = "researcher"
    CARER = "carer"
    ADMINISTRATOR = "administrator"
    DPO = "dpo"


#: Roles that work in a support centre.
CENTRE_ROLES = frozenset(
    {
        Role.MANAGER,
        Role.SOCIAL_WORKER,
        Role.PSYCHOLOGIST,
        Role.SPECIALIST,
        Role.TRAINER,
        Role.DUTY_OFFICER,
        Role.ACCOUNTANT,
    }
)

#: Roles to which a case can be assigned.
CASE_ROLES = frozenset(
    {Role.MANAGER, Role.SOCIAL_WORKER, Role.PSYCHOLOGIST, Role.SPECIALIST, Role.TRAINER, Role.ASSISTANT}
)

#: Everybody who works with Ligzda and so must sign in with a second factor; carers may go without.
STAFF = frozenset(Role) - {Role.CARER}

#: Roles that need no organisation: they stand for themselves or look after the whole system.
WITHOUT_ORGANISATION = frozenset({Role.CARER, Role.ADMINISTRATOR, Role.DPO, Role.RESEARCHER})


class Relation(StrEnum):
    """How somebody may stand to a case (or to a thing of an organisation)."""

    ASSIGNED = "assigned"  # the case is of the account, of its team, or of somebody it stands in for
    GLASS = "glass"  # the account has broken the glass of the case; follows from ASSIGNED, is never granted alone
    SAME_CENTRE = "same_centre"  # the case is of the own centre
    ANY_CENTRE = "any_centre"  # the case is of any centre
    TERRITORY = "territory"  # the case is of the own orphans' court
    MUNICIPALITY = "municipality"  # the case is of the own municipality
    OWN_FAMILY = "own_family"  # the case is of the carer's own family
    PLACED_HERE = "placed_here"  # the case is of a child that is with the carer's own family now
    ORGANISATION = "organisation"  # no case: a thing of the own organisation
    EVERYWHERE = "everywhere"  # no case: a thing of the whole system, or one's own
