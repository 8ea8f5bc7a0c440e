"""The names of the roles, and the field that holds one."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.families.rules.roles import FamilyRole

ROLE_LABELS = {
    FamilyRole.FOSTER: _("foster family"),
    FamilyRole.CRISIS: _("crisis foster family"),
    FamilyRole.DISABILITY: _("specialised foster family for a child with a disability"),
    FamilyRole.GUARDIAN: _("guardian"),
    FamilyRole.ADOPTER: _("adopter"),
    FamilyRole.HOST: _("host family"),
}
ROLE_CHOICES = [(role.value, label) for role, label in ROLE_LABELS.items()]


class RoleField(models.CharField):
    """One of the six roles."""

    def __init__(self, verbose_name: Any = None, **kwargs: Any) -> None:
        kwargs["max_length"] = 12
        kwargs["choices"] = ROLE_CHOICES
        super().__init__(verbose_name or _("role"), **kwargs)


NEEDS = {
    "special_care": _("special care for a severe functional disorder"),
    "medical": _("regular medical care"),
    "infant": _("infants"),
    "violence": _("children who survived violence"),
    "pregnancy": _("pregnant minors"),
    "siblings": _("groups of siblings"),
}
SEXES = {"f": _("girls"), "m": _("boys")}
