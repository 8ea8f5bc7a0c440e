"""The sheet from which the state's foster family information system is filled in by hand: its columns and changes.

The order is the house's own until somebody has read the regulation's list of fields.
"""

from collections.abc import Mapping

from ligzda.law.rules.citation import law

FIELDS = (
    "family_number",
    "family",
    "carers",
    "carer_codes",
    "address",
    "municipality",
    "kind",
    "status_since",
    "status_until",
    "status_decision",
    "places",
    "ages",
    "child_number",
    "child",
    "child_code",
    "child_birth_date",
    "child_sex",
    "placed_as",
    "placed_since",
    "planned_until",
    "placed_until",
    "ground",
    "court",
    "court_decision",
)


@law("MK 563/2018")
def changed(marks: Mapping[str, str], *, before: Mapping[str, str] | None) -> tuple[str, ...]:
    """Return the fields that differ from what was copied last; all of them when nothing ever was."""
    return tuple(name for name in FIELDS if before is None or marks.get(name) != before.get(name))
