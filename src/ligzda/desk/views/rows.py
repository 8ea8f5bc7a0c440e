"""How a thing that is due is said in one line: its mark, its family, what it is, its law and the button for it."""

import datetime as dt
from collections.abc import Mapping

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from ligzda.families.models import Paper
from ligzda.law.rules.rulebook import Rulebook
from ligzda.pathway.models import DueItem, step_name
from ligzda.placements.rules.awaited import Awaited
from ligzda.placements.rules.due import PlacementDue
from ligzda.placements.words import AWAITED_NAMES, PLACEMENT_DUE
from ligzda.ui.marks import Mark
from ligzda.ui.parts import Deed, Due, Kind, Pill

from .steps import due_text, law_of, turn_of

#: Where it is mended, when not on the family's first page.
PAGES = {DueItem.Kind.PAPER: "family_papers", DueItem.Kind.CHILD: "family_children"}
NOTICES = frozenset({PlacementDue.NOTICE_OBSTACLE, PlacementDue.NOTICE_CIRCUMSTANCE})
SOON = dt.timedelta(days=7)


def pill_of(item: DueItem, on: dt.date) -> Pill:
    """Return the mark of when it is due."""
    kind: Kind = "wait"
    if item.due is not None:
        kind = "late" if item.due < on else "due" if item.due <= on + SOON else "wait"
    return Pill(kind, due_text(item.due, on))


def what(item: DueItem) -> str:
    """Return what is to be done."""
    if item.kind == DueItem.Kind.PAPER:
        label = capfirst(Paper.Kind(item.step).label)
        return f"{label} ({item.person}): {DueItem.Why(item.why).label}"
    if item.kind == DueItem.Kind.SEARCH:
        return capfirst(str(AWAITED_NAMES[Awaited(item.step)]))
    known = PLACEMENT_DUE[PlacementDue(item.step)] if item.kind == DueItem.Kind.CHILD else None
    name = capfirst(str(known) if known else step_name(item.step, item.role))
    return f"{name}: {item.child}" if item.child else name


def about(item: DueItem) -> str:
    """Return what the thing is about: the family, or the planned search."""
    if item.search:
        return _("Planned search %(number)s") % {"number": item.search.shown_number}
    return item.family.title


def page_of(item: DueItem) -> str:
    """Return the address of the file in which it is to be done: a court that decides need not know the family."""
    if item.search:
        return reverse("planned_search", args=[item.search.number])
    if item.case_id != item.family.case_id:
        return reverse("child_court", args=[item.child.removeprefix("B-")])
    return reverse("family", args=[item.family.number])


def whose(item: DueItem) -> str:
    """Return whose turn it is."""
    return turn_of(tuple(filter(None, (item.turn, item.turn_with))))


def law_mark(item: DueItem, book: Rulebook, on: dt.date) -> Mark | None:
    """Return the law behind the day; an entry that the rulebook has no value of that day is not cited."""
    if item.step == PlacementDue.OVER_PLACES:  # the limit is this family's own, as the court approved it
        return Mark(_("What the family is approved for"), reverse("family_about", args=[item.family.number]))
    return law_of(book.get(item.entry, on)) if item.entry and item.entry in book else None


def row(item: DueItem, *, on: dt.date, book: Rulebook, workers: Mapping[object, str]) -> Due:
    """Return the line of the day's page."""
    text = [what(item), whose(item)]
    if item.turn == "centre" and (names := workers.get(item.case_id)):
        text[1] = names
    if item.family:
        text.insert(1, item.family.shown_number)  # families of one name are many
    url = mended = page_of(item)
    if item.family and item.case_id == item.family.case_id:
        page = "family_notices" if item.step in NOTICES else PAGES.get(DueItem.Kind(item.kind), "family")
        mended = reverse(page, args=[item.family.number])
    return Due(
        pill=pill_of(item, on),
        title=about(item),
        url=url,
        text=" · ".join(text),
        law=law_mark(item, book, on),
        deed=Deed(_("Open"), mended, title=f"{about(item)}, {what(item)}"),
    )
