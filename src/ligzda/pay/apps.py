"""Pay: contracts, months, corrections, the bank."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.law.rules.citation import learn_titles
from ligzda.pay.rules.reasons import WORDS
from ligzda.pay.rules.uses import USES


class PayConfig(AppConfig):
    """What a specialised family is owed for each day, and how it gets it."""

    name = "ligzda.pay"
    label = "pay"
    verbose_name = _("Pay")

    def ready(self) -> None:
        """Teach the words of this area's refusals and deeds."""
        from ligzda.access.audit import learn_names
        from ligzda.access.views.sections import Section
        from ligzda.families.sections import FAMILY_SECTIONS
        from ligzda.pay.words import EVENTS

        learn(WORDS)
        learn_titles("pay", USES)
        learn_names(EVENTS)
        FAMILY_SECTIONS.add(Section(60, "pay", _("Pay"), "family_pay", "furnishing.read"))
