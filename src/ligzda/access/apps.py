"""Who may see and do what, and who did."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    """Organisations, accounts, roles, cases, assignments and the audit trail."""

    name = "ligzda.access"
    label = "access"
    verbose_name = _("Access")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Teach the names of this area's deeds and the texts of its reasons."""
        from ligzda.access.audit import learn_names
        from ligzda.access.models.deeds import NAMES
        from ligzda.access.refusal import learn
        from ligzda.access.rules.words import WORDS

        learn(WORDS)
        learn_names(NAMES)
