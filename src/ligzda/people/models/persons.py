"""Persons: names, codes kept encrypted, telephones, e-mails; and the trace of duplicates merged."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.access.models import Fact, Versioned
from ligzda.access.refusal import refuse_if
from ligzda.access.rules import phones
from ligzda.people import sealed
from ligzda.people.rules import codes, iban, names
from ligzda.people.rules.reasons import reasons_against_code

from .languages import spoken


class Person(Versioned):
    """Somebody the house knows; a duplicate that was merged points to the person who stayed."""

    class Sex(models.TextChoices):
        """As in the register of natural persons."""

        FEMALE = "f", _("female")
        MALE = "m", _("male")

    given_name = models.CharField(_("given name"), max_length=100)
    surname = models.CharField(_("surname"), max_length=100)
    sex = models.CharField(_("sex"), max_length=1, choices=Sex.choices, blank=True)
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    code_sealed = models.BinaryField(null=True, editable=False)
    code_mark = models.CharField(max_length=64, null=True, unique=True, editable=False)
    iban_sealed = models.BinaryField(null=True, editable=False)
    iban_mark = models.CharField(max_length=64, null=True, editable=False)
    search_key = models.CharField(max_length=210, editable=False)
    sort_key = models.CharField(max_length=840, editable=False)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, editable=False, related_name="merged_from")

    class Privacy:
        """Who the person is."""

        personal = {
            "given_name": _("the person's given name"),
            "surname": _("the person's surname"),
            "sex": _("the person's sex"),
            "birth_date": _("when the person was born"),
            "languages": _("the languages the person speaks"),
            "code_sealed": _("the personal code, encrypted"),
            "code_mark": _("the HMAC of the personal code"),
            "iban_sealed": _("the bank account, encrypted"),
            "iban_mark": _("the HMAC of the bank account"),
            "search_key": _("the names without diacritics"),
            "sort_key": _("the names in the order of the Latvian alphabet"),
        }
        keep = "75 years after the last case of the person is closed"

    class Meta:
        ordering = ("sort_key", "pk")
        indexes = (models.Index(fields=("sort_key",), name="people_person_sorted"),)
        constraints = (
            models.CheckConstraint(condition=~models.Q(surname=""), name="people_person_has_a_surname"),
            models.CheckConstraint(
                condition=models.Q(merged_into=None) | ~models.Q(merged_into=models.F("pk")),
                name="people_person_is_merged_into_another",
            ),
        )
        verbose_name = _("person")
        verbose_name_plural = _("persons")

    def __str__(self) -> str:
        return f"{self.given_name} {self.surname}".strip()

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the keys by which names are found and sorted in step with the names."""
        self.set_keys()
        if (fields := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*fields, "search_key", "sort_key"}
        super().save(*args, **kwargs)

    def set_keys(self) -> None:
        """Work out the search and sort keys from the names; called by `save`, and before a bulk insert."""
        self.search_key = names.search_key(self.given_name, self.surname)
        self.sort_key = names.sort_key(self.surname, self.given_name)

    @property
    def languages_shown(self) -> str:
        """Return the languages the person speaks, in words."""
        return spoken(self.languages)

    @property
    def code(self) -> str | None:
        """Return the personal code in clear; whoever shows it records the read."""
        return sealed.unseal(self.code_sealed) if self.code_sealed else None

    @code.setter
    def code(self, clean: str | None) -> None:
        self.code_sealed = sealed.seal(clean) if clean else None
        self.code_mark = sealed.fingerprint(clean) if clean else None

    def set_code(self, clean: str | None) -> None:
        """Take a clean code and, with an old one, the day of birth it tells.

        Raises Refused when it is no person's code, disagrees with the birth date, or is somebody else's.
        """
        if clean:
            others = Person.objects.filter(code_mark=sealed.fingerprint(clean)).exclude(pk=self.pk)
            refuse_if(
                reasons_against_code(clean, birth_date=self.birth_date, taken=others.exists()),
            )
            self.birth_date = self.birth_date or codes.birth_date(clean)
        self.code = clean

    @property
    def code_masked(self) -> str:
        """Return the code as pages show it until it is asked for; empty when there is none."""
        return codes.mask(self.code) if self.code_sealed else ""

    @property
    def iban(self) -> str | None:
        """Return the account number in clear; whoever shows it records the read."""
        return sealed.unseal(self.iban_sealed) if self.iban_sealed else None

    @iban.setter
    def iban(self, clean: str | None) -> None:
        self.iban_sealed = sealed.seal(clean) if clean else None
        self.iban_mark = sealed.fingerprint(clean) if clean else None

    @property
    def iban_masked(self) -> str:
        """Return the account number as pages show it until it is asked for; empty when there is none."""
        return iban.mask(self.iban) if self.iban_sealed else ""


class PersonPhone(models.Model):
    """One telephone number of a person, kept as +37120599524."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="phones")
    number = models.CharField(_("telephone"), max_length=16)
    note = models.CharField(_("note"), max_length=60, blank=True)

    class Privacy:
        """How to reach the person."""

        personal = {"number": _("the person's telephone"), "note": _("whose or when to call")}
        keep = "as long as the person"

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(fields=("person", "number"), name="people_a_phone_once"),
            models.CheckConstraint(condition=models.Q(number__startswith="+"), name="people_phone_is_international"),
        )
        indexes = (models.Index(fields=("number",), name="people_phone_number"),)
        verbose_name = _("telephone")
        verbose_name_plural = _("telephones")

    def __str__(self) -> str:
        return self.shown

    @property
    def shown(self) -> str:
        """Return the number as people write it."""
        return phones.shown(self.number)


class PersonEmail(models.Model):
    """One e-mail address of a person."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="emails")
    address = models.EmailField(_("e-mail"))

    class Privacy:
        """How to reach the person."""

        personal = {"address": _("the person's e-mail")}
        keep = "as long as the person"

    class Meta:
        ordering = ("pk",)
        constraints = (models.UniqueConstraint(fields=("person", "address"), name="people_an_email_once"),)
        verbose_name = _("e-mail")
        verbose_name_plural = _("e-mails")

    def __str__(self) -> str:
        return self.address


class Merge(Fact):
    """The trace of a duplicate: who was merged into whom, and what was moved."""

    duplicate = models.ForeignKey(Person, models.PROTECT, related_name="+")
    kept = models.ForeignKey(Person, models.PROTECT, related_name="+")
    reason = models.CharField(_("why they are the same person"), max_length=300)
    moved = models.JSONField(default=dict)

    class Privacy:
        """Why two records were one person."""

        personal = {"reason": _("why they are the same person")}
        impersonal = ("moved",)
        keep = "as long as the person"

    class Meta:
        ordering = ("-recorded_at",)
        verbose_name = _("merge of duplicates")
        verbose_name_plural = _("merges of duplicates")

    def __str__(self) -> str:
        return f"{self.duplicate_id} → {self.kept_id}"
