"""Lists: say the columns and filters once, and get sorting, pages, a count and the CSV and XLSX files.

class ContactFilters(Dated):
    day = "at__date"
    kind = one_of(_("Kind"), Contact.Kind.choices)
    state = in_state(_("State"), open=(_("open"), Q(until=None)), ended=(_("ended"), ~Q(until=None)))

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

A page that is the list:

def contacts(request):
    rows = queries.contacts(by=request.by)
    return CONTACTS.respond(request, rows, title=_("Contacts"), exported=lambda: audit.record_read(...))

A page that shows it among other things, by {% include "ui/lists/section.html" with listing=contacts heading=… %},
and whose frame asks `file_of` whether a file of one of its lists is wanted:

    return show(request, family, held, …, contacts=CONTACTS.of(request, rows, held))
"""

from ligzda.ui.lists.columns import Column
from ligzda.ui.lists.filters import Dated, Filters, Taken, in_state, one_of
from ligzda.ui.lists.gathered import Gathered
from ligzda.ui.lists.kinds import List, file_of
from ligzda.ui.lists.listing import Listing

__all__ = ["Column", "Dated", "Filters", "Gathered", "List", "Listing", "Taken", "file_of", "in_state", "one_of"]
