"""What is known of a family written down as its sheet."""

import datetime as dt

from ligzda.families.rules.roles import FamilyRole
from ligzda.placements.models import Sheet
from ligzda.placements.rules.matching import Asked, Candidate, SearchKind, mask
from ligzda.placements.rules.matching.reasons import reasons_of_its_own

from .bits import NEEDS, SEXES, TONGUES, bits, codes
from .candidates import Known
from .clock import moment, shown
from .holding import of_the_hour

EVERY_AGE = 255


def candidate(sheet: Sheet, *, held: int) -> Candidate:
    """Return the family of a sheet as rules take it, as far as its warnings hang on it."""
    return Candidate(
        id=sheet.number,
        kind=FamilyRole(sheet.kind),
        since=sheet.since,
        until=sheet.until,
        limit=sheet.places,
        present=sheet.present,
        held=held,
        own_children=sheet.own_children,
        languages=codes(sheet.languages, TONGUES),
        confirmed_at=shown(sheet.confirmed_at),
        evaluated_on=sheet.evaluated_on,
    )


def sheet(one: Known, changed: int, *, at: dt.datetime) -> Sheet:
    """Return a family's sheet, not yet saved, true from a moment until the family's next turn."""
    family = one.candidate
    youngest, oldest = family.ages
    return Sheet(
        family_id=one.family,
        changed=changed,
        fresh_until=one.turns,
        number=family.id,
        kind=family.kind,
        since=family.since,
        until=family.until,
        own=mask(reasons_of_its_own(family, Asked(SearchKind.NOW, shown(at), ()))),
        free=of_the_hour(one, held=0).free,
        places=family.limit,
        present=family.present,
        own_children=family.own_children,
        age_from=youngest or 0,
        age_to=EVERY_AGE if oldest is None else oldest,
        sexes=bits(SEXES if family.sexes is None else family.sexes, SEXES),
        meets=bits(family.meets, NEEDS),
        languages=bits(family.languages, TONGUES),
        place_id=one.place,
        ready=family.ready,
        one_only=one.one_only,
        confirmed_at=moment(family.confirmed_at),
        last_asked=moment(family.last_asked),
        evaluated_on=family.evaluated_on,
    )
