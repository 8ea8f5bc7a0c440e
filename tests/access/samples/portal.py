"""How the family's own pages are reached."""

from functools import partial

from django.utils import timezone

from ligzda.access.models import Account
from ligzda.placements.models import Readiness
from tests.access.samples.families import family, number
from tests.access.table import Place, Sample


def _absence(place: Place, person: Account | None) -> dict:
    make = partial(
        Readiness.objects.create,
        family=family(place),
        state="resting",
        means="planned",
        since=timezone.now(),
        confirmed_at=timezone.now(),
        recorded_at=timezone.now(),
    )
    return {"number": family(place).number, "pk": place.made("absence", make).pk}


SAMPLES = {
    **{
        name: Sample(number)
        for name in (
            "my_tonight",
            "my_readiness",
            "my_readiness_tell",
            "my_absence_plan",
            "my_notices",
            "my_notice_tell",
        )
    },
    "my_absence_cancel": Sample(_absence),
}
