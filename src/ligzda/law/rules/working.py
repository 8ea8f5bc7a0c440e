"""The working of a deadline in sentences: what it was counted from, which days were not counted and why."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from .calendar import Calendar
from .counting import Due, Skipped
from .wording import day_text, value_text

COUNTED_BY_DAY = ("working_days", "days")
SENTENCES = {
    "lv": {
        "from": "Skaita no {event} (pašu notikuma dienu neskaita): {value}.",
        "skipped": "Neskaita: {days}.",
        "moved": "Termiņš beigtos {day}, bet tā nav darbdiena ({days}), tāpēc tas beidzas nākamajā darbdienā.",
        "fixed": "Nemainīga diena: {value}; brīvdienas to nepārceļ.",
        "last": "Pēdējā diena: {day}",
        "unconfirmed": "Termiņš vēl nav salīdzināts ar tiesību aktu.",
    },
    "en": {
        "from": "Counted from {event} (the day of the event itself is not counted): {value}.",
        "skipped": "Not counted: {days}.",
        "moved": "It would end on {day}, which is no working day ({days}), so it ends on the next working day.",
        "fixed": "A fixed day: {value}; days off do not move it.",
        "last": "Last day: {day}",
        "unconfirmed": "The deadline has not been checked against the act yet.",
    },
}


def working(due: Due, calendar: Calendar, language: str) -> list[str]:
    """Return sentences that show how the last day came about."""
    words, entry = SENTENCES[language], due.entry
    value = value_text(entry, language) if entry else ""
    lines = []
    if due.counted_from is None:
        if entry:
            lines.append(words["fixed"].format(value=value))
    else:
        lines.append(words["from"].format(event=day_text(due.counted_from), value=value))
        if due.skipped:
            sentence = "skipped" if entry is None or entry.unit in COUNTED_BY_DAY else "moved"
            skipped = "; ".join(_stretches(due.skipped, calendar, language))
            lines.append(words[sentence].format(days=skipped, day=day_text(due.skipped[0].day)))
    lines.append(words["last"].format(day=day_text(due.day)))
    if entry and not due.confirmed:
        lines.append(words["unconfirmed"])
    return lines


def _stretches(skipped: tuple[Skipped, ...], calendar: Calendar, language: str) -> Iterator[str]:
    """Yield runs of days off for the same reason: “03.04. Lielā Piektdiena”, “04.–05.04. nedēļas nogale”."""
    start = skipped[0]
    for this, following in pairwise((*skipped, None)):
        assert this is not None
        if following and following.why == start.why and following.day == this.day + timedelta(days=1):
            continue
        days = f"{start.day:%d.%m.}" if start.day == this.day else f"{start.day:%d.%m.}–{this.day:%d.%m.}"
        yield f"{days} {calendar.name(start.why, language)}"
        if following:
            start = following
