"""Places held for the children of a search."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.families.models import Family

from .searches import Search, SearchedChild


class Hold(models.Model):
    """A place of a family held for a child of a search until a moment: one of the family's numbered slots.

    Whether it still holds is judged when it is read (`released_at` empty and `until` to come); whoever takes a slot
    releases the expired ones first, so that the database itself never lets two have the same slot.
    """

    class Why(models.TextChoices):
        """Why it was let go."""

        PLACED = "placed", _("the child was placed")
        LET_GO = "let_go", _("not needed any more")
        EXPIRED = "expired", _("time ran out")
        CLOSED = "closed", _("the search ended")

    family = models.ForeignKey(Family, models.PROTECT, related_name="holds")
    slot = models.PositiveSmallIntegerField()
    search = models.ForeignKey(Search, models.PROTECT, related_name="holds")
    child = models.ForeignKey(SearchedChild, models.PROTECT, related_name="holds")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField(_("held since"))
    until = models.DateTimeField(_("held until"))
    extended = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    released_at = models.DateTimeField(null=True)
    released_why = models.CharField(max_length=7, choices=Why.choices, blank=True)

    class Privacy:
        """For whom a place is held."""

        personal = {"reason": _("why the place is held")}
        keep = "10 years"

    class Meta:
        ordering = ("family", "slot", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("family", "slot"), condition=Q(released_at=None), name="placements_a_slot_is_held_once"
            ),
            models.UniqueConstraint(
                fields=("child",), condition=Q(released_at=None), name="placements_a_child_is_held_once"
            ),
            models.CheckConstraint(condition=Q(until__gt=F("made_at")), name="placements_hold_lasts"),
            models.CheckConstraint(condition=Q(extended__lte=2), name="placements_hold_extended_twice"),
            models.CheckConstraint(
                condition=Q(released_at=None, released_why="") | Q(released_at__isnull=False) & ~Q(released_why=""),
                name="placements_a_release_says_why",
            ),
        )
        verbose_name = _("held place")
        verbose_name_plural = _("held places")

    def __str__(self) -> str:
        return f"{self.family_id}.{self.slot}"
