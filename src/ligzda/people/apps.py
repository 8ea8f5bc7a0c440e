"""Persons, households and addresses."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.people.rules.wording import WORDS


class PeopleConfig(AppConfig):
    """Whom the house knows, and who lives with whom."""

    name = "ligzda.people"
    label = "people"
    verbose_name = _("People")

    def ready(self) -> None:
        """Teach the words of this area's refusals and the names of its deeds."""
        # Imported here: models cannot be before the apps are.
        from ligzda.access.audit import learn_names
        from ligzda.people.models.deeds import NAMES

        learn(WORDS)
        learn_names(NAMES)
