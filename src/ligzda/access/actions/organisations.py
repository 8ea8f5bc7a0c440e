"""Organisations: founded, changed, ended; a centre's standing; the municipalities that a court serves."""

import datetime as dt

from django.db import transaction

from ligzda.access import facts
from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.edit import take_turn
from ligzda.access.models import CentreStatus, CourtTerritory, Organisation, Territory
from ligzda.access.permit import require
from ligzda.access.refusal import refuse_if
from ligzda.access.rules.organisations import reasons_against_ending, reasons_against_serving, reasons_against_unit


@transaction.atomic
def found_organisation(
    *,
    by: Actor,
    kind: str,
    name: str,
    since: dt.date,
    parent: Organisation | None = None,
    territory: Territory | None = None,
    phone_24h: str = "",
    email: str = "",
) -> Organisation:
    """Write down an organisation."""
    require(by, "organisation.edit")
    refuse_if(reasons_against_unit(kind, facts.place(parent)))
    organisation = Organisation.objects.create(
        kind=kind, name=name, since=since, parent=parent, territory=territory, phone_24h=phone_24h, email=email
    )
    record(by=by, what="organisation_founded", on=since, ref=ref_of(organisation))
    return organisation


@transaction.atomic
def change_organisation(
    *, by: Actor, organisation: Organisation, version: int, parent: Organisation | None = None, **values: object
) -> Organisation:
    """Change what is known of an organisation; its kind stays."""
    require(by, "organisation.edit")
    refuse_if(reasons_against_unit(organisation.kind, facts.place(parent), itself=parent == organisation))
    take_turn(organisation, version)
    values["parent"] = parent
    changed = [name for name, value in values.items() if getattr(organisation, name) != value]
    for name in changed:
        setattr(organisation, name, values[name])
    organisation.save(update_fields=(*changed, "version"))
    record(by=by, what="organisation_changed", on=by.on, fields=changed, ref=ref_of(organisation))
    return organisation


@transaction.atomic
def end_organisation(*, by: Actor, organisation: Organisation, until: dt.date) -> None:
    """End an organisation on a day, once nobody works in it and no case is its own."""
    require(by, "organisation.edit")
    refuse_if(reasons_against_ending(facts.remains(organisation, on=by.on), until=until, since=organisation.since))
    organisation.until = until
    organisation.save(update_fields=("until",))
    record(by=by, what="organisation_ended", on=until, ref=ref_of(organisation))


@transaction.atomic
def set_standing(*, by: Actor, centre: Organisation, kind: str, detail: str, since: dt.date) -> CentreStatus:
    """Write down one side of a centre's standing from a day; what stood before ends on it."""
    require(by, "organisation.edit")
    before = centre.statuses.filter(kind=kind)
    before.filter(since__gte=since).delete()
    before.ending_after(since).end(since)
    status = CentreStatus.objects.create(centre=centre, kind=kind, detail=detail, since=since)
    record(by=by, what="centre_standing_set", on=since, fields=(kind,), ref=ref_of(centre))
    return status


@transaction.atomic
def serve(*, by: Actor, court: Organisation, territory: Territory, since: dt.date) -> CourtTerritory:
    """Let a court serve a municipality from a day; the court that served it until then no longer does."""
    require(by, "organisation.edit")
    refuse_if(reasons_against_serving(facts.serving(court, territory, on=since)))
    CourtTerritory.objects.ending_after(since).filter(territory=territory).end(since)
    served = CourtTerritory.objects.create(court=court, territory=territory, since=since)
    record(by=by, what="court_serves", on=since, ref=f"{ref_of(court)} access.territory:{territory.pk}")
    return served
