"""The family's own side."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PortalConfig(AppConfig):
    """What a carer sees and says of the own family."""

    name = "ligzda.portal"
    label = "portal"
    verbose_name = _("Families' own pages")

    def ready(self) -> None:
        """Teach the names of its looks."""
        # Imported here: models cannot be before the apps are.
        from ligzda.access.audit import learn_names
        from ligzda.portal.words import NAMES

        learn_names(NAMES)
