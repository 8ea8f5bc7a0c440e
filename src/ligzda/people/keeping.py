"""How what was recorded of one comes to be recorded of another, when two records were of the same person or child."""

from collections.abc import Iterable

from django.db import IntegrityError, transaction
from django.db.models import ForeignKey, Model

from ligzda.access.refusal import Reason, refuse_if


def point_to(kept: Model, duplicate: Model, columns: Iterable["ForeignKey[Model, Model]"]) -> dict[str, list[int]]:
    """Point every row that points to `duplicate` in one of the columns to `kept`; returns their ids by column.

    Raises Refused with every table in which both have what one can have once only.
    """
    moved: dict[str, list[int]] = {}
    collided: list[Reason] = []
    for column in columns:
        rows = column.model._base_manager.filter(**{column.name: duplicate})
        ids = list(rows.values_list("pk", flat=True))
        try:
            with transaction.atomic():
                rows.update(**{column.name: kept})
        except IntegrityError:
            collided.append(Reason("merge_collides", {"what": column.model._meta.verbose_name_plural}))
        if ids:
            moved[name_of(column)] = ids
    refuse_if(collided)
    return moved


def name_of(column: "ForeignKey[Model, Model]") -> str:
    """Return what a column is called in the trace of a merge: `people.householdmember.person`."""
    return f"{column.model._meta.label_lower}.{column.name}"
