"""The filters above a list: a form sent by GET, each of whose fields narrows the rows."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ligzda.ui.forms import Form


class Filters(Form):
    """Filters of a list; every field may be left empty.

    A field narrows by the method `narrow_<field>(rows, value)`, else by its lookup in `lookups`, else by its name.
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

    def narrow(self, rows: QuerySet) -> QuerySet:
        """Return the rows that were asked for."""
        for name, value in self.chosen.items():
            own = getattr(self, f"narrow_{name}", None)
            if own:
                rows = own(rows, value)
            else:
                many = isinstance(value, list | tuple | QuerySet)
                rows = rows.filter(**{self.lookups.get(name, name) + ("__in" if many else ""): value})
        return rows
