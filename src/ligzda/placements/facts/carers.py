"""Who reads what is sent to a family: its carers' accounts, else the telephone of the first of them."""

import datetime as dt
from collections.abc import Collection

from ligzda.access.models import Account, CaseCarer
from ligzda.families.models import Family
from ligzda.people.models import HouseholdMember, PersonPhone


def readers(family: Family, *, on: dt.date) -> list[Account] | list[str]:
    """Return the accounts of the carers, or one telephone when they have none."""
    rows = CaseCarer.objects.standing_on(on).filter(case=family.case_id, account__closed_at=None)
    accounts = [row.account for row in rows.select_related("account").order_by("pk")]
    return accounts or telephones([family.pk]).get(family.pk, [])[:1]


def telephones(families: Collection[int]) -> dict[int, list[str]]:
    """Return the telephones of the families' carers, in one SQL query."""
    carers = HouseholdMember.objects.standing().filter(part="carer", until=None, household__family__in=families)
    found: dict[int, list[str]] = {}
    told = PersonPhone.objects.filter(person__memberships__in=carers).order_by("person__memberships", "pk")
    for family, number in told.values_list("person__memberships__household__family", "number"):
        if family in families:
            found.setdefault(family, []).append(number)
    return found
