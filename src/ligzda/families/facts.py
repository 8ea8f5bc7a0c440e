"""Turns the rows of families into the facts that rules take."""

from collections import defaultdict
from collections.abc import Collection

from ligzda.access.prepared import Prepared
from ligzda.families.models import Agreement, Family, Paper, Status
from ligzda.families.rules.facts import AgreementFacts, Interval, MemberFacts, PaperFacts, StandingFacts
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import HouseholdMember

MEMBERS = Prepared(
    HouseholdMember.objects.standing()
    .order_by("pk")
    .values_list("household", "person", "part", "since", "until", "person__birth_date"),
    among="household",
)
PAPERS = Prepared(
    Paper.objects.standing().values_list("family", "person", "kind", "received_on", "until"), among="family"
)


def carers(family: Family) -> list[HouseholdMember]:
    """Return the family's carers of now, in the order in which they were recorded, with their persons."""
    rows = family.household.members.standing().filter(part=HouseholdMember.Part.CARER, until=None)
    return list(rows.select_related("person").order_by("pk"))


def role_on_path(family: Family) -> str:
    """Return the role of the newest open path, which forms offer first; nothing when no path is open."""
    newest = family.choices.standing().filter(until=None).order_by("-since", "-pk").first()
    return newest.role if newest else ""


def standing(family: Family, *, without: Status | None = None) -> StandingFacts:
    """Return the family's statuses by role, all but one if so asked."""
    found: dict[FamilyRole, list[Interval]] = defaultdict(list)
    for status in Status.objects.standing().filter(family=family):
        if status == without:
            continue
        found[FamilyRole(status.role)].append(Interval(status.since, status.until))
    return StandingFacts({role: tuple(intervals) for role, intervals in found.items()})


def agreement(family: Family, draft: Agreement | None = None, *, partner_id: int | None = None) -> AgreementFacts:
    """Return what counts of an agreement being drafted or signed."""
    kind = draft.kind if draft else Agreement.Kind.CENTRE
    current = Agreement.objects.standing().filter(family=family, kind=kind, concluded=True, until=None).first()
    return AgreementFacts(
        carers=frozenset(member.person_id for member in carers(family)),
        signed={row.person_id: row.on for row in draft.carer_signatures.all()} if draft else {},
        partner_signed_on=draft.partner_signed_on if draft else None,
        drafted_on=draft.drafted_on if draft else None,
        concluded=bool(draft and draft.concluded),
        partner_is_current=bool(current and current.partner_id == (draft.partner_id if draft else partner_id)),
        current=Interval(current.since, current.until) if current and current.since else None,
    )


def members(households: Collection[int]) -> dict[int, list[MemberFacts]]:
    """Return the members of many households at once, in one SQL query."""
    found: dict[int, list[MemberFacts]] = defaultdict(list)
    for household, *facts in MEMBERS.rows(households):
        found[household].append(MemberFacts(*facts))
    return found


def papers(families: Collection[int]) -> dict[int, list[PaperFacts]]:
    """Return the incoming papers of many families at once, in one SQL query."""
    found: dict[int, list[PaperFacts]] = defaultdict(list)
    for family, *facts in PAPERS.rows(families):
        found[family].append(PaperFacts(*facts))
    return found
