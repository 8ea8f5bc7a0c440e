"""Readiness, the search for a family, placements and notices."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from ligzda.access.refusal import learn
from ligzda.law.rules.citation import learn_titles
from ligzda.placements.rules.uses import USES
from ligzda.placements.rules.wording import WORDS


class PlacementsConfig(AppConfig):
    """Who can take a child, who is asked, and where the child is."""

    name = "ligzda.placements"
    label = "placements"
    verbose_name = _("Placements")

    def ready(self) -> None:
        """Teach the words of this area's refusals and the names of its deeds, and add its sections."""
        learn(WORDS)
        learn_titles("placements", USES)
        # Imported here: models cannot be before the apps are.
        from ligzda.access.audit import learn_names
        from ligzda.access.views.sections import Section
        from ligzda.children.sections import CHILD_SECTIONS
        from ligzda.families.sections import FAMILY_SECTIONS
        from ligzda.messages.alerts import when_answered
        from ligzda.messages.links import Purpose, register
        from ligzda.placements.actions import calls
        from ligzda.placements.actions.asking import TELLING
        from ligzda.placements.actions.by_link import answer_by_link, tell_by_link
        from ligzda.placements.actions.notices import ALERT, acknowledge_by_alert
        from ligzda.placements.facts.readiness import PURPOSE
        from ligzda.placements.forms.notices import LinkNoticeForm
        from ligzda.placements.forms.readiness import TonightForm
        from ligzda.placements.forms.searches import WaveForm
        from ligzda.placements.models.deeds import NAMES
        from ligzda.placements.words import notice_page, ready_page, wave_page

        learn_names(NAMES)
        register(Purpose(PURPOSE, shows=ready_page, does=answer_by_link, form=TonightForm))
        register(Purpose(TELLING, shows=notice_page, does=tell_by_link, form=LinkNoticeForm))
        when_answered(ALERT, acknowledge_by_alert)
        register(Purpose(calls.PURPOSE, shows=wave_page, does=calls.answer_by_link, form=WaveForm))
        CHILD_SECTIONS.add(
            Section(20, "places", _("Where the child is"), "child_places", "placement.read"),
            Section(25, "tonight", _("What to know tonight"), "child_tonight", "child.tonight"),
        )
        FAMILY_SECTIONS.add(
            Section(15, "children", _("Children"), "family_children", "placement.read"),
            Section(17, "readiness", _("Readiness"), "family_readiness", "readiness.read"),
            Section(19, "notices", _("Notices"), "family_notices", "notice.read"),
        )
