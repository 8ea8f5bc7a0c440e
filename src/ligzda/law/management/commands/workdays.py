"""Write the calendar of working days again from a day on; every earlier day stays as it was."""

from argparse import ArgumentParser
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import Any

import holidays
from django.core.management.base import BaseCommand, CommandError
from django.utils.text import slugify

from ligzda.law import shipped
from ligzda.law.rules.calendar import WEEKEND, Calendar

MOVED = "moved"
NAMES_MOVED = {"lv": "pārcelta brīvdiena", "en": "day off moved by the government"}


class Command(BaseCommand):
    help = "Extend calendar.toml from the public holidays known today; days before --from are left as they are."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--from", dest="since", type=date.fromisoformat, required=True, help="first day to write anew"
        )
        parser.add_argument("--until", type=date.fromisoformat, help="first day no longer covered (default: as now)")

    def handle(self, *args: Any, since: date, until: date | None, **options: Any) -> None:
        now = shipped.calendar()
        until = until or now.until
        if not now.since <= since < until:
            raise CommandError(f"--from must lie between {now.since} and {until}")
        calendar = extended(now, since=since, until=until)
        Path(str(files("ligzda.law").joinpath("calendar.toml"))).write_text(as_toml(calendar), "utf-8")
        self.stdout.write(f"{len(calendar.off)} days off and {len(calendar.worked)} Saturdays worked until {until}")


def extended(now: Calendar, *, since: date, until: date) -> Calendar:
    """Return the calendar with every day from `since` on taken anew from the public holidays."""
    years = range(since.year, until.year + 1)
    latvian = holidays.country_holidays("LV", years=years, language="lv")
    english = holidays.country_holidays("LV", years=years, language="en_US")
    off = {day: code for day, code in now.off.items() if day < since}
    worked = {day for day in now.worked if day < since}
    names = dict(now.names)
    for day in (since + timedelta(days=n) for n in range((until - since).days)):
        weekend = day.isoweekday() > 5
        if weekend and latvian.is_working_day(day):
            worked.add(day)
        elif not weekend and not latvian.is_working_day(day):
            off[day] = _code(english[day])
            names[off[day]] = NAMES_MOVED if off[day] == MOVED else {"lv": latvian[day], "en": english[day]}
    names[WEEKEND] = {"lv": "nedēļas nogale", "en": "weekend"}
    return Calendar(now.since, until, off, frozenset(worked), names)


def as_toml(calendar: Calendar) -> str:
    """Return the calendar as its file is written: only what differs from Monday to Friday."""
    lines = [
        "# Latvia's working days: Monday to Friday, but for the days below. Made from public holidays and from the",
        "# days that the government moved; `ligzda manage workdays --from DAY` writes it again from a day on.",
        "",
        f"since = {calendar.since.isoformat()}",
        f"until = {calendar.until.isoformat()}",
        "",
        "# Saturdays worked instead of a weekday.",
        "worked = [",
        *(f"  {day.isoformat()}," for day in sorted(calendar.worked)),
        "]",
        "",
        "[names]",
        *(f'{code} = {{ lv = "{n["lv"]}", en = "{n["en"]}" }}' for code, n in sorted(calendar.names.items())),
        "",
        "# Weekdays off.",
        "[off]",
        *(f'{day.isoformat()} = "{code}"' for day, code in sorted(calendar.off.items())),
        "",
    ]
    return "\n".join(lines)


def _code(name: str) -> str:
    return MOVED if "substituted from" in name else slugify(name).replace("-", "_")
