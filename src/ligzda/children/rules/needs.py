"""The needs of children that a family may or may not be able to meet: an open list."""

#: Those that a family's approved profile names too (`families.models.labels.NEEDS`), then those it does not.
MATCHED = ("special_care", "medical", "infant", "violence", "pregnancy")
NEED_CODES = (*MATCHED, "addiction", "behaviour", "mental", "ran_away", "other")
