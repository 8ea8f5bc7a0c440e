"""The filters above a list: a form sent by GET, each of whose fields narrows the rows."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.ui.forms import Form, LatvianDateField


def one_of(label: Any, choices: Iterable[tuple[Any, Any]]) -> forms.ChoiceField:
    """Return a field that narrows to one of the choices, or to none of them."""
    return forms.ChoiceField(label=label, choices=[("", Filters.nothing_chosen), *choices])


class StateField(forms.ChoiceField):
    """Narrows to the rows that are in one of the states: each has its words, and says which rows are in it."""

    def __init__(self, *, states: Mapping[str, tuple[Any, Q]], **options: Any) -> None:
        words = [(name, text) for name, (text, _rows) in states.items()]
        super().__init__(choices=[("", Filters.nothing_chosen), *words], **options)
        self.states = states


def in_state(label: Any, **states: tuple[Any, Q]) -> StateField:
    """Return a field that narrows to the rows of one state: `in_state(_("State"), open=(_("open"), Q(until=None)))`."""
    return StateField(label=label, states=states)


class Filters(Form):
    """Filters of a list; every field may be left empty.

    A field narrows by the method `narrow_<field>(rows, value)`, else by its states (`in_state`), else by its lookup in
    `lookups`, else by its name.
    A name or code of a person is never a filter: what is asked here stands in the address. Search has its own page.
    """

    marks_optional = False
    nothing_chosen = _("all")
    lookups: dict[str, str] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.required = False

    @property
    def chosen(self) -> dict[str, Any]:
        """Return what was asked and understood; a value that is no answer is left out and said at its field."""
        self.full_clean()
        return {
            name: value for name, value in self.cleaned_data.items() if value not in (None, "", False) and value != []
        }

    def narrow(self, rows: Any) -> Any:
        """Return the rows, of a table or `Gathered`, that were asked for."""
        for name, value in self.chosen.items():
            own, field = getattr(self, f"narrow_{name}", None), self.fields[name]
            if own:
                rows = own(rows, value)
            elif isinstance(field, StateField):
                rows = rows.filter(field.states[value][1])
            else:
                many = isinstance(value, list | tuple | QuerySet)
                rows = rows.filter(**{self.lookups.get(name, name) + ("__in" if many else ""): value})
        return rows


class Dated(Filters):
    """Filters of rows that have a `day` (of a moment: `at__date`): from one and to one, both inclusive."""

    day = "on"
    since = LatvianDateField(label=_("From"))
    until = LatvianDateField(label=_("To, inclusive"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields([name for name in self.fields if name not in ("since", "until")])

    def narrow_since(self, rows: QuerySet, value: date) -> QuerySet:
        """Narrow to that day and later."""
        return rows.filter(**{f"{self.day}__gte": value})

    def narrow_until(self, rows: QuerySet, value: date) -> QuerySet:
        """Narrow to that day and before."""
        return rows.filter(**{f"{self.day}__lte": value})


class Taken(Dated):
    """Filters of records, those taken back, which have a moment in `taken_back`, among them."""

    taken_back = "withdrawn_at"

    state = one_of(_("State"), [("stands", _("in force")), ("withdrawn", _("taken back"))])

    def narrow_state(self, rows: QuerySet, value: str) -> QuerySet:
        """Narrow to what stands or to what was taken back."""
        return rows.filter(**{f"{self.taken_back}__isnull": value == "stands"})
