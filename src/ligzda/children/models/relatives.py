"""Parents, relatives and close persons of a child, and what is permitted to them."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact

from .children import Child
from .court import CourtDecision


class Relative(Fact):
    """Somebody whom the child has: a parent, a relative, a close person."""

    class Relation(models.TextChoices):
        """What they are to the child."""

        MOTHER = "mother", _("mother")
        FATHER = "father", _("father")
        STEPPARENT = "stepparent", _("stepmother or stepfather")
        GRANDPARENT = "grandparent", _("grandmother or grandfather")
        SIBLING = "sibling", _("grown-up sister or brother")
        AUNT_UNCLE = "aunt_uncle", _("aunt or uncle")
        GUARDIAN = "guardian", _("guardian")
        RELATIVE = "relative", _("other relative")
        CLOSE = "close", _("close person")

    class Custody(models.TextChoices):
        """What became of a parent's right of custody."""

        HELD = "held", _("has custody")
        SUSPENDED = "suspended", _("custody suspended")
        REMOVED = "removed", _("custody removed")
        DIED = "died", _("died")
        UNKNOWN = "unknown", _("not known")

    child = models.ForeignKey(Child, models.PROTECT, related_name="relatives", verbose_name=_("child"))
    name = models.CharField(_("name and surname"), max_length=150)
    relation = models.CharField(_("what they are to the child"), max_length=11, choices=Relation.choices)
    custody = models.CharField(_("custody"), max_length=9, choices=Custody.choices, blank=True)
    custody_decision = models.ForeignKey(
        CourtDecision, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("decision on custody")
    )
    phone = models.CharField(_("telephone"), max_length=16, blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Privacy:
        """Who they are and how to reach them."""

        personal = {
            "name": _("the relative's name"),
            "phone": _("the relative's telephone"),
            "address": _("where the relative lives"),
            "note": _("what is said of the relative"),
        }
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("pk",)
        verbose_name = _("relative or close person")
        verbose_name_plural = _("relatives and close persons")

    def __str__(self) -> str:
        return self.name


class Restriction(Fact):
    """What somebody may and may not: a decision with its number, from a day until another."""

    class Kind(models.TextChoices):
        """What is permitted or forbidden."""

        PERMITTED = "permitted", _("contact permitted")
        SUPERVISED = "supervised", _("contact only with somebody present")
        LETTERS = "letters", _("only letters and calls")
        BANNED = "banned", _("contact forbidden")
        NO_STAY = "no_stay", _("the child may not stay there")
        ADDRESS = "address", _("must not learn where the child is")

    child = models.ForeignKey(Child, models.PROTECT, related_name="restrictions", verbose_name=_("child"))
    relative = models.ForeignKey(
        Relative, models.PROTECT, null=True, blank=True, related_name="restrictions", verbose_name=_("whom it is about")
    )
    who = models.CharField(_("somebody else"), max_length=150, blank=True)
    kind = models.CharField(_("what"), max_length=10, choices=Kind.choices)
    decision = models.ForeignKey(
        CourtDecision, models.PROTECT, null=True, blank=True, related_name="restrictions", verbose_name=_("decision")
    )
    number = models.CharField(_("number of the decision"), max_length=40, blank=True)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    note = models.CharField(_("details"), max_length=300, blank=True)

    class Privacy:
        """Whom the child may meet."""

        personal = {
            "who": _("whom the permission or ban is about"),
            "note": _("what is said of the permission or ban"),
        }
        impersonal = ("number",)
        keep = "75 years after the child's case is closed"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="children_restriction_days"
            ),
            models.CheckConstraint(
                condition=Q(relative__isnull=False, who="") | Q(relative=None) & ~Q(who=""),
                name="children_restriction_is_about_one",
            ),
        )
        verbose_name = _("permission or ban")
        verbose_name_plural = _("permissions and bans")

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def about(self) -> str:
        """Return whom it is about, by name."""
        return self.relative.name if self.relative else self.who

    @property
    def forbids(self) -> bool:
        """Tell whether the family must keep somebody away."""
        return self.kind in (self.Kind.BANNED, self.Kind.NO_STAY, self.Kind.ADDRESS)

    @property
    def decided(self) -> str:
        """Return the number of the decision it rests on."""
        return self.decision.number if self.decision else self.number
