"""What is kept on paper: files attached, papers made, and who signed them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.documents.rules.reasons import WORDS


class DocumentsConfig(AppConfig):
    """Documents of a case, their versions and signatures."""

    name = "ligzda.documents"
    label = "documents"
    verbose_name = _("Documents")

    def ready(self) -> None:
        """Teach the words of this area's refusals."""
        learn(WORDS)
