"""`make demo` works on whatever day somebody tries it."""

import datetime as dt
from random import Random
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

from ligzda.demo.families import make
from ligzda.families.models import Family
from tests.histories import PROVING

TODAY = dt.date.today()
DICE = Random(TODAY.toordinal())  # a failure comes back all day
DAYS = [TODAY, *(TODAY + dt.timedelta(days=DICE.randrange(730)) for _n in range(20 if PROVING else 0))]


@pytest.mark.histories
@pytest.mark.django_db
def test_a_country_can_be_invented_today_and_on_any_day_of_the_next_two_years(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "files"
    for day in DAYS:
        at = dt.datetime.combine(day, dt.time(DICE.randrange(24), 30), ZoneInfo("Europe/Riga"))
        with transaction.atomic(), transaction.atomic(using="reads"):
            make(at=at, families=250 if PROVING else 60, seed=day.toordinal(), password="slepena-parole")
            assert Family.objects.exists(), day
            transaction.set_rollback(True)
            transaction.set_rollback(True, using="reads")
