"""Families on their way to a status."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.families.rules.uses import USES
from ligzda.families.rules.wording import WORDS
from ligzda.law.rules.citation import learn_titles


class FamiliesConfig(AppConfig):
    """From the first question to the court's decision, and what stands after it."""

    name = "ligzda.families"
    label = "families"
    verbose_name = _("Families")

    def ready(self) -> None:
        """Teach the words of this area's refusals and the names of its deeds, and add its sections."""
        learn(WORDS)
        learn_titles("families", USES)
        # Imported here: models cannot be before the apps are.
        from ligzda.access.audit import learn_names
        from ligzda.access.views.sections import Section
        from ligzda.documents.sections import add_frame
        from ligzda.families.models.deeds import NAMES
        from ligzda.families.sections import FAMILY_SECTIONS
        from ligzda.families.views.frame import of_documents

        FAMILY_SECTIONS.add(
            Section(10, "about", _("Family"), "family_about", "family.read"),
            Section(20, "agreements", _("Agreements"), "family_agreements", "agreement.read"),
            Section(50, "court", _("Orphans' court"), "family_court", "family.read"),
            Section(60, "papers", _("Papers"), "family_papers", "paper.read"),
            Section(90, "contacts", _("Contact log"), "contacts", "contact.read"),
            Section(95, "record", _("All records"), "family_record", "fact.withdraw"),
        )
        add_frame(of_documents)
        learn_names(NAMES)
