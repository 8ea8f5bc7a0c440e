"""Papers made from a family's record."""

from collections.abc import Sequence

from ligzda.access.actor import Actor
from ligzda.access.models import Organisation
from ligzda.access.rules.phones import readable
from ligzda.documents.papers import render
from ligzda.documents.papers.data import Centre, Decision, Person, Signer
from ligzda.families.models import Agreement
from ligzda.families.models import Decision as DecisionRow
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import HouseholdMember
from ligzda.people.rules import codes


def agreement_paper(
    agreement: Agreement, *, role: FamilyRole, carers: Sequence[HouseholdMember], by: Actor, terms: Sequence[str]
) -> bytes:
    """Return the agreement as a PDF with the family's data in it."""
    family, partner = agreement.family, agreement.partner
    signer = Signer(name=by.name, part=partner.name)
    data = {
        "centre": letterhead(partner),
        "number": agreement.number,
        "on": agreement.drafted_on.isoformat(),
        "role": role.value,
        "represented_by": signer,
        "family": [paper_person(member) for member in carers],
        "terms": list(terms),
        "signatures": [signer, *(Signer(name=str(member.person), part="") for member in carers)],
    }
    decisions = family.decisions.standing().filter(role=role, outcome=DecisionRow.Outcome.POSITIVE)
    if decision := decisions.select_related("court").order_by("-on").first():
        data["decision"] = Decision(court=decision.court.name, number=decision.number, on=decision.on.isoformat())
    return render("agreement", data)


def letterhead(organisation: Organisation) -> Centre:
    """Return an organisation as papers head themselves."""
    head = Centre(name=organisation.name)
    if organisation.phone_24h:
        head["phone"] = readable(organisation.phone_24h)
    if organisation.email:
        head["email"] = organisation.email
    return head


def paper_person(member: HouseholdMember) -> Person:
    """Return a member of a household as papers name them, the personal code in clear."""
    person = member.person
    named = Person(name=str(person))
    if code := person.code:
        named["code"] = codes.written(code)
    if member.household.address:
        named["address"] = member.household.address
    if phone := person.phones.first():
        named["contact"] = phone.shown
    return named
