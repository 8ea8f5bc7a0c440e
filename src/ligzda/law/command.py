"""`ligzda law`: prints what is in force on a day, from the database when there is one, else as shipped."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from ligzda.law import shipped
from ligzda.law.rules.rulebook import Entry, Kind, Rulebook, Value
from ligzda.law.rules.wording import day_text, law_text, value_text

RIGA = ZoneInfo("Europe/Riga")
MARKS = {True: "apstiprināts", False: "neapstiprināts"}


def add_arguments(parser: ArgumentParser) -> None:
    """Take a day and the shape of the answer."""
    parser.add_argument("--on", type=_day, metavar="DAY", help="the day, as 2026-11-01 (default: today)")
    parser.add_argument("--json", action="store_true", help="print one JSON object, by entry")


def run(args: Namespace) -> int:
    """Print every entry in force on the day."""
    on = args.on or datetime.now(RIGA).date()
    entries = _kept_or_shipped().entries(on)
    if args.json:
        json.dump({entry.id: as_json(entry) for entry in entries}, sys.stdout, ensure_ascii=False, indent=1)
        print()
    else:
        print(as_table(entries, on))
    return 0


def as_json(entry: Entry) -> dict[str, object]:
    """Return an entry as JSON says it: whole numbers as numbers, sums and coefficients as text, unknown as null."""
    return {
        "value": _plain(entry.value),
        "unit": entry.unit,
        "since": entry.since.isoformat(),
        "until": entry.until.isoformat() if entry.until else None,
        "act": entry.act or None,
        "point": entry.point or None,
        "source": entry.source or None,
        "confirmed": entry.confirmed,
    }


def as_table(entries: list[Entry], on: date) -> str:
    """Return the entries for people to read, in Latvian."""
    rows = [
        (
            entry.id,
            value_text(entry, "lv"),
            day_text(entry.since),
            law_text(entry.kind, entry.act, entry.point, "lv"),
            "" if entry.kind is Kind.HOUSE else MARKS[entry.confirmed],
            entry.title_lv,
        )
        for entry in entries
    ]
    heads = ("Ieraksts", "Vērtība", "Spēkā no", "Tiesību akts", "Zīme", "Nosaukums")
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)
    head = "  ".join(cell.ljust(width) for cell, width in zip(heads, widths, strict=True)).rstrip()
    unconfirmed = sum(not entry.confirmed for entry in entries)
    title = f"Spēkā {day_text(on)} Kopā {len(rows)}, no tiem neapstiprināti {unconfirmed}."
    return "\n".join((title, "", head, *lines))


def _kept_or_shipped() -> Rulebook:
    """Return the rulebook of a migrated database; the shipped one when there is none, for whatever reason."""
    try:
        import django
        from django.conf import settings

        main = settings.DATABASES["default"]
        if main["ENGINE"].endswith("sqlite3"):
            # Connecting would make the file.
            if not Path(main["NAME"]).is_file():
                return shipped.rulebook()
        else:
            # A pool would go on trying, and say so.
            main["OPTIONS"] = {**main["OPTIONS"], "pool": False, "connect_timeout": 3}
        django.setup()
        from ligzda.law import queries

        return queries.rulebook()
    except Exception:
        # No settings, no secret, no server, no tables: the command must answer all the same.
        return shipped.rulebook()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is no day of the calendar; write it as 2026-11-01") from None


def _plain(value: Value) -> int | str | None:
    return value if value is None or isinstance(value, int) else str(value)
