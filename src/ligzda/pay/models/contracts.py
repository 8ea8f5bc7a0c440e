"""Contracts on remuneration: with whom, since when, from whose money."""

from django.db import models, transaction
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Organisation
from ligzda.families.models import Family
from ligzda.pay.rules.days import Kind
from ligzda.people.models import Person

KIND_LABELS = {
    Kind.CRISIS: _("crisis foster family"),
    Kind.DISABILITY: _("foster family for a child with a disability"),
}


class Contract(Fact):
    """A specialised family's contract with its centre; a family has at most one on any day."""

    family = models.ForeignKey(Family, models.PROTECT, related_name="contracts")
    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="+", verbose_name=_("centre"))
    kind = models.CharField(
        _("specialisation"), max_length=10, choices=[(key.value, label) for key, label in KIND_LABELS.items()]
    )
    number = models.CharField(_("number"), max_length=30)
    payee = models.ForeignKey(Person, models.PROTECT, related_name="+", verbose_name=_("who is paid"))
    insured = models.BooleanField(_("the centre pays employer's social contributions"), default=False)
    signed_on = models.DateField(_("signed on"))
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)
    end_reason = models.CharField(_("why it ended"), max_length=300, blank=True)

    class Privacy:
        """Who is paid, and why it ended."""

        personal = {"payee": _("who is paid"), "end_reason": _("why the contract ended")}
        impersonal = ("number",)
        keep = "75 years after the family's case is closed"

    class Meta:
        ordering = ("-since", "-pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="pay_contract_days"),
            models.UniqueConstraint(fields=("centre", "number"), name="pay_contract_number"),
        )
        indexes = (models.Index(fields=("centre", "since"), name="pay_contracts_of_centre"),)
        verbose_name = _("contract on remuneration")
        verbose_name_plural = _("contracts on remuneration")

    def __str__(self) -> str:
        return self.number

    @property
    def shown_number(self) -> str:
        """Return the number as running text writes it, so that no line ends inside it."""
        return self.number.replace("-", "\N{WORD JOINER}-\N{WORD JOINER}")


class ContractCounter(models.Model):
    """The last number that a centre gave to a contract in a year; its row is locked while the next is taken."""

    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Privacy:
        """Only counts."""

        personal: dict[str, str] = {}
        keep = "always"

    class Meta:
        constraints = (models.UniqueConstraint(fields=("centre", "year"), name="pay_counter_of_a_year"),)
        verbose_name = _("contract counter")
        verbose_name_plural = _("contract counters")

    def __str__(self) -> str:
        return f"{self.year}-{self.last}"

    @classmethod
    def take(cls, centre: Organisation, year: int) -> str:
        """Return the centre's next number of the year, L-2026-014; must run inside the transaction that uses it."""
        assert transaction.get_connection().in_atomic_block
        row, _made = cls.objects.get_or_create(centre=centre, year=year)
        cls.objects.filter(pk=row.pk).update(last=F("last") + 1)
        row.refresh_from_db()
        return f"L-{year}-{row.last:03d}"


class Source(models.TextChoices):
    """Whose money it is."""

    STATE = "state", _("state budget")
    MUNICIPALITY = "municipality", _("municipality")
    PROJECT = "project", _("project of the European Union")
    DONATION = "donation", _("donations")
    OTHER = "other", _("other money")


class Funding(Fact):
    """From whose money a contract is paid, from a day until (not counting) another."""

    contract = models.ForeignKey(Contract, models.PROTECT, related_name="funding")
    source = models.CharField(_("source of money"), max_length=12, choices=Source.choices, default=Source.STATE)
    since = models.DateField(_("since"))
    until = models.DateField(_("until"), null=True, blank=True)

    class Privacy:
        """Nobody's."""

        personal: dict[str, str] = {}
        keep = "as long as the contract"

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(until=None) | Q(until__gte=F("since")), name="pay_funding_days"),
        )
        verbose_name = _("source of money")
        verbose_name_plural = _("sources of money")

    def __str__(self) -> str:
        return str(self.get_source_display())
