"""What the record already says of a family: the first draft of its characterisation."""

from django.utils.translation import gettext as _
from django.utils.translation import override

from ligzda.access.actor import RIGA, Actor
from ligzda.families import facts as family_facts
from ligzda.families.models import Contact, Family
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import HouseholdMember
from ligzda.training import facts as training_facts
from ligzda.training.rules.audiences import Audience
from ligzda.ui.words import day, number

LAST_CONTACTS = 12


def from_record(*, by: Actor, family: Family, role: FamilyRole) -> dict[str, str]:
    """Return household, training hours and contacts as Latvian text, worked out from the record as it is now."""
    with override("lv"):
        return {
            "household": _household(family),
            "training": _training(family, role),
            "contacts": _contacts(family),
        }


def _household(family: Family) -> str:
    rows = family.household.members.standing().filter(until=None).select_related("person")
    lines = [_member(row) for row in rows.order_by("part", "pk")]
    if family.household.address:
        lines.append(_("They live at: %(address)s.") % {"address": family.household.address})
    return "\n".join(lines)


def _member(row: HouseholdMember) -> str:
    born = row.person.birth_date
    about = [row.get_part_display(), row.relation]
    if born and row.part == HouseholdMember.Part.CHILD:
        about.append(_("born in %(year)s") % {"year": born.year})
    return f"{row.person}: {', '.join(part for part in about if part)}."


def _training(family: Family, role: FamilyRole) -> str:
    carers = family_facts.carers(family)
    found = training_facts.of_persons([carer.person_id for carer in carers])
    lines = []
    for carer in carers:
        had = found[carer.person_id]
        theory, practice = had.theory(role), had.practice(role)
        text = _("%(name)s: theory %(theory)s h, practice %(practice)s h in %(households)s households") % {
            "name": carer.person,
            "theory": number(sum(row.hours for row in theory)),
            "practice": number(sum(row.hours for row in practice)),
            "households": len({row.household for row in practice}),
        }
        if certified := had.certified.get(Audience(role)):
            text += "; " + _("certificate of %(on)s") % {"on": day(certified)}
        lines.append(text)
    return "\n".join(lines)


def _contacts(family: Family) -> str:
    contacts = Contact.objects.standing().filter(family=family).order_by("-at")
    count = contacts.count()
    if not count:
        return ""
    lines = [_("The centre has been in touch %(count)s times; the last ones:") % {"count": count}]
    lines += [
        f"{day(contact.at.astimezone(RIGA).date())} {contact.get_kind_display()}"
        for contact in contacts[:LAST_CONTACTS]
    ]
    return "\n".join(lines)
