"""What is written to people, and whether it arrived."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.messages.rules.sending import WORDS


class MessagesConfig(AppConfig):
    """Letters by e-mail and their fate."""

    name = "ligzda.messages"
    label = "messages"
    verbose_name = _("Messages")

    def ready(self) -> None:
        """Teach the words of this area's refusals."""
        learn(WORDS)
