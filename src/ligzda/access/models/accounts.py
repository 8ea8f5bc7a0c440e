"""People who sign in, what they are and where, and who stands in for whom."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ligzda.access.models.facts import Versioned
from ligzda.access.models.organisations import Organisation
from ligzda.access.models.spans import Span, ordered
from ligzda.access.rules.roles import WITHOUT_ORGANISATION, Role

ROLE_NAMES = {
    Role.MANAGER: _("centre manager"),
    Role.SOCIAL_WORKER: _("social worker"),
    Role.PSYCHOLOGIST: _("psychologist"),
    Role.SPECIALIST: _("specialist"),
    Role.TRAINER: _("trainer"),
    Role.DUTY_OFFICER: _("duty officer"),
    Role.ACCOUNTANT: _("accountant"),
    Role.COURT: _("orphans' court worker"),
    Role.POLICE: _("police duty officer"),
    Role.INSTITUTION: _("care institution worker"),
    Role.MUNICIPAL_WORKER: _("municipal social worker"),
    Role.ASSISTANT: _("family assistant"),
    Role.SUPERVISOR: _("supervisor or co-financer"),
    Role.RESEARCHER: _("researcher"),
    Role.CARER: _("carer"),
    Role.ADMINISTRATOR: _("administrator"),
    Role.DPO: _("data protection officer"),
}
ROLE_CHOICES = [(str(role), ROLE_NAMES[role]) for role in Role]


class Accounts(BaseUserManager["Account"]):
    """Finds accounts by e-mail, whatever its capitals."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Return the account with that e-mail."""
        return self.get(email__iexact=username)

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Account":
        """Make an account; without a password nobody can sign in to it yet."""
        account = self.model(email=email.lower(), **fields)
        account.set_password(password)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser, Versioned):
    """Somebody who signs in by e-mail. What they may do comes from their memberships."""

    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name, surname"), max_length=150)
    phone = models.CharField(_("mobile telephone"), max_length=16, blank=True)  # E.164: alerts ring there
    language = models.CharField(_("language"), max_length=5, blank=True)
    made_at = models.DateTimeField(editable=False, null=True)
    closed_at = models.DateTimeField(editable=False, null=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects: ClassVar[Accounts] = Accounts()

    class Meta:
        ordering = ("name", "pk")
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {
            "email": "the address somebody signs in with",
            "name": "their name",
            "phone": "the telephone that alerts ring at",
            "password": "its hash",
        }
        impersonal = ("language",)
        keep = "10 years after it was closed, as long as what its owner did must be explained"

    def __str__(self) -> str:
        return self.name

    @property
    def is_active(self) -> bool:
        """Tell whether its owner may still sign in."""
        return self.closed_at is None

    def get_full_name(self) -> str:
        """Return the name as people say it."""
        return self.name


class Membership(Span):
    """What somebody is in an organisation, from a day until another."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("organisation"),
    )
    role = models.CharField(_("role"), max_length=20, choices=ROLE_CHOICES)

    class Meta:
        ordering = ("since", "pk")
        constraints = (
            ordered("membership"),
            models.CheckConstraint(
                condition=Q(organisation__isnull=False) | Q(role__in=sorted(map(str, WITHOUT_ORGANISATION))),
                name="access_membership_has_an_organisation",
            ),
            models.CheckConstraint(
                condition=Q(role__in=sorted(map(str, Role))), name="access_membership_has_a_known_role"
            ),
        )
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"account": "what somebody is and where"}
        keep = "10 years after it ended"

    def __str__(self) -> str:
        return f"{self.get_role_display()}, {self.organisation}" if self.organisation else self.get_role_display()


class Team(Span):
    """Colleagues of one organisation to whom cases are assigned together."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="teams", verbose_name=_("organisation"))
    name = models.CharField(_("name"), max_length=100)

    class Meta:
        ordering = ("name",)
        constraints = (ordered("team"),)
        verbose_name = _("team")
        verbose_name_plural = _("teams")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {}
        impersonal = ("name",)
        keep = "10 years after it ended"

    def __str__(self) -> str:
        return self.name


class TeamMember(Span):
    """Somebody in a team, from a day until another."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="members")
    account = models.ForeignKey(Account, models.PROTECT, related_name="teams", verbose_name=_("colleague"))

    class Meta:
        ordering = ("account__name", "since")
        constraints = (ordered("team_member"),)
        verbose_name = _("team member")
        verbose_name_plural = _("team members")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"account": "who works in the team"}
        keep = "10 years after it ended"

    def __str__(self) -> str:
        return f"{self.account} – {self.team}"


class Substitution(Span):
    """Somebody is away, and a colleague stands in for them until a day."""

    absent = models.ForeignKey(Account, models.PROTECT, related_name="absences", verbose_name=_("absent"))
    substitute = models.ForeignKey(Account, models.PROTECT, related_name="substitutions", verbose_name=_("substitute"))

    class Meta:
        ordering = ("-since",)
        constraints = (
            ordered("substitution"),
            models.CheckConstraint(condition=Q(until__isnull=False), name="access_substitution_ends_by_itself"),
            models.CheckConstraint(
                condition=~Q(absent=models.F("substitute")), name="access_substitute_is_somebody_else"
            ),
        )
        verbose_name = _("substitution")
        verbose_name_plural = _("substitutions")

    class Privacy:
        """What is personal here, and how long it is kept."""

        personal: ClassVar[dict[str, str]] = {"absent": "who was away, and when"}
        keep = "10 years after it ended"

    def __str__(self) -> str:
        return f"{self.substitute} → {self.absent}"
