"""The desk: what a person sees first, and the pages that compose all areas."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """Today, what is due, search, the family's path."""

    name = "ligzda.desk"
    label = "desk"
    verbose_name = _("Desk")

    def ready(self) -> None:
        """Teach the names of deeds and looks, and add the family's first section and its documents."""
        # Imported here: models cannot be before the apps are.
        from ligzda.access.audit import as_files, known_names, learn_names
        from ligzda.access.views.sections import Section
        from ligzda.desk.views.words import AS_FILES, NAMES
        from ligzda.families.sections import FAMILY_SECTIONS

        learn_names({code: name for code, name in NAMES.items() if code not in known_names()})
        learn_names(as_files(AS_FILES))
        FAMILY_SECTIONS.add(
            Section(0, "path", _("Path"), "family", "family.read"),
            Section(70, "documents", _("Documents"), "documents_of_case", "document.list", by_case=True),
        )
