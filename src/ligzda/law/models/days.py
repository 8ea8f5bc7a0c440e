"""The calendar of working days as kept: only what differs from Monday to Friday."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class CalendarDay(models.Model):
    """A weekday off with the code of its reason, or, without one, a Saturday worked instead."""

    day = models.DateField(_("day"), primary_key=True)
    off = models.CharField(_("why off"), max_length=120, blank=True)

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("off",)
        keep = "for ever: what was judged by it must be worked out again"

    class Meta:
        ordering = ("day",)
        verbose_name = _("calendar day")
        verbose_name_plural = _("calendar days")

    def __str__(self) -> str:
        return f"{self.day} {self.off}".strip()
