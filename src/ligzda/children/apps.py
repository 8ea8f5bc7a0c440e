"""Children in out-of-family care."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChildrenConfig(AppConfig):
    """Who the child is, whom it has, what it needs, and what the court decided about it."""

    name = "ligzda.children"
    label = "children"
    verbose_name = _("Children")
