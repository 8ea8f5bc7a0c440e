"""Forms of a register on its way in: the file, its columns, its cells."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Organisation
from ligzda.families.rules.register.columns import Column
from ligzda.families.rules.register.headings import Field
from ligzda.families.rules.register.register import Problem, Row
from ligzda.families.rules.register.wording import say
from ligzda.ui.forms import Form, UploadField

MEGABYTE = 1024 * 1024
NAMES = (Field.NAME, Field.SURNAME_FIRST, Field.GIVEN_NAME, Field.SURNAME)


def said(code: str, **params: str) -> str:
    """Return what a field, reason, doubt or fault of a register is called in the page's language."""
    return say(code, "en" if get_language() == "en" else "lv", **params)


class RegisterForm(Form):
    """The centre's own register."""

    centre = forms.ModelChoiceField(label=_("Centre"), queryset=Organisation.objects.none())
    file = UploadField(
        label=_("The centre's register"),
        accept=".xlsx",
        error_messages={"required": _("Choose a file"), "empty": _("The file is empty. Choose another.")},
    )

    def __init__(
        self,
        *args: Any,
        centres: list[Organisation],
        largest: int,
        fault_of: Callable[[bytes], str | None],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fault_of = fault_of
        self.fields["file"].help_text = _(
            "An XLSX file, up to %(limit)s MB. Headings may be worded and ordered as you are used to."
        ) % {"limit": largest // MEGABYTE}
        self.fields["centre"].queryset = Organisation.objects.filter(pk__in=[centre.pk for centre in centres])
        if len(centres) == 1:
            self.fields["centre"].initial, self.fields["centre"].widget = centres[0], forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """Read the file far enough to know that it is a register; give its name and content."""
        given = super().clean()
        if file := given.pop("file", None):
            content = file.read()
            if fault := self.fault_of(content):
                self.add_error("file", said(fault))
            given |= {"name": file.name, "content": content}
        return given


class ColumnsForm(Form):
    """What each column holds; those whose headings say nothing we know come first."""

    marks_optional = False

    def __init__(self, *args: Any, columns: Iterable[Column], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("leave out")), *((field.value, said(field)) for field in Field)]
        self.unknown: list[forms.BoundField] = []
        self.known: list[forms.BoundField] = []
        for column in columns:
            name = f"column-{column.index}"
            label = f"{column.letter} · {column.heading}" if column.heading else column.letter
            self.fields[name] = forms.ChoiceField(
                label=label, choices=choices, required=False, initial=column.field or ""
            )
            (self.known if column.field else self.unknown).append(self[name])

    def clean(self) -> dict[str, Any]:
        """Give the columns that a person says something else of than their headings."""
        given = super().clean()
        names = [name for name in given if name in self.data and given[name] != self.fields[name].initial]
        return {"mapping": {int(name.removeprefix("column-")): given[name] or None for name in names}}


@dataclass(frozen=True)
class Mended:
    """One thing that is wrong in a row: which cell, why, and the field in which it can be corrected."""

    what: str
    why: str
    field: forms.BoundField | None


class CellsForm(Form):
    """The cells with problems, each as it is written, to be corrected."""

    marks_optional = False

    def __init__(self, *args: Any, rows: Iterable[Row], columns: Iterable[Column], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [column.index for column in columns if column.field in NAMES]
        self.rows = [(row, row.said(names), [self._mended(row, problem) for problem in row.problems]) for row in rows]

    def _mended(self, row: Row, problem: Problem) -> Mended:
        what, why = said(problem.field).capitalize(), said(problem.reason)
        if problem.column is None:
            return Mended(what, why, None)
        name = f"cell-{row.number}-{problem.column}"
        marks = {"class": "govuk-input--error", "aria-describedby": f"id_{name}_why", "autocomplete": "off"}
        self.fields[name] = forms.CharField(
            label=what,
            required=False,
            max_length=500,
            initial=row.said([problem.column]),
            widget=forms.TextInput(attrs=marks),
        )
        return Mended(what, why, self[name])

    def clean(self) -> dict[str, Any]:
        """Give the cells that were changed, by line number and column."""
        given = super().clean()
        changed = [name for name in given if name in self.data and given[name] != self.fields[name].initial.strip()]
        return {"corrections": {_place(name): given[name] for name in changed}}


def _place(name: str) -> tuple[int, int]:
    _cell, line, column = name.split("-")
    return int(line), int(column)
