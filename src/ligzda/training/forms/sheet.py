"""The sheet of a group's attendance: one field for each person and session, all sent at once."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from ligzda.access.refusal import Reason
from ligzda.training.actions.attendance import Cell
from ligzda.training.models import Session
from ligzda.training.queries import Row
from ligzda.ui import words
from ligzda.ui.forms import NumberField
from ligzda.ui.summary import Problem

NOTHING = Decimal(0)
FIELD = NumberField(max_digits=4, decimal_places=2, required=False)


@dataclass
class Field:
    """One field of the sheet as the page draws it."""

    name: str
    label: str
    value: str
    session: Session
    error: str = ""


class Sheet:
    """What was typed into the sheet, and what stood there when it was opened."""

    def __init__(self, rows: Iterable[Row], sessions: Iterable[Session], data: Mapping[str, Any] | None = None) -> None:
        self.rows, self.sessions, self.data = list(rows), list(sessions), data
        self.errors: dict[str, str] = {}
        self.cells: list[Cell] = []
        self.opened = self._opened()
        if data is not None:
            self._read()

    @property
    def was(self) -> str:
        """Return what stands in the sheet as it is opened, for the hidden field that comes back with it."""
        return json.dumps({name: str(hours) for name, hours in self._standing().items() if hours})

    def lines(self) -> Iterable[tuple[Row, list[Field]]]:
        """Yield each person with the fields of all sessions."""
        for row in self.rows:
            yield row, [self._field(row, session) for session in self.sessions]

    @property
    def problems(self) -> list[Problem]:
        """Return what must be mended, each with the address of its field."""
        labels = {field.name: field.label for _row, fields in self.lines() for field in fields}
        return [Problem(f"{labels[name]}: {text}", f"#{name}") for name, text in self.errors.items()]

    def put(self, reasons: Iterable[Reason], language: str) -> None:
        """Write refused reasons at their fields; a field that somebody else changed takes their figure as known."""
        for reason in reasons:
            self.errors[reason.at] = reason.text(language)
            if reason.code == "cell_changed":
                self.opened[reason.at] = reason.params["hours"]

    def _standing(self) -> dict[str, Decimal]:
        if self.data is not None:
            return self.opened
        return {
            f"h-{session}-{row.sign_up.person_id}": hours for row in self.rows for session, hours in row.hours.items()
        }

    def _opened(self) -> dict[str, Decimal]:
        try:
            known = json.loads((self.data or {}).get("was", "{}"))
            return {str(name): FIELD.clean(hours) or NOTHING for name, hours in known.items()}
        except (ValueError, AttributeError, forms.ValidationError):
            return {}

    def _read(self) -> None:
        everybody = (self.data or {}).get("all")
        for row in self.rows:
            for session in self.sessions:
                name = f"h-{session.pk}-{row.sign_up.person_id}"
                typed = (self.data or {}).get(name, "")
                if everybody == str(session.pk) and not typed.strip():
                    typed = str(session.hours)
                try:
                    now = FIELD.clean(typed) or NOTHING
                except forms.ValidationError as error:
                    self.errors[name] = " ".join(error.messages)
                    continue
                self.cells.append(Cell(session.pk, row.sign_up.person_id, self.opened.get(name, NOTHING), now))

    def _field(self, row: Row, session: Session) -> Field:
        name = f"h-{session.pk}-{row.sign_up.person_id}"
        label = _("%(person)s, %(day)s") % {"person": row.sign_up.person, "day": words.day(session.on)}
        hours = row.hours.get(session.pk)
        value = (self.data or {}).get(name, "") if self.data is not None else words.number(hours)
        return Field(name, label, value, session, self.errors.get(name, ""))
