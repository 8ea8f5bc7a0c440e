"""What is written to people, and whether it arrived."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MessagesConfig(AppConfig):
    """E-mails and SMS and their fate, links in them, and alerts."""

    name = "ligzda.messages"
    label = "messages"
    verbose_name = _("Messages")

    def ready(self) -> None:
        """Teach the words of this area's refusals, and what the link of an alert does."""
        from ligzda.access.audit import learn_names
        from ligzda.access.refusal import learn
        from ligzda.law.rules.citation import learn_titles
        from ligzda.messages.actions.alerts import PURPOSE, answer_by_link
        from ligzda.messages.models.deeds import NAMES
        from ligzda.messages.purposes import Purpose, register
        from ligzda.messages.rules.uses import USES
        from ligzda.messages.rules.words import WORDS
        from ligzda.messages.words import alert_page

        learn(WORDS)
        learn_titles("messages", USES)
        learn_names(NAMES)
        register(Purpose(PURPOSE, shows=alert_page, does=answer_by_link))
