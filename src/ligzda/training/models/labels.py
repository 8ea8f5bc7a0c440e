"""The names of audiences, kinds of hours and grounds, and the field that holds an audience."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from ligzda.families.models import ROLE_LABELS
from ligzda.families.rules.roles import FamilyRole
from ligzda.training.rules.audiences import Audience, Kind
from ligzda.training.rules.exemptions import Ground
from ligzda.training.rules.hours import What

AUDIENCES = {
    **{Audience(role.value): ROLE_LABELS[role] for role in FamilyRole},
    Audience.IMPROVEMENT: _("improvement training"),
    Audience.ASSISTANT: _("family assistants"),
    Audience.SPECIALIST: _("specialists"),
}
KINDS = {Kind.THEORY: _("theory"), Kind.PRACTICE: _("practice")}
WHATS = {
    What.THEORY: _("Theory, academic hours"),
    What.PRACTICE: _("Practice, hours"),
    What.HOUSEHOLDS: _("Households of practice"),
    What.TOTAL: _("All together, academic hours"),
    What.YEAR: _("Improvement this year, academic hours"),
}
GROUNDS = {
    Ground.TEMPORARY_GUARDIAN: _("temporary guardian"),
    Ground.SPECIAL_GUARDIAN: _("special guardian"),
    Ground.EMERGENCY_GUARDIAN: _("emergency guardian"),
    Ground.WARD_17: _("guardian of a child who is 17 or older"),
    Ground.ADOPTER_PROGRAMME: _("adopters' programme completed"),
    Ground.FOSTER_PROGRAMME: _("foster families' programme completed"),
    Ground.GUARDIAN_PROGRAMME: _("guardians' programme completed at a centre after 1 April 2019"),
    Ground.FOSTER_ADOPTS_PLACED_CHILD: _("a foster family adopts the child placed with it"),
}


class AudienceField(models.CharField):
    """For whom: a family's role, improvement, assistants or specialists."""

    def __init__(self, verbose_name: Any = None, **kwargs: Any) -> None:
        kwargs["max_length"] = 12
        kwargs["choices"] = [(audience.value, label) for audience, label in AUDIENCES.items()]
        super().__init__(verbose_name or _("for whom"), **kwargs)
