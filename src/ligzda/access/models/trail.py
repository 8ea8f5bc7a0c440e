"""The audit trail: what was done, who looked, and the seals that hold both."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models.cases import Case


class Event(models.Model):
    """One deed: ids and names of fields, never their values. Written once; the database forbids changes."""

    at = models.DateTimeField(_("time"))
    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="events")
    what = models.CharField(_("deed"), max_length=60)
    on = models.DateField(_("day of the fact"), null=True)
    fields = models.JSONField(_("fields"), default=list)
    ref = models.CharField(_("record"), max_length=120, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("at", "id"), name="access_event_by_time"),
            models.Index(fields=("case", "at"), name="access_event_by_case"),
            models.Index(fields=("account", "at"), name="access_event_by_account"),
        )
        verbose_name = _("event")
        verbose_name_plural = _("events")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"account": "who did it", "case": "in which file"}
        impersonal = ("what", "fields", "ref")
        keep = "10 years: it names fields, never their values"

    def __str__(self) -> str:
        return f"{self.what} {self.ref}".strip()


class Read(models.Model):
    """One look at a case or a person. Kept in the database `reads`, so it holds plain ids and no keys."""

    at = models.DateTimeField(_("time"))
    account_id = models.BigIntegerField(null=True)
    case_id = models.UUIDField(null=True)
    what = models.CharField(_("what was seen"), max_length=60)
    ref = models.CharField(_("record"), max_length=120, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("at", "id"), name="access_read_by_time"),
            models.Index(fields=("case_id", "at"), name="access_read_by_case"),
            models.Index(fields=("account_id", "at"), name="access_read_by_account"),
        )
        verbose_name = _("look")
        verbose_name_plural = _("looks")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"account_id": "who looked", "case_id": "at which file"}
        impersonal = ("what", "ref")
        keep = "10 years"

    def __str__(self) -> str:
        return f"{self.what} {self.ref}".strip()


class SealBase(models.Model):
    """A signed batch of the trail, chained to the batch before."""

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    count = models.PositiveIntegerField()
    root = models.CharField(max_length=64)  # of the Merkle tree over the batch's leaves, in hex
    previous = models.CharField(max_length=64)  # the head before; 64 zeros for the first
    head = models.CharField(max_length=64, unique=True)
    key = models.CharField(max_length=16)  # which public key checks the signature
    signature = models.CharField(max_length=128)

    class Meta:
        abstract = True
        ordering = ("number",)

    def __str__(self) -> str:
        return f"{self.number}: {self.head}"


class Seal(SealBase):
    """A sealed batch of events."""

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("root", "previous", "head", "key", "signature")
        keep = "as long as the events it seals"


class ReadSeal(SealBase):
    """A sealed batch of reads."""

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("root", "previous", "head", "key", "signature")
        keep = "as long as the reads it seals"


class LeafBase(models.Model):
    """That a row of the trail is sealed, and where in its batch it stands; `event` is the row, `seal` the batch."""

    seal_id: int
    position = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.seal_id}.{self.position}"


class Leaf(LeafBase):
    """That an event is sealed."""

    event = models.OneToOneField(Event, models.PROTECT, primary_key=True, related_name="leaf")
    seal = models.ForeignKey(Seal, models.PROTECT, related_name="leaves")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("seal", "position"), name="access_leaf_has_its_position"),)

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("digest",)
        keep = "as long as the event"


class ReadLeaf(LeafBase):
    """That a read is sealed."""

    event = models.OneToOneField(Read, models.PROTECT, primary_key=True, related_name="leaf")
    seal = models.ForeignKey(ReadSeal, models.PROTECT, related_name="leaves")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("seal", "position"), name="access_read_leaf_has_its_position"),)

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("digest",)
        keep = "as long as the read"
