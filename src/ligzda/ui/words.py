"""Numbers, days and sums as words on a page, in the page's language."""

import re
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import get_language, gettext, ngettext_lazy

NBSP = "\N{NO-BREAK SPACE}"
BETWEEN = r"(?:\s*[./-]\s*|\s+)"

# What pages count most. `counted(3, "family")` is "3 families", "3 ģimenes".
NOUNS = {
    "day": ngettext_lazy("%(count)d day", "%(count)d days", "count"),
    "working_day": ngettext_lazy("%(count)d working day", "%(count)d working days", "count"),
    "month": ngettext_lazy("%(count)d month", "%(count)d months", "count"),
    "year": ngettext_lazy("%(count)d year", "%(count)d years", "count"),
    "hour": ngettext_lazy("%(count)d hour", "%(count)d hours", "count"),
    "family": ngettext_lazy("%(count)d family", "%(count)d families", "count"),
    "child": ngettext_lazy("%(count)d child", "%(count)d children", "count"),
    "adult": ngettext_lazy("%(count)d adult", "%(count)d adults", "count"),
    "person": ngettext_lazy("%(count)d person", "%(count)d people", "count"),
    "record": ngettext_lazy("%(count)d record", "%(count)d records", "count"),
    "document": ngettext_lazy("%(count)d document", "%(count)d documents", "count"),
    "place": ngettext_lazy("%(count)d place", "%(count)d places", "count"),
    "row": ngettext_lazy("%(count)d row", "%(count)d rows", "count"),
}


def counted(count: int, noun: Any) -> str:
    """Return the number with its noun in the right form; the noun is one of `NOUNS` or an ngettext_lazy like them."""
    return str((NOUNS[noun] if isinstance(noun, str) else noun) % {"count": count})


def day(on: date | None) -> str:
    """Return the day as 20.03.2026., or nothing for no day; a moment is taken in local time."""
    if on is None:
        return ""
    if isinstance(on, datetime):
        on = timezone.localtime(on).date() if timezone.is_aware(on) else on.date()
    return f"{on:%d.%m.%Y}."


def span(since: date | None, until: date | None) -> str:
    """Return "20.03.2026. – 11.12.2026.", or what is known of it: since a day, until a day."""
    if since and until:
        return f"{day(since)} – {day(until)}"
    if since:
        return gettext("since %(day)s") % {"day": day(since)}
    return gettext("until %(day)s") % {"day": day(until)} if until else ""


def clock(at: datetime | None) -> str:
    """Return the local time as 03:04."""
    if at is None:
        return ""
    return f"{timezone.localtime(at) if timezone.is_aware(at) else at:%H:%M}"


def daytime(at: datetime | None) -> str:
    """Return the moment as 20.03.2026. 03:04."""
    return f"{day(at)}{NBSP}{clock(at)}" if at else ""


def when(at: datetime | date | None, today: date) -> str:
    """Return "today 09:12" or "yesterday 09:12" near the day asked, else the day alone."""
    if at is None:
        return ""
    time = f" {clock(at)}" if isinstance(at, datetime) else ""
    if day(at) == day(today):
        return gettext("today") + time
    if day(at) == day(today - timedelta(days=1)):
        return gettext("yesterday") + time
    return day(at)


def money(euro: Decimal | int | None) -> str:
    """Return the sum in euro and cents: 1 484,51 € (English: €1,484.51); nothing for no sum."""
    if euro is None:
        return ""
    cents = Decimal(euro).quantize(Decimal("0.01"), ROUND_HALF_UP)
    sign = "−" if cents < 0 else ""
    figures = f"{abs(cents):,.2f}"
    if decimal_mark() == ".":
        return f"{sign}€{figures}"
    return f"{sign}{figures.replace(',', NBSP).replace('.', ',')}{NBSP}€"


def decimal_mark() -> str:
    """Return what stands between whole and parts in the page's language."""
    return "." if (get_language() or "").startswith("en") else ","


def number(value: Decimal | int | float | None) -> str:
    """Return a number with the page's decimal mark and no zeros that say nothing: 1,5."""
    if value is None:
        return ""
    figures = f"{Decimal(str(value)):f}"
    if "." in figures:
        figures = figures.rstrip("0").rstrip(".")
    return figures.replace("-", "−").replace(".", decimal_mark())


def plain_day(text: str) -> date | None:
    """Read a day however it is usually typed; None when it is no day of the calendar.

    Taken: 20.03.2026.  20.3.2026  20/03/2026  20-03-2026  20 03 2026  20032026  2026-03-20.
    A year of two figures belongs to this century up to 49, else to the last.
    """
    text = text.strip().rstrip(".").strip()
    if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        year, month, dayth = match.groups()
    elif match := re.fullmatch(
        rf"(\d{{1,2}}){BETWEEN}(\d{{1,2}}){BETWEEN}(\d{{4}}|\d{{2}})|(\d\d)(\d\d)(\d{{4}})", text
    ):
        dayth, month, year = filter(None, match.groups())
    else:
        return None
    if len(year) == 2:
        year = f"20{year}" if year < "50" else f"19{year}"
    try:
        return date(int(year), int(month), int(dayth))
    except ValueError:
        return None
