"""Who may see and do what, and who did."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    """Organisations, accounts, roles, cases, assignments and the audit trail."""

    name = "ligzda.access"
    label = "access"
    verbose_name = _("Access")
    default_auto_field = "django.db.models.BigAutoField"
