"""What a family answers or tells on the page that a link in a message opens."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from ligzda.access.actor import RIGA, Actor
from ligzda.families.models import Family
from ligzda.law.queries import rulebook
from ligzda.messages.models import Link
from ligzda.placements.actions.notices import tell
from ligzda.placements.actions.readiness import answer_tonight
from ligzda.placements.models import Notice, Readiness
from ligzda.placements.rules.readiness import MORNING, tonight_until
from ligzda.ui import words

MEANS = Readiness.Means.LINK
YES, NO = "yes", "no"


@transaction.atomic
def answer_by_link(*, by: Actor, link: Link, tonight: str, reason: str = "") -> str:
    """Keep the answer and return what to say of it; a “no” with its reason is a notice to the centre."""
    family = Family.objects.select_related("case__centre").get(case=link.about)
    if tonight == NO:
        hour = int(rulebook().number(MORNING, by.on) or 0)
        until = tonight_until(by.at.astimezone(RIGA), hour)
        if reason.strip():
            tell(by=by, family=family, kind=Notice.Kind.CANNOT, text=reason, means=Notice.Means.LINK, until=until)
        else:
            answer_tonight(by=by, family=family, yes=False, means=MEANS)
        return _("Thank you. Until %(time)s nobody will ask you to take a child.") % {"time": words.daytime(until)}
    answer_tonight(by=by, family=family, yes=True, only="" if tonight == YES else tonight, means=MEANS)
    return _("Thank you! The centre knows that you are ready.")


@transaction.atomic
def tell_by_link(*, by: Actor, link: Link, **told: Any) -> str:
    """Keep what the family tells its centre, and return what to say of it."""
    family = Family.objects.select_related("case__centre").get(case=link.about)
    tell(by=by, family=family, means=Notice.Means.LINK, **told)
    return _("Thank you! The centre has your notice.")
