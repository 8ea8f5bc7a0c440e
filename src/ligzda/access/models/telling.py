"""That somebody must be told of something; `desk` sends it."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q

from ligzda.access.models.accounts import ROLE_CHOICES
from ligzda.access.models.cases import Case
from ligzda.access.models.organisations import Organisation


class ToTell(models.Model):
    """A thing to be told to an account, to an organisation, or to everybody of a role (in an organisation)."""

    what = models.CharField(max_length=60)
    params = models.JSONField(default=dict)
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="+")
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+")
    role = models.CharField(max_length=20, choices=ROLE_CHOICES, blank=True)
    made_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("made_at", "pk")
        indexes = (models.Index(fields=("made_at",), condition=Q(told_at=None), name="access_to_tell_waiting"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(account__isnull=False) | Q(organisation__isnull=False) | ~Q(role=""),
                name="access_to_tell_has_a_reader",
            ),
        )

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"account": "who is told"}
        impersonal = ("what", "params")
        keep = "1 year after it was told"

    def __str__(self) -> str:
        return self.what
