"""Programmes, groups, hours and certificates."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.law.rules.citation import learn_titles
from ligzda.training.rules.uses import USES
from ligzda.training.rules.words import WORDS


class TrainingConfig(AppConfig):
    """Training of families, assistants and specialists."""

    name = "ligzda.training"
    label = "training"
    verbose_name = _("Training")

    def ready(self) -> None:
        """Teach the words of this area's refusals, and add the family's section."""
        learn(WORDS)
        learn_titles("training", USES)
        # Imported here: models cannot be before the apps are.
        from ligzda.access.views.sections import Section
        from ligzda.families.sections import FAMILY_SECTIONS

        FAMILY_SECTIONS.add(Section(30, "training", _("Training"), "family_training", "training.read"))
