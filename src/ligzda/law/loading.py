"""Brings what the package ships into the database: whatever is new, and never over what is there already.

Called by the first migration with the models as they were then, and after each upgrade with those of today.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import uuid4

from django.db import transaction

from ligzda.law import shipped
from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.law.rules.values import written

TOPIC_FIELDS = ["unit", "kind", "moves_money", "title_lv", "title_en", "place"]
GetModel = Callable[[str, str], Any]


@dataclass
class Loaded:
    """What came new, and which entries the package words otherwise than the database, where the database's stand."""

    entries: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    differ: list[str] = field(default_factory=list)
    days: int = 0

    def __bool__(self) -> bool:
        return bool(self.entries or self.values or self.days)


def load(get_model: GetModel, *, calendar_from: date | None = None) -> Loaded:
    """Add entries, later values and calendar days that the database lacks.

    An entry that somebody here has changed is left alone, and so is every value there already, but that the last one
    ends where a later one begins. The calendar changes from `calendar_from` on; without it, it is only made longer.
    """
    loaded = Loaded()
    with transaction.atomic():
        _load_book(get_model, shipped.rulebook(), loaded)
        _load_calendar(get_model, calendar_from, loaded)
        if loaded:
            get_model("law", "Edition").objects.update(mark=uuid4())
    return loaded


def _load_book(get_model: GetModel, book: Rulebook, loaded: Loaded) -> None:
    Topic, Value = get_model("law", "Entry"), get_model("law", "Value")
    _load_acts(get_model("law", "Act"), book)
    kept: dict[str, list[Any]] = {code: [] for code in Topic.objects.values_list("code", flat=True)}
    for row in Value.objects.order_by("since", "pk"):
        kept[row.entry_id].append(row)
    changed = set(get_model("law", "Change").objects.values_list("entry", flat=True))
    topics = [Topic(**_topic(book.history(code)[-1], place)) for place, code in enumerate(book)]
    Topic.objects.bulk_create(topics, update_conflicts=True, unique_fields=["code"], update_fields=TOPIC_FIELDS)
    for code in book:
        history = book.history(code)
        if code not in kept:
            loaded.entries.append(code)
            Value.objects.bulk_create(Value(**_value(entry)) for entry in history)
        elif code not in changed:
            _add_later(Value, kept[code], history, loaded)
        if code in kept and [_said(row) for row in kept[code]] != [_said(Value(**_value(entry))) for entry in history]:
            loaded.differ.append(code)


def _load_acts(act_model: Any, book: Rulebook) -> None:
    acts = (
        act_model(
            code=act.id,
            title=act.title,
            since=act.since,
            until=act.until,
            source=act.source,
            confirmed=act.confirmed,
        )
        for act in book.acts.values()
    )
    act_model.objects.bulk_create(acts, ignore_conflicts=True)


def _add_later(value_model: Any, kept: list[Any], history: tuple[Entry, ...], loaded: Loaded) -> None:
    last = kept[-1]
    later = [entry for entry in history if entry.since > last.since]
    if not later:
        return
    if last.until is None or last.until > later[0].since:
        last.until = later[0].since
        last.save()
    kept += value_model.objects.bulk_create([value_model(**_value(entry)) for entry in later])
    loaded.values.append(later[0].id)


def _load_calendar(get_model: GetModel, calendar_from: date | None, loaded: Loaded) -> None:
    Day, Edition = get_model("law", "CalendarDay"), get_model("law", "Edition")
    now, calendar = Edition.objects.first(), shipped.calendar()
    start = calendar_from or (now.calendar_until if now else calendar.since)
    days = {**calendar.off, **dict.fromkeys(calendar.worked, "")}
    wanted = {day: why for day, why in days.items() if day >= start}
    kept = dict(Day.objects.filter(day__gte=start).values_list("day", "off"))
    if wanted != kept:
        Day.objects.filter(day__gte=start).delete()
        Day.objects.bulk_create(Day(day=day, off=why) for day, why in sorted(wanted.items()))
        loaded.days = len(dict(wanted.items() ^ kept.items()))
    if now is None:
        Edition.objects.create(calendar_since=calendar.since, calendar_until=calendar.until)
    else:
        Edition.objects.update(calendar_until=max(now.calendar_until, calendar.until))


def _topic(entry: Entry, place: int) -> dict[str, Any]:
    return {
        "code": entry.id,
        "unit": entry.unit,
        "kind": entry.kind.value,
        "moves_money": entry.moves_money,
        "title_lv": entry.title_lv,
        "title_en": entry.title_en,
        "place": place,
    }


def _value(entry: Entry) -> dict[str, Any]:
    return {
        "entry_id": entry.id,
        "since": entry.since,
        "until": entry.until,
        "figure": written(entry.value),
        "act_id": entry.act or None,
        "point": entry.point,
        "source": entry.source,
        "confirmed": entry.confirmed,
        "note_lv": entry.note_lv,
        "note_en": entry.note_en,
    }


def _said(row: Any) -> tuple[Any, ...]:
    return row.since, row.until, row.figure, row.act_id, row.confirmed
