"""The day and the size of the country that the tests of this folder look at."""

import datetime as dt
from zoneinfo import ZoneInfo

AT = dt.datetime(2026, 5, 21, 9, 0, tzinfo=ZoneInfo("Europe/Riga"))
TODAY = AT.date()
FAMILIES = 200
