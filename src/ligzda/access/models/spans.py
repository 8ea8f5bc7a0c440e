"""Rows that hold from a day until another, the last day not counted."""

import datetime as dt
from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Greatest
from django.utils.translation import gettext_lazy as _


def on_day(day: dt.date, prefix: str = "") -> Q:
    """Return the condition that a row's `[since, until)` holds on that day."""
    return Q(**{f"{prefix}since__lte": day}) & (Q(**{f"{prefix}until": None}) | Q(**{f"{prefix}until__gt": day}))


Row = TypeVar("Row", bound=models.Model)


class Spans(models.QuerySet[Row]):
    """Rows that can be asked for by the day on which they hold."""

    def standing_on(self, day: dt.date) -> Self:
        """Return the rows that hold on that day."""
        return self.filter(on_day(day))

    def ending_after(self, day: dt.date) -> Self:
        """Return the rows that hold on that day or will hold later."""
        return self.filter(Q(until=None) | Q(until__gt=day))

    def end(self, day: dt.date) -> int:
        """End all these rows on that day; one that had yet to begin then holds on no day. Returns how many."""
        return self.update(until=Greatest(F("since"), Value(day, models.DateField())))


class Span(models.Model):
    """From `since` until (not counting) `until`; open when `until` is empty."""

    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    objects = Spans.as_manager()

    class Meta:
        abstract = True

    def stands_on(self, day: dt.date) -> bool:
        """Tell whether this row holds on that day."""
        return self.since <= day and (self.until is None or day < self.until)

    def end(self, day: dt.date) -> None:
        """End this row on that day, and save it; one that had yet to begin then holds on no day."""
        self.until = max(day, self.since)
        self.save(update_fields=("until",))


def ordered(name: str) -> models.CheckConstraint:
    """Return the constraint that nothing ends before it begins."""
    return models.CheckConstraint(
        condition=Q(until=None) | Q(until__gte=F("since")), name=f"access_{name}_ends_after_it_begins"
    )
