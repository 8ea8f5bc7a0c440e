"""Children in out-of-family care."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.children.rules.wording import WORDS


class ChildrenConfig(AppConfig):
    """Who the child is, whom it has, what it needs, and what the court decided about it."""

    name = "ligzda.children"
    label = "children"
    verbose_name = _("Children")

    def ready(self) -> None:
        """Teach the words of this area's refusals and the names of its deeds, and add its sections."""
        learn(WORDS)
        # Imported here: models cannot be before the apps are.
        from ligzda.access.audit import learn_names
        from ligzda.access.views.sections import Section
        from ligzda.children.models.deeds import NAMES
        from ligzda.children.sections import CHILD_SECTIONS
        from ligzda.children.views.frame import of_documents
        from ligzda.documents.sections import add_frame

        CHILD_SECTIONS.add(
            Section(10, "about", _("Child"), "child_about", "child.read"),
            Section(30, "people", _("Relatives and close persons"), "child_people", "child.read"),
            Section(40, "court", _("Orphans' court"), "child_court", "child.read"),
            Section(95, "record", _("All records"), "child_record", "child_fact.withdraw"),
            Section(70, "documents", _("Documents"), "documents_of_case", "document.list", by_case=True),
        )
        add_frame(of_documents)
        learn_names(NAMES)
