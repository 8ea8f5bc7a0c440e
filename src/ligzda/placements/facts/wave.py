"""What a family is told when it is asked in writing: how many children, ages, needs, for how long; never a name."""

from collections.abc import Sequence

from ligzda.children.models.care import NEED_LABELS
from ligzda.placements.models import Search, SearchedChild


def context(search: Search, children: Sequence[SearchedChild]) -> dict[str, str]:
    """Return the words of the message."""
    told = {"number": search.shown_number, "count": str(len(children))}
    ages = [str(child.age) for child in children if child.age is not None]
    needs = [str(NEED_LABELS[code]) for code in dict.fromkeys(need for child in children for need in child.needs)]
    if ages:
        told["ages"] = ", ".join(ages)
    if needs:
        told["needs"] = ", ".join(needs)[:200]
    if search.days:
        told["days"] = str(search.days)
    return told
