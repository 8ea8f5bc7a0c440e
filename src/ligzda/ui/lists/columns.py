"""A column of a list: where its value comes from, how it is shown and how it is written to a file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.template.defaultfilters import linebreaksbr
from django.utils import timezone
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from ligzda.ui import words
from ligzda.ui.parts import Pill


@dataclass(frozen=True)
class Column:
    """One column. The value is the row's attribute of that name (a__b reaches further) unless `value` gives it.

    What it looks like follows from what it is: a day, a moment, a number, yes or no, a Pill, else a text.
    A `short` one is never broken into lines, such as a number with hyphens; a `long` one keeps the lines that people
    wrote, and has a phone's whole width; a `spare` one is left out of a page on which it says nothing. `sort` names
    what the database orders by; `only` is "page" or "file" for a column that belongs to one of them.
    """

    name: str
    label: Any
    value: Callable[[Any], Any] | None = None
    link: Callable[[Any], str] | None = None
    sort: str | Sequence[str] = ()
    money: bool = False
    figure: bool = False
    short: bool = False
    long: bool = False
    spare: bool = False
    only: str = ""

    @property
    def orders(self) -> tuple[str, ...]:
        """Return the database's names for sorting by this column; none when it cannot."""
        return (self.sort,) if isinstance(self.sort, str) else tuple(self.sort)

    @property
    def opening(self) -> SafeString:
        """Return the tag with which each of its cells begins."""
        look = format_html(' class="{}"', self.look) if self.look else ""
        return format_html('<td role="cell"{} data-label="{}">', look, self.label)

    @property
    def look(self) -> str:
        """Return the class of its cells."""
        asked = {"figure": self.money or self.figure, "short": self.short, "long": self.long}
        return next((name for name, wanted in asked.items() if wanted), "")

    def of(self, row: Any) -> Any:
        """Return the value in a row."""
        if self.value:
            return self.value(row)
        found = row
        for part in self.name.split("__"):
            found = getattr(found, part) if found is not None else None
        return found() if callable(found) else found

    def shown(self, row: Any) -> SafeString:
        """Return the value as the page shows it."""
        value = self.of(row)
        if isinstance(value, Pill):
            text = format_html('<span class="pill pill--{}">{}</span>', value.kind, value.text)
        elif self.long and value:
            text = linebreaksbr(value, autoescape=True)
        else:
            text = conditional_escape(self._text(value))
        address = self.link(row) if self.link else ""
        return format_html('<a href="{}">{}</a>', address, text) if address else text

    def written(self, row: Any) -> Any:
        """Return the value for a file: a text, number, day, moment of local time without zone, or None."""
        value = self.of(row)
        if isinstance(value, bool):
            return self._text(value)
        if isinstance(value, datetime):
            return timezone.make_naive(value) if timezone.is_aware(value) else value
        if value is None or isinstance(value, int | float | Decimal | date):
            return value
        return value.text if isinstance(value, Pill) else str(value)

    def _text(self, value: Any) -> Any:
        if value is None:
            return ""
        if isinstance(value, bool):
            return _("yes") if value else _("no")
        if self.money:
            return words.money(value)
        if isinstance(value, datetime):
            return words.daytime(value)
        if isinstance(value, date):
            return words.day(value)
        if isinstance(value, int | float | Decimal):
            return words.number(value)
        return value
