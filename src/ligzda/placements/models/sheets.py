"""What a search has to know of each family, worked out beforehand so that a search is one quick question."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Territory
from ligzda.families.models import Family, RoleField


class Sheet(models.Model):
    """One family as searches see it; may be dropped at any time, and is worked out anew when something has moved.

    Sexes, needs and languages are sums of bits (`facts.sheets`). An age limit that nobody set is 0 or 255.
    """

    family = models.OneToOneField(Family, models.CASCADE, primary_key=True, related_name="sheet")
    changed = models.PositiveBigIntegerField()  # Case.changed when it was worked out
    fresh_until = models.DateTimeField()  # the first moment at which it could change though nobody records anything
    number = models.CharField(max_length=12)
    kind = RoleField()
    since = models.DateField()
    until = models.DateField(null=True)
    own = models.PositiveSmallIntegerField()  # the reasons against taking anybody, as bits (`rules.matching.masks`)
    free = models.SmallIntegerField()  # with nothing held; at most one when it is ready for one child only
    places = models.PositiveSmallIntegerField()
    present = models.PositiveSmallIntegerField()
    own_children = models.PositiveSmallIntegerField()
    age_from = models.PositiveSmallIntegerField()
    age_to = models.PositiveSmallIntegerField()
    sexes = models.PositiveSmallIntegerField()
    meets = models.PositiveIntegerField()
    languages = models.PositiveBigIntegerField()
    place = models.ForeignKey(Territory, models.CASCADE, null=True, related_name="+", db_index=False)
    ready = models.BooleanField(null=True)
    one_only = models.BooleanField()
    confirmed_at = models.DateTimeField(null=True)
    last_asked = models.DateTimeField(null=True)
    evaluated_on = models.DateField(null=True)

    class Privacy:
        """What the family can do; worked out from other records."""

        personal = {"ready": _("whether the family can take a child")}
        impersonal = ("number",)
        keep = "until it is worked out again"

    class Meta:
        indexes = (models.Index(fields=("fresh_until",), name="placements_sheet_fresh"),)
        verbose_name = _("family as searches see it")
        verbose_name_plural = _("families as searches see them")

    def __str__(self) -> str:
        return self.number


class SheetsSeen(models.Model):
    """Up to which event the sheets of all families have been looked through; one row."""

    event = models.PositiveBigIntegerField()

    class Privacy:
        """Only a number."""

        personal = {}
        keep = "always"

    class Meta:
        verbose_name = _("upkeep of what searches know")
        verbose_name_plural = _("upkeep of what searches know")

    def __str__(self) -> str:
        return f"{self.event}"
