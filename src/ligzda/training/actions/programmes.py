"""Programmes, their versions, and the households where practice takes place."""

import datetime as dt
from decimal import Decimal

from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.models import Organisation
from ligzda.access.permit import require
from ligzda.access.refusal import Reason, refuse_if
from ligzda.people.models import Household
from ligzda.training.models import PracticeHousehold, Programme, Version
from ligzda.training.rules.audiences import Audience

EDIT = "programme.edit"


@transaction.atomic
def add_programme(*, by: Actor, centre: Organisation, audience: Audience, title: str) -> Programme:
    """Add a programme; what it asks is said by its first version."""
    require(by, EDIT, organisation=centre)
    programme = Programme.objects.create(centre=centre, audience=audience, title=title)
    record(by=by, what="programme_added", ref=ref_of(programme))
    return programme


@transaction.atomic
def rename_programme(*, by: Actor, programme: Programme, version: int, title: str) -> None:
    """Change the programme's title. Raises ChangedByOther when somebody saved since `version`."""
    require(by, EDIT, organisation=programme.centre)
    take_turn(programme, version)
    programme.title = title
    programme.save(update_fields=("title",))
    record(by=by, what="programme_renamed", fields=("title",), ref=ref_of(programme))


@transaction.atomic
def add_version(
    *,
    by: Actor,
    programme: Programme,
    since: dt.date,
    theory_hours: Decimal | None = None,
    practice_hours: Decimal | None = None,
    practice_households: int | None = None,
    year_hours: Decimal | None = None,
    agreed_on: dt.date | None = None,
    note: str = "",
) -> Version:
    """Add what the programme asks from a day on; the version before ends there. Hours left out are the law's."""
    require(by, EDIT, organisation=programme.centre)
    last = programme.versions.select_for_update().order_by("-number").first()
    refuse_if([Reason("version_not_after", {"on": last.since}, at="since")] if last and since <= last.since else [])
    if last:
        last.until = since
        last.save(update_fields=("until",))
    version = Version.objects.create(
        programme=programme,
        number=last.number + 1 if last else 1,
        since=since,
        theory_hours=theory_hours,
        practice_hours=practice_hours,
        practice_households=practice_households,
        year_hours=year_hours,
        agreed_on=agreed_on,
        note=note,
    )
    record(by=by, what="programme_version_added", on=since, ref=ref_of(version))
    return version


@transaction.atomic
def add_household(
    *, by: Actor, centre: Organisation, name: str, household: Household | None = None
) -> PracticeHousehold:
    """Add a household in which people of the centre do their practice."""
    require(by, EDIT, organisation=centre)
    row, _made = PracticeHousehold.objects.update_or_create(
        centre=centre, name=name.strip(), defaults={"household": household, "closed_on": None}
    )
    record(by=by, what="practice_household_added", ref=ref_of(row))
    return row


@transaction.atomic
def close_household(*, by: Actor, household: PracticeHousehold) -> None:
    """Let nobody begin practice in the household any more; what was done there stays."""
    require(by, EDIT, organisation=household.centre)
    household.closed_on = by.on
    household.save(update_fields=("closed_on",))
    record(by=by, what="practice_household_closed", ref=ref_of(household))
