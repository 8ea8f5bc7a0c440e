"""A statement as a page and as a paper draw it: the calendar, the lines, the corrections with their causes."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone

from ligzda.access.audit import name_of
from ligzda.documents.papers import render
from ligzda.law.rules.rulebook import Entry, Rulebook
from ligzda.law.rules.wording import day_text as date_text
from ligzda.pay.facts.owed import owed_by_others
from ligzda.pay.models import Correction, Payment
from ligzda.pay.rules import Kind, Month, Span, State
from ligzda.pay.rules.owed import Owed
from ligzda.pay.rules.rates import WAGE, coefficient_id
from ligzda.pay.rules.timeline import days_needing, read, stretches
from ligzda.pay.rules.words import changed_text, month_text, most_text, moved_text, short_text, sum_text


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar: its number, what it was, how it is drawn."""

    number: int
    text: str
    style: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the sums, with the entries its rate comes from."""

    text: str
    days: int
    of_days: int
    wage: Decimal
    coefficient: Decimal
    amount: Decimal
    wage_entry: Entry | None
    coefficient_entry: Entry | None


@dataclass(frozen=True, slots=True)
class Righted:
    """A correction in words: which month, which days, why; and the payment of that month, when there is one."""

    month: str
    payment: int | None
    days: tuple[str, ...]
    why: tuple[str, ...]
    amount: Decimal
    cancelled: Decimal


def calendar_of(payment: Payment, language: str) -> list[Day]:
    """Return the month day by day."""
    return [
        Day(number, short_text(children, language), _style(children))
        for number, children in enumerate(payment.day_states, start=1)
    ]


def lines_of(payment: Payment, language: str, book: Rulebook) -> list[Row]:
    """Return the lines of a payment: standby first, then by children, as people read it."""
    kind, month = Kind(payment.contract.kind), payment.run.pay_month.of
    rows = []
    for state, children, days, of_days, *sums in payment.lines:
        wage, coefficient, amount = map(Decimal, sums)
        entries = _stands(WAGE, wage, month, book), _stands(coefficient_id(kind, children), coefficient, month, book)
        row = Row(most_text(children, language), days, of_days, wage, coefficient, amount, *entries)
        rows.append((state != State.STANDBY, row))
    return [row for _placed, row in sorted(rows, key=lambda each: each[0])]


def figures_of(rows: Iterable[Row], language: str) -> list[tuple[str, Entry]]:
    """Return the entries that the rates of lines come from, the wages first, each once."""
    rows = list(rows)
    wages = [(row.wage_entry.title(language), row.wage_entry) for row in rows if row.wage_entry]
    coefficients = [(row.text, row.coefficient_entry) for row in rows if row.coefficient_entry]
    return list(dict.fromkeys([*wages, *coefficients]))


def corrections_of(
    corrections: Iterable[Correction], language: str, *, book: Rulebook, paid: Mapping[dt.date, int] | None = None
) -> list[Righted]:
    """Return corrections in words; `paid` are the payments of the months that they put right."""
    return [
        Righted(
            month=month_text(each.of, language),
            payment=(paid or {}).get(each.month),
            days=(*_days(each, language), *_days_worth_another(each, language, book)),
            why=_why(each),
            amount=each.amount,
            cancelled=each.cancelled,
        )
        for each in corrections
    ]


def left_for_a_plan(corrections: Iterable[Righted]) -> Decimal:
    """Return what corrections ask back and this month leaves, so that the statement's rows add up to its sum."""
    return -sum((each.amount for each in corrections if each.amount < 0), Decimal("0.00"))


def cancelled_by(corrections: Iterable[Righted]) -> Decimal:
    """Return what corrections only cancel of an overpayment that was told before and not taken back, below nought."""
    return -sum((each.cancelled for each in corrections), Decimal("0.00"))


def owed_rows(owed: Iterable[Owed], language: str) -> list[tuple[str, Owed]]:
    """Return what others owe, each with its name in the reader's language; no name when the age is not known."""
    return [(each.entry.title(language) if each.entry else "", each) for each in owed]


def statement_paper(payment: Payment, corrections: Iterable[Correction], *, on: dt.date, book: Rulebook) -> bytes:
    """Return the statement as a PDF, in Latvian."""
    language = "lv"
    contract, month = payment.contract, payment.run.pay_month.of
    righted = corrections_of(corrections, language, book=book)
    left, cancelled = left_for_a_plan(righted), cancelled_by(righted)
    owed = owed_by_others(contract.family, on=month.dates[-1], book=book)
    data: dict[str, Any] = {
        "centre": {"name": contract.centre.name, "email": contract.centre.email},
        "number": contract.number,
        "on": on.isoformat(),
        "signatures": [],
        "month": month_text(month, language),
        "draft": payment.run.pay_month.approved_at is None,
        "family": contract.family.title,
        "payee": str(contract.payee),
        "blanks": month.first.weekday(),
        "days": [
            {"number": str(day.number), "text": day.text, "style": day.style} for day in calendar_of(payment, language)
        ],
        "lines": [
            {
                "text": row.text,
                "days": str(row.days),
                "rate": f"{sum_text(row.wage, language)} × {str(row.coefficient).replace('.', ',')} ÷ {row.of_days}",
                "amount": sum_text(row.amount, language),
            }
            for row in lines_of(payment, language, book)
        ],
        "corrections": [
            {
                "month": each.month,
                "days": list(each.days),
                "why": list(each.why),
                "amount": sum_text(each.amount, language),
            }
            for each in righted
        ],
        "left": sum_text(left, language) if left else "",
        "cancelled": sum_text(cancelled, language) if cancelled else "",
        "deducted": sum_text(-payment.deducted, language) if payment.deducted else "",
        "total": sum_text(payment.amount, language),
        "owed": [_owed(text, each, language) for text, each in owed_rows(owed, language)],
    }
    return render("statement", data)


def _owed(text: str, each: Owed, language: str) -> dict[str, Any]:
    """Return what somebody else owes as the paper draws it; without a name it depends on an age nobody knows."""
    value = each.entry.value if each.entry else None
    return {
        "text": text,
        "who": each.who.value,
        "times": str(each.times),
        "amount": sum_text(Decimal(value), language) if isinstance(value, int | Decimal) else "–",
        "confirmed": each.entry.confirmed if each.entry else True,
    }


def _stands(id: str, value: Decimal, month: Month, book: Rulebook) -> Entry | None:
    """Return the entry that holds the value on a day of the month; else, if it was changed since, what holds by now."""
    held = [entry for day in month.dates if (entry := book.get(id, day))]
    return next((entry for entry in held if entry.value == value), held[-1] if held else None)


def _style(children: int | None) -> str:
    if children is None:
        return "off"
    return {0: "standby", 1: "child"}.get(children, "children")


def _days(correction: Correction, language: str) -> tuple[str, ...]:
    month = correction.of
    return tuple(
        f"{_from_to(first, last)}: {changed_text(read(was)[0], read(now)[0], language)}"
        for first, last, was, now in stretches(correction.before, correction.after, month)
    )


def _days_worth_another(correction: Correction, language: str, book: Rulebook) -> Iterator[str]:
    """Tell which days are worth another sum because a value of the rulebook is another, and which value."""
    for cause in correction.causes:
        if "since" not in cause:
            continue
        entry = cause["entry"]
        title = book.history(entry)[-1].title(language) if entry in book else ""
        until = dt.date.fromisoformat(cause["until"]) if "until" in cause else None
        span, kind = Span(dt.date.fromisoformat(cause["since"]), until), Kind(correction.contract.kind)
        for first, last, sign in days_needing(entry, correction.after, kind=kind, month=correction.of, span=span):
            children = read(sign)[0]
            assert children is not None
            yield f"{_from_to(first, last)}: {moved_text(children, title, language)}"


def _why(correction: Correction) -> tuple[str, ...]:
    """Return what was recorded, on which day and by whom, each once: one deed stands in several cases' trails."""
    moments = ((name_of(what), date_text(timezone.localtime(at).date()), by) for what, at, by in correction.moments)
    return tuple(dict.fromkeys(", ".join(each) for each in moments))


def _from_to(first: dt.date, last: dt.date) -> str:
    return f"{first:%d.%m.}" if first == last else f"{first:%d.%m.}–{last:%d.%m.}"
