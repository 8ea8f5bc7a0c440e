"""Two people edit the same row: the second is told, and loses nothing that was typed."""

from typing import TypeVar

from django.db.models import F

from ligzda.access.models import Versioned
from ligzda.access.refusal import Reason, Refused

Row = TypeVar("Row", bound=Versioned)


class ChangedByOther(Refused):
    """Somebody saved the row since this person opened it; `theirs` is the row as it is now."""

    def __init__(self, theirs: Versioned) -> None:
        self.theirs = theirs
        super().__init__([Reason("changed_by_other")])


def take_turn(row: Row, version: int) -> Row:
    """Claim the row for this change, inside the action's transaction; raises `ChangedByOther`.

    `version` is the one the form was opened with. The row's own version moves, so save it after.
    """
    claimed = type(row)._default_manager.filter(pk=row.pk, version=version).update(version=F("version") + 1)
    if not claimed:
        raise ChangedByOther(type(row)._default_manager.get(pk=row.pk))
    row.version = version + 1
    return row
