"""The words of pay in Latvian and English, for answers that need no database."""

from decimal import Decimal

from ligzda.law.rules.wording import MONTHS, NBSP

from .days import Kind, Month
from .lines import Line
from .rates import MOST_COUNTED

KIND_NAMES = {
    Kind.CRISIS: {"lv": "krīzes audžuģimene", "en": "crisis foster family"},
    Kind.DISABILITY: {"lv": "audžuģimene bērnam ar invaliditāti", "en": "foster family for a child with a disability"},
}
# By number of children; None is a day off, 0 is standby.
DAY_NAMES: dict[int | None, dict[str, str]] = {
    None: {"lv": "nav apmaksājama", "en": "not paid"},
    0: {"lv": "gatavībā bez bērna", "en": "on standby without a child"},
    1: {"lv": "1 bērns ģimenē", "en": "1 child in the family"},
}
MORE = {"lv": "{n} bērni ģimenē", "en": "{n} children in the family"}
MOST = {"lv": "3 un vairāk bērnu ģimenē", "en": "3 or more children in the family"}
# In a small square of the calendar.
SHORT: dict[int | None, dict[str, str]] = {
    None: {"lv": "–", "en": "–"},
    0: {"lv": "gatava", "en": "ready"},
    1: {"lv": "1 bērns", "en": "1 child"},
}
SHORT_MORE = {"lv": "{n} bērni", "en": "{n} children"}
NOT = {"lv": "nevis", "en": "not"}
MOVED = {"lv": "mainīta vērtība", "en": "another value"}
RULEBOOK = {"lv": "noteikumu krājumā", "en": "in the rulebook"}
TOTAL = {"lv": "Kopā", "en": "Total"}
DAYS = {"lv": ("diena", "dienas"), "en": ("day", "days")}


def month_text(month: Month, language: str) -> str:
    """Return the month as it is said: 2026. gada oktobris."""
    name = MONTHS[language][month.number - 1]
    return f"{month.year}. gada {name}" if language == "lv" else f"{name} {month.year}"


def day_text(children: int | None, language: str) -> str:
    """Return what a day was: “2 bērni ģimenē”."""
    known = DAY_NAMES.get(children)
    return known[language] if known else MORE[language].format(n=children)


def most_text(children: int, language: str) -> str:
    """Return what days of a line were: three children stand for three or more."""
    return MOST[language] if children == MOST_COUNTED else day_text(children, language)


def changed_text(was: int | None, now: int | None, language: str) -> str:
    """Return what days turned out to be, and what they were thought to be: “1 bērns ģimenē, nevis 2 bērni ģimenē”."""
    return f"{day_text(now, language)}, {NOT[language]} {day_text(was, language)}"


def moved_text(children: int, entry: str, language: str) -> str:
    """Return what days are whose worth is another: “1 bērns ģimenē, mainīta vērtība “Minimālā mēneša darba alga””."""
    what = f"“{entry}”" if entry else RULEBOOK[language]
    return f"{day_text(children, language)}, {MOVED[language]} {what}"


def short_text(children: int | None, language: str) -> str:
    """Return what a day was, for a small square: “2 bērni”."""
    known = SHORT.get(children)
    return known[language] if known else SHORT_MORE[language].format(n=children)


def days_text(days: int, language: str) -> str:
    """Return how many days, as they are counted: 21 diena, 4 dienas."""
    one, many = DAYS[language]
    is_one = days == 1 or (language == "lv" and days % 10 == 1 and days % 100 != 11)
    return f"{days} {one if is_one else many}"


def line_text(line: Line, language: str) -> str:
    """Return a line with its working: what × how many days × wage × coefficient ÷ days of the month."""
    name = most_text(line.children, language)
    wage, coefficient = sum_text(line.wage, language), figure_text(f"{line.coefficient}", language)
    working = f"{days_text(line.days, language)} × {wage} × {coefficient} / {line.of_days}"
    return f"{name}: {working} = {sum_text(line.amount, language)}"


def sum_text(sum: Decimal, language: str) -> str:
    """Return a sum as pages write it: 1 484,51 €, −156,00 €."""
    sign = "−" if sum < 0 else ""
    return f"{sign}{figure_text(f'{abs(sum):,.2f}', language)}{NBSP}€"


def figure_text(figure: str, language: str) -> str:
    """Return a figure with the signs of the language."""
    return figure if language == "en" else figure.replace(",", NBSP).replace(".", ",")
