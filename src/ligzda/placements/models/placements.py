"""Where a child is placed, and when it was away from there: one line for each child."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation
from ligzda.children.models import Child, CourtDecision
from ligzda.documents.models import Document
from ligzda.families.models import Family, RoleField
from ligzda.placements.rules.line import AwayKind, EndReason, WentTo, Where

WHERE_LABELS = {
    Where.FAMILY: _("family"),
    Where.RELATIVE: _("relative or close person"),
    Where.INSTITUTION: _("child care institution"),
    Where.CRISIS_CENTRE: _("crisis centre"),
    Where.HOSPITAL: _("hospital"),
    Where.BIRTH_FAMILY: _("birth family"),
    Where.OTHER: _("other place"),
    Where.UNKNOWN: _("not known"),
}
AWAY_LABELS = {
    AwayKind.HOSPITAL: _("in hospital"),
    AwayKind.RAN_AWAY: _("ran away"),
    AwayKind.RESPITE: _("with another family for a rest"),
    AwayKind.VISIT: _("visiting the birth family"),
    AwayKind.CAMP: _("at a camp or on a trip"),
    AwayKind.OTHER: _("away for another reason"),
}
END_LABELS = {
    EndReason.RETURNED: _("returned to the parents"),
    EndReason.ADOPTED: _("adoption"),
    EndReason.GUARDIAN: _("a guardian was appointed"),
    EndReason.PLANNED: _("the planned time ended"),
    EndReason.CONFLICT: _("conflict in the family"),
    EndReason.UNABLE: _("the family cannot go on"),
    EndReason.STATUS: _("the family's status ended"),
    EndReason.BETTER: _("a more fitting family or siblings together"),
    EndReason.GROWN_UP: _("the child came of age"),
    EndReason.DIED: _("the child died"),
    EndReason.OTHER: _("other reason"),
}
WENT_LABELS = {
    WentTo.MOVED: _("to the next place of this line"),
    WentTo.BIRTH_FAMILY: _("home to the birth family"),
    WentTo.GUARDIAN: _("to a guardian"),
    WentTo.ADOPTER: _("to adopters"),
    WentTo.INDEPENDENT: _("to a life of its own"),
    WentTo.ABROAD: _("abroad"),
    WentTo.DIED: _("the child died"),
    WentTo.UNKNOWN: _("not known"),
}


class Placement(Fact):
    """A child is placed somewhere from a day until another; what is withdrawn never was.

    The standing placements of a child are its line: they never overlap, and where one ends without the next the line
    says where the child went (`went_to`, `rules.line`).
    """

    child = models.ForeignKey(Child, models.PROTECT, related_name="placements", verbose_name=_("child"))
    where = models.CharField(
        _("where"), max_length=13, choices=[(key.value, label) for key, label in WHERE_LABELS.items()]
    )
    family = models.ForeignKey(
        Family, models.PROTECT, null=True, blank=True, related_name="placements", verbose_name=_("family")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("institution")
    )
    place = models.CharField(_("name of the place or person"), max_length=200, blank=True)
    kind = RoleField(_("as"), blank=True)
    since = models.DateField(_("since"))
    planned_until = models.DateField(_("planned until"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    reason = models.CharField(_("why"), max_length=300, blank=True)
    decision = models.ForeignKey(
        CourtDecision,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        verbose_name=_("court's decision"),
    )
    act_number = models.CharField(_("number of the act"), max_length=40, blank=True)
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    end_reason = models.CharField(
        _("why it ended"), max_length=10, choices=[(key.value, label) for key, label in END_LABELS.items()], blank=True
    )
    went_to = models.CharField(
        _("where the child went"),
        max_length=12,
        choices=[(key.value, label) for key, label in WENT_LABELS.items()],
        blank=True,
    )
    end_note = models.CharField(_("details"), max_length=300, blank=True)
    # The record that this one corrects; that one is withdrawn.
    replaces = models.ForeignKey("self", models.PROTECT, null=True, editable=False, related_name="replaced_by")

    class Privacy:
        """Where a child lived and why."""

        personal = {
            "place": _("where or with whom the child is"),
            "reason": _("why the child is placed there"),
            "end_note": _("why it ended and where the child went"),
        }
        impersonal = ("act_number",)
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="placements_placement_days"
            ),
            models.CheckConstraint(
                condition=Q(where="family", family__isnull=False) & ~Q(kind="")
                | ~Q(where="family") & Q(family=None, kind=""),
                name="placements_a_family_where_it_says_family",
            ),
            models.CheckConstraint(
                condition=Q(until=None, went_to="", end_reason="")
                | Q(until__isnull=False) & ~Q(went_to="") & ~Q(end_reason=""),
                name="placements_an_end_says_why_and_where_to",
            ),
        )
        indexes = (models.Index(fields=("family", "since"), name="placements_of_family"),)
        verbose_name = _("placement")
        verbose_name_plural = _("placements")

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def named(self) -> str:
        """Return where the child is, in words."""
        return (
            (self.family and self.family.title)
            or (self.organisation and self.organisation.name)
            or (self.place or str(self.get_where_display()))
        )


class Away(Fact):
    """The child was not where it is placed, from a day until (not counting) another: hospital, a visit, ran away."""

    child = models.ForeignKey(Child, models.PROTECT, related_name="times_away", verbose_name=_("child"))
    kind = models.CharField(_("what"), max_length=8, choices=[(key.value, label) for key, label in AWAY_LABELS.items()])
    family = models.ForeignKey(
        Family, models.PROTECT, null=True, blank=True, related_name="respites", verbose_name=_("family")
    )
    place = models.CharField(_("where"), max_length=200, blank=True)
    since = models.DateField(_("since"))
    planned_until = models.DateField(_("planned until"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Privacy:
        """Where a child was for some days."""

        personal = {"place": _("where or with whom the child was"), "note": _("what is said of it")}
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="placements_away_days"),
            models.CheckConstraint(
                condition=Q(kind="respite", family__isnull=False) | ~Q(kind="respite") & Q(family=None),
                name="placements_a_rest_is_with_a_family",
            ),
        )
        indexes = (models.Index(fields=("family", "since"), name="placements_respites_of_family"),)
        verbose_name = _("time away")
        verbose_name_plural = _("times away")

    def __str__(self) -> str:
        return f"{self.pk}"
