"""Who is told of a thing of a case, one after the other: its workers, the manager, the duty officers."""

import datetime as dt

from django.db.models import Q

from ligzda.access.actor import RIGA
from ligzda.access.models import Account, Assignment, Case, Membership, Substitution, TeamMember
from ligzda.access.rules.roles import Role

from . import officers


def chain(case: Case, *, at: dt.datetime) -> list[Account]:
    """Return who is told of something about the case. Somebody who stands in for a worker comes before them."""
    on = at.astimezone(RIGA).date()
    standing = Assignment.objects.standing_on(on).filter(case=case)
    teams = TeamMember.objects.standing_on(on).filter(team__in=standing.values("team"))
    social = Membership.objects.standing_on(on).filter(role=Role.SOCIAL_WORKER).values("account")
    workers = Account.objects.filter(Q(pk__in=standing.values("account")) | Q(pk__in=teams.values("account")))
    first = list(workers.filter(pk__in=social, closed_at=None).order_by("pk"))
    stand_ins = Substitution.objects.standing_on(on).filter(absent__in=first, substitute__closed_at=None)
    found = [*(row.substitute for row in stand_ins.select_related("substitute").order_by("pk")), *first]
    if case.centre:
        at_home = Q(organisation=case.centre) | Q(organisation__parent=case.centre)
        managers = Membership.objects.standing_on(on).filter(at_home, role=Role.MANAGER)
        told = managers.filter(account__closed_at=None).select_related("account").order_by("pk")
        found += [*(row.account for row in told), *officers.chain(case.centre, at=at)]
    return list(dict.fromkeys(found))
