"""The rulebook of dated amounts, deadlines and limits, and the calendar of working days."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn


class LawConfig(AppConfig):
    """The law as data."""

    name = "ligzda.law"
    label = "law"
    verbose_name = _("Law")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Teach the reasons' texts."""
        from ligzda.law.models.words import REFUSALS

        learn(REFUSALS)
