"""Studies, opinions, characterisations, joint evaluations and what was sent to the court."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.assessment.rules.uses import USES
from ligzda.assessment.rules.wording import WORDS
from ligzda.law.rules.citation import learn_titles


class AssessmentConfig(AppConfig):
    """How a family is studied and described, and what the court is told."""

    name = "ligzda.assessment"
    label = "assessment"
    verbose_name = _("Assessment")

    def ready(self) -> None:
        """Teach the words of this area's refusals."""
        learn(WORDS)
        learn_titles("assessment", USES)
        # Imported here: models cannot be before the apps are.
        from ligzda.access.views.sections import Section
        from ligzda.families.sections import FAMILY_SECTIONS

        FAMILY_SECTIONS.add(
            Section(40, "assessment", _("Assessment"), "assessment", "characterisation.read"),
            Section(45, "sendings", _("Sent to the court"), "sendings", "file.read"),
        )
