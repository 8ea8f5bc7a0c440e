"""The shipped rulebook as a page of the documentation."""

from collections.abc import Iterator

from ligzda.law import shipped
from ligzda.law.rules.rulebook import Act, Entry, Kind, Rulebook
from ligzda.law.rules.wording import law_text, value_text

HEAD = """# The rulebook

Every amount, deadline and limit that Ligzda works with, as this version ships it. Printed from
`src/ligzda/law/rulebook.toml` by `make docs`; do not edit.

**Confirmed** means that the value was checked against the act or an official text that states it. **Unconfirmed**
values come from secondary sources or are inferred, and are marked wherever they are shown. **Not known** values were
found nowhere: a rule that needs one says so and does without. **House** values are the support centre's own.
A value holds from its first day until the next value of the same entry. An administrator confirms or replaces a value
from a day on; what was before stays. Entries with **€** move money: a second person must apply their changes.

## How deadlines are counted

- The day of the event is not counted.
- Working days are those of Latvia's calendar (`calendar.toml`): days off moved by the government are off, Saturdays
  worked instead are counted.
- A period in months or years ends on the same-numbered day, or on the month's last; if that is no working day, on the
  next working day.
- A fixed date, such as 31 December, does not move.
- A deadline is counted by the value in force on the day of its event.
"""


def page() -> str:
    """Return the page."""
    book = shipped.rulebook()
    return "\n".join((HEAD, *_areas(book), "## Acts", "", *_acts(book), ""))


def _areas(book: Rulebook) -> Iterator[str]:
    areas: dict[str, list[tuple[Entry, ...]]] = {}
    for id in book:
        areas.setdefault(book.history(id)[0].area, []).append(book.history(id))
    for area, found in areas.items():
        yield f"## `{area}`"
        yield ""
        yield "| entry | what it is | value | in force | where it stands | mark |"
        yield "| --- | --- | --- | --- | --- | --- |"
        yield from (_row(entry, entry is history[0]) for history in found for entry in history)
        yield ""


def _row(entry: Entry, first: bool) -> str:
    name = f"`{entry.id}`{' **€**' if entry.moves_money else ''}" if first else ""
    what = f"{entry.title_en}<br>{entry.title_lv}" if first else ""
    days = f"{entry.since.isoformat()} –{f' {entry.until.isoformat()}' if entry.until else ''}"
    where = law_text(entry.kind, entry.act, entry.point, "en")
    if entry.source.startswith("http"):
        where = f"[{where}]({entry.source})"
    elif entry.source:
        where = f"{where} ({entry.source})"
    value = value_text(entry, "en") + (f"<br>*{entry.note_en}*" if entry.note_en else "")
    return f"| {name} | {what} | {value} | {days} | {where} | {mark(entry)} |"


def mark(entry: Entry) -> str:
    """Return whether a value is the house's own, or has been read in its act by somebody."""
    if entry.kind is Kind.HOUSE:
        return "house"
    return "confirmed" if entry.confirmed else "unconfirmed"


def _acts(book: Rulebook) -> Iterator[str]:
    yield "| act | title | in force | days |"
    yield "| --- | --- | --- | --- |"
    for act in sorted(book.acts.values(), key=lambda act: act.id):
        title = f"[{act.title}]({act.source})" if act.source.startswith("http") else act.title
        yield f"| {act.id} | {title} | {_days(act)} | {'confirmed' if act.confirmed else 'unconfirmed'} |"


def _days(act: Act) -> str:
    if act.since is None and act.until is None:
        return "not known"
    since, until = (day.isoformat() if day else "" for day in (act.since, act.until))
    return f"{since} – {until}".strip()
