"""What the record already says of a family: the first draft of its characterisation."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from ligzda.access.actor import Actor
from ligzda.families import facts as family_facts
from ligzda.families.models import Contact, Family
from ligzda.families.rules.roles import FamilyRole
from ligzda.people.models import HouseholdMember
from ligzda.training import facts as training_facts

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
    found = training_facts.of_people([carer.person_id for carer in carers], role)
    lines = []
    for carer in carers:
        had = found[carer.person_id]
        theory, practice = sum(hours.hours for hours in had.theory), sum(hours.hours for hours in had.practice)
        text = _("%(name)s: theory %(theory)s h, practice %(practice)s h in %(households)s households") % {
            "name": carer.person,
            "theory": f"{theory:n}",
            "practice": f"{practice:n}",
            "households": len({hours.household for hours in had.practice}),
        }
        if had.certificate:
            text += "; " + _("certificate of %(on)s") % {"on": date_format(had.certificate, "d.m.Y.")}
        lines.append(text)
    return "\n".join(lines)


def _contacts(family: Family) -> str:
    contacts = Contact.objects.standing().filter(family=family).order_by("-at")
    count = contacts.count()
    if not count:
        return ""
    lines = [_("The centre has been in touch %(count)s times; the last ones:") % {"count": count}]
    lines += [
        f"{date_format(contact.at, 'd.m.Y.')} {contact.get_kind_display()}" for contact in contacts[:LAST_CONTACTS]
    ]
    return "\n".join(lines)
