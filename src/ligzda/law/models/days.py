"""The calendar of working days as kept: only what differs from Monday to Friday."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CalendarDay(models.Model):
    """A weekday off with the code of its reason, or, without one, a Saturday worked instead."""

    day = models.DateField(_("day"), primary_key=True)
    off = models.CharField(_("why off"), max_length=120, blank=True)

    class Meta:
        ordering = ("day",)
        verbose_name = _("calendar day")
        verbose_name_plural = _("calendar days")

    def __str__(self) -> str:
        return f"{self.day} {self.off}".strip()
