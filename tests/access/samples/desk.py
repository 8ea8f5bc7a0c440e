"""How the pages of the desk are reached."""

import datetime as dt
from itertools import count

from django.utils import timezone

from ligzda.access.models import Account, Assignment
from ligzda.law.models import Change, Entry
from ligzda.pathway.models import HandPlacement, HandRecord
from tests.access.samples.access import worker
from tests.access.samples.families import family, number
from tests.access.table import LONG_AGO, Place, Sample

_marks = count(1)


def _record(place: Place, person: Account | None) -> dict:
    row = HandRecord.objects.create(
        family=family(place), role="foster", step="plan_support", on=LONG_AGO, recorded_at=timezone.now()
    )
    return {**number(place, person), "pk": row.pk}


def _placement(place: Place, person: Account | None) -> dict:
    row = HandPlacement.objects.create(
        family=family(place), child=f"A{next(_marks)}", since=LONG_AGO, recorded_at=timezone.now()
    )
    return {**number(place, person), "pk": row.pk}


def _reminded(place: Place, person: Account | None) -> dict:
    colleague = worker(place)
    place.made(
        "assigned", lambda: Assignment.objects.create(case=place.case, account=colleague, since=dt.date(2020, 1, 1))
    )
    return {**number(place, person), "account": colleague.pk, "step": "opinion"}


def _change(place: Place, person: Account | None) -> dict:
    waiting = Change.objects.filter(outcome="waiting").first() or Change.objects.create(
        entry=Entry.objects.get(pk="foster.decision.months"),
        deed="supersede",
        since=dt.date(2030, 1, 1),
        figure="2",
        proposed_at=timezone.now(),
    )
    return {"pk": waiting.pk}


REASON = {"reason": "Kļūda"}
SAMPLES = {
    "search": Sample(data={"q": "Anna"}),
    "rulebook_preview": Sample(_change),
    "family": Sample(number),
    "family_remind": Sample(_reminded),
    "step_record": Sample(number, data={"role": "foster", "step": "plan_support", "what": "done", "on": "01.02.2020."}),
    "step_withdraw": Sample(_record, data=REASON),
    "placement_record": Sample(number, data={"child": "A", "since": "01.02.2020."}),
    "placement_end": Sample(_placement, data={"on": "01.03.2020."}),
    "placement_withdraw": Sample(_placement, data=REASON),
}
