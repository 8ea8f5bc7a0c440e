"""Families on their way to a status."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.families.rules.wording import WORDS


class FamiliesConfig(AppConfig):
    """From the first question to the court's decision, and what stands after it."""

    name = "ligzda.families"
    label = "families"
    verbose_name = _("Families")

    def ready(self) -> None:
        """Teach the words of this area's refusals."""
        learn(WORDS)
