"""The law in words: a value with its unit, and where it stands. Latvian and English, without Django."""

import re
from datetime import date
from decimal import Decimal

from .rulebook import Entry, Kind, MonthDay

# A bare point of a regulation, such as 4. or 12.2.; anything else (“36. panta 1. daļa”) speaks for itself.
POINT = r"\d+(\.\d+)*\."
NBSP = "\N{NO-BREAK SPACE}"

# Unit → language → (one, many); Latvian takes "one" for 1, 21, 31 … but not 11, and for fractions "many".
UNITS = {
    "working_days": {"lv": ("darbdiena", "darbdienas"), "en": ("working day", "working days")},
    "days": {"lv": ("diena", "dienas"), "en": ("day", "days")},
    "minutes": {"lv": ("minūte", "minūtes"), "en": ("minute", "minutes")},
    "months": {"lv": ("mēnesis", "mēneši"), "en": ("month", "months")},
    "years": {"lv": ("gads", "gadi"), "en": ("year", "years")},
    "hours": {"lv": ("stunda", "stundas"), "en": ("hour", "hours")},
    "academic_hours": {"lv": ("akadēmiskā stunda", "akadēmiskās stundas"), "en": ("academic hour", "academic hours")},
    "households": {"lv": ("mājsaimniecība", "mājsaimniecības"), "en": ("household", "households")},
    "children": {"lv": ("bērns", "bērni"), "en": ("child", "children")},
    "families": {"lv": ("ģimene", "ģimenes"), "en": ("family", "families")},
    "persons": {"lv": ("persona", "personas"), "en": ("person", "people")},
    "clock": {"lv": ("plkst.", "plkst."), "en": ("o'clock", "o'clock")},
    "percent": {"lv": ("%", "%"), "en": ("%", "%")},
    "coefficient": {"lv": ("", ""), "en": ("", "")},
    "eur": {"lv": ("€", "€"), "en": ("€", "€")},
    "eur_month": {"lv": ("€ mēnesī", "€ mēnesī"), "en": ("€ a month", "€ a month")},
    "eur_year": {"lv": ("€ gadā", "€ gadā"), "en": ("€ a year", "€ a year")},
    "eur_hour": {"lv": ("€ stundā", "€ stundā"), "en": ("€ an hour", "€ an hour")},
}
MONTHS = {
    "lv": (
        *("janvāris", "februāris", "marts", "aprīlis", "maijs", "jūnijs"),
        *("jūlijs", "augusts", "septembris", "oktobris", "novembris", "decembris"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
WORDS = {
    "lv": {
        "unknown": "nav zināms",
        "duty": "ir pienākums",
        "no_duty": "nav pienākuma",
        "house": "centra noteikums",
        "act_unknown": "tiesību akts nav zināms",
        "point": "{act}, {point} punkts",
    },
    "en": {
        "unknown": "not known",
        "duty": "a duty",
        "no_duty": "no duty",
        "house": "house rule",
        "act_unknown": "act not known",
        "point": "{act}, point {point}",
    },
}


def day_text(day: date) -> str:
    """Return the day as pages write it: 30.03.2026."""
    return f"{day.day:02d}.{day.month:02d}.{day.year:04d}."


def value_text(entry: Entry, language: str) -> str:
    """Return the value with its unit, such as “10 darbdienas”, “31. decembris”, “171,00 € mēnesī”."""
    value, words = entry.value, WORDS[language]
    if value is None:
        return words["unknown"]
    if isinstance(value, MonthDay):
        month = MONTHS[language][value.month - 1]
        return f"{value.day}. {month}" if language == "lv" else f"{value.day} {month}"
    if entry.unit == "duty":
        return words["duty"] if value else words["no_duty"]
    one, many = UNITS[entry.unit][language]
    unit = one if _is_one(value, language) else many
    figure = f"{value}" if language == "en" else f"{value}".replace(".", ",")
    return f"{figure}{NBSP}{unit}" if unit else figure


def unit_text(unit: str, language: str) -> str:
    """Return what an entry is counted in; nothing for bare numbers."""
    return UNITS.get(unit, {}).get(language, ("", ""))[1]


def law_text(kind: Kind, act: str, point: str, language: str) -> str:
    """Return where something stands: the act and its point, or that it is the house's own."""
    words = WORDS[language]
    if kind is Kind.HOUSE:
        return words["house"]
    if not act:
        return words["act_unknown"]
    if re.fullmatch(POINT, point):
        return words["point"].format(act=act, point=point)
    return f"{act}, {point}" if point else act


def _is_one(value: int | Decimal, language: str) -> bool:
    if language == "lv":
        return value % 10 == 1 and value % 100 != 11
    return value == 1
