"""The list of a night: made once for each centre, kept, and mailed to its duty officers."""

import hashlib

from django.core.files.base import ContentFile
from django.db import transaction

from ligzda.access.actor import Actor
from ligzda.access.audit import record, ref_of
from ligzda.access.models import Account, Organisation
from ligzda.access.permit import Denied
from ligzda.messages.actions import send
from ligzda.placements.facts import officers
from ligzda.placements.models import Duty, EveningList
from ligzda.placements.papers import evening_paper
from ligzda.placements.queries.evening import NIGHT, evening
from ligzda.ui import words

TEMPLATE = "placements/tonight_list"


@transaction.atomic
def make_list(*, by: Actor, centre: Organisation) -> EveningList | None:
    """Make tonight's list for the centre and mail it to whoever is on duty; None when it was made already."""
    if not by.is_system:
        raise Denied("evening_list.read", visible=False)
    # The row is the lock: of two clocks that strike at once one makes the list.
    made, first = EveningList.objects.get_or_create(centre=centre, on=by.on, defaults={"made_at": by.at})
    if not first:
        return None
    content = evening_paper(evening(by=by, centre=centre), centre=centre, by=by)
    made.sha256 = hashlib.sha256(content).hexdigest()
    made.file.save("", ContentFile(content), save=False)
    made.save(update_fields=("sha256", "file"))
    name = f"{by.on.isoformat()}.pdf"
    told = {"on": words.day(by.on)}
    for account in _readers(by, centre):
        # In the morning it would be of no use: however late it was made, it leaves at once.
        send(
            by=by,
            to=account,
            template=TEMPLATE,
            context=told,
            organisation=centre,
            enclosed=(name, content),
            urgent=True,
        )
    record(by=by, what="evening_list_made", on=by.on, ref=ref_of(made))
    return made


def _readers(by: Actor, centre: Organisation) -> list[Account]:
    """Return the duty officers of the night; where the roster names none, the first who would be called."""
    tonight = Duty.objects.standing().filter(centre=centre, since__lt=by.at + NIGHT, until__gt=by.at)
    found = [duty.account for duty in tonight.filter(account__closed_at=None).select_related("account") if duty.account]
    return list(dict.fromkeys(found)) or officers.chain(centre, at=by.at)[:1]
