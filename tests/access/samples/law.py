"""How the pages of the rulebook are reached."""

from django.utils import timezone

from ligzda.law.models import Change, Entry
from tests.access.table import LONG_AGO, Place, Sample

ENTRY = "guardian.agreement.working_days"


def _change(place: Place) -> Change:
    return place.made(
        "change",
        lambda: Change.objects.create(
            entry=Entry.objects.get(code=ENTRY),
            deed="supersede",
            since=LONG_AGO.replace(year=2030),
            figure="12",
            proposed_at=timezone.now(),
        ),
    )


def _of_change(place: Place, person: object) -> dict:
    return {"pk": _change(place).pk}


def _of_entry(place: Place, person: object) -> dict:
    return {"code": ENTRY}


SAMPLES = {
    "rulebook_entry": Sample(_of_entry),
    "rulebook_confirm": Sample(_of_entry),
    "rulebook_supersede": Sample(_of_entry),
    "rulebook_change": Sample(_of_change),
    "rulebook_apply": Sample(_of_change),
    "rulebook_drop": Sample(_of_change),
}
