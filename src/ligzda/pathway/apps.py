"""The path to a status, and the list of what is due."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.law.rules.citation import learn_titles
from ligzda.pathway.rules.reasons import WORDS
from ligzda.pathway.rules.uses import USES


class PathwayConfig(AppConfig):
    """What is done, what is next, whose turn it is and by when; worked out from what has been recorded."""

    name = "ligzda.pathway"
    label = "pathway"
    verbose_name = _("Path")

    def ready(self) -> None:
        """Teach the words of this area's refusals and deeds."""
        from ligzda.access.audit import learn_names

        learn(WORDS)
        learn_titles("pathway", USES)
        learn_names(
            {
                "step_recorded": _("a step of the path was recorded"),
                "step_withdrawn": _("a recorded step was taken back"),
                "placement_recorded": _("a placement was recorded"),
                "placement_ended": _("the end of a placement was recorded"),
                "placement_withdrawn": _("a recorded placement was taken back"),
            }
        )
