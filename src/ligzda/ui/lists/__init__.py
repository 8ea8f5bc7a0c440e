"""Lists: say the columns and filters once, and get sorting, pages, a count and the CSV and XLSX files.

CONTACTS = List(
    "contacts",
    columns=[
        Column("at", _("When"), sort="at", link=lambda row: row.url),
        Column("kind", _("Kind"), value=lambda row: row.get_kind_display()),
        Column("cost", _("Cost"), sort="cost", money=True),
    ],
    filters=ContactFilters,
    order="-at",
    empty=_("Nobody has been called yet."),
)

def contacts(request):
    rows = queries.contacts(by=request.by)
    return CONTACTS.respond(request, rows, title=_("Contacts"), exported=lambda: audit.record_read(...))
"""

from ligzda.ui.lists.columns import Column
from ligzda.ui.lists.filters import Filters
from ligzda.ui.lists.listing import List

__all__ = ["Column", "Filters", "List"]
