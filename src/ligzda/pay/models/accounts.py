"""Bank accounts, each in use once a second person has confirmed it: those paid to, and those that centres pay from."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.actor import RIGA
from ligzda.access.models import Fact, Organisation
from ligzda.people import sealed
from ligzda.people.rules import iban

from .contracts import Contract


class BankAccount(Fact):
    """To which account a contract is paid; in use once a second person has confirmed it, until a newer one is."""

    contract = models.ForeignKey(Contract, models.PROTECT, related_name="accounts")
    holder = models.CharField(_("account holder's full legal name"), max_length=70)
    iban_sealed = models.BinaryField(editable=False)
    iban_mark = models.CharField(max_length=64, editable=False)
    changed = models.BooleanField(default=False, editable=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, editable=False)
    looked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+")
    looked_at = models.DateTimeField(null=True, editable=False)

    class Privacy:
        """Whose account it is."""

        personal = {
            "holder": _("the account holder's full legal name"),
            "iban_sealed": _("the bank account, encrypted"),
            "iban_mark": _("the HMAC of the bank account"),
        }
        keep = "10 years after the last payment to it"

    class Meta:
        ordering = ("-recorded_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("contract",),
                condition=Q(confirmed_at=None, withdrawn_at=None),
                name="pay_one_account_waits",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | ~Q(confirmed_by=F("recorded_by")), name="pay_account_by_two"
            ),
            models.CheckConstraint(
                condition=Q(looked_by=None) | ~Q(looked_by=F("recorded_by")) & ~Q(looked_by=F("confirmed_by")),
                name="pay_account_looked_at_by_another",
            ),
        )
        verbose_name = _("bank account")
        verbose_name_plural = _("bank accounts")

    def __str__(self) -> str:
        return f"{self.pk}"

    @property
    def iban(self) -> str:
        """Return the account number in clear; whoever shows it records the read."""
        return sealed.unseal(self.iban_sealed)

    @iban.setter
    def iban(self, clean: str) -> None:
        self.iban_sealed, self.iban_mark = sealed.seal(clean), sealed.fingerprint(clean)

    @property
    def confirmed_on(self) -> dt.date:
        """Return the day on which the account came into use."""
        assert self.confirmed_at
        return self.confirmed_at.astimezone(RIGA).date()

    @property
    def iban_shown(self) -> str:
        """Return the account number in groups of four."""
        return iban.grouped(self.iban)

    @property
    def iban_masked(self) -> str:
        """Return the account number as pages show it until it is asked for."""
        return iban.mask(self.iban)


class Payer(Fact):
    """From which account a centre pays; in use once a second person has confirmed it, until a newer one is."""

    centre = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    name = models.CharField(_("payer's name as the bank knows it"), max_length=70)
    iban_sealed = models.BinaryField(editable=False)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, editable=False)

    class Privacy:
        """An organisation's account."""

        personal: dict[str, str] = {}
        impersonal = ("name", "iban_sealed")
        keep = "10 years after the last payment from it"

    class Meta:
        ordering = ("-recorded_at", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("centre",), condition=Q(confirmed_at=None, withdrawn_at=None), name="pay_one_payer_waits"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by=None) | ~Q(confirmed_by=F("recorded_by")), name="pay_payer_by_two"
            ),
        )
        verbose_name = _("centre's account")
        verbose_name_plural = _("centres' accounts")

    def __str__(self) -> str:
        return self.name

    @property
    def iban(self) -> str:
        """Return the account number in clear."""
        return sealed.unseal(self.iban_sealed)

    @iban.setter
    def iban(self, clean: str) -> None:
        self.iban_sealed = sealed.seal(clean)

    @property
    def iban_shown(self) -> str:
        """Return the account number in groups of four."""
        return iban.grouped(self.iban)

    @property
    def iban_masked(self) -> str:
        """Return the account number as pages show it."""
        return iban.mask(self.iban)
