"""Readiness, the search for a family, placements and notices."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacementsConfig(AppConfig):
    """Who can take a child, who is asked, and where the child is."""

    name = "ligzda.placements"
    label = "placements"
    verbose_name = _("Placements")
