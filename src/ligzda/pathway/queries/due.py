"""What is due, by day, across all families that the actor works with."""

from datetime import date, timedelta

from django.db.models import BooleanField, Case, DateField, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from ligzda.access.actor import Actor
from ligzda.access.models import Assignment, TeamMember
from ligzda.access.models import Case as AccessCase
from ligzda.access.models.spans import on_day
from ligzda.access.queries.cases import cases
from ligzda.pathway.models import DueItem

#: So far ahead the day's page looks.
AHEAD = timedelta(days=14)


def due(*, by: Actor, permission: str = "due.read") -> QuerySet[DueItem]:
    """Return everything due in the cases that the actor may see, by day; what has no day comes last.

    `late` compares the day in the database, `by_day` is the day or one after all others, `centre_name` the centre's.
    """
    late = Case(When(due__lt=by.on, then=Value(True)), default=Value(False), output_field=BooleanField())
    return (
        DueItem.objects.filter(case__in=cases(by=by, permission=permission))
        .select_related("family", "person", "search")
        .annotate(
            late=late,
            centre_name=F("case__centre__name"),
            by_day=Coalesce("due", Value(date.max), output_field=DateField()),
        )
        .order_by("by_day", "pk")
    )


def near(*, by: Actor, turn: Q | None = None) -> QuerySet[DueItem]:
    """Return what is overdue or falls due within two weeks, of paths that do not pause.

    What has to be done about a child who is with a family already is near also when no day is known for it.
    """
    rows = due(by=by).filter(Q(due__lte=by.on + AHEAD) | Q(due=None, kind=DueItem.Kind.CHILD), paused=False)
    return rows.filter(turn) if turn is not None else rows


def mine(*, by: Actor) -> QuerySet[AccessCase]:
    """Return the cases that are the actor's own work by assignment."""
    own = Assignment.objects.standing_on(by.on).filter(account=by.account)
    return cases(by=by, permission="due.read").filter(pk__in=own.values("case"))


def of_team(*, by: Actor) -> QuerySet[AccessCase]:
    """Return the cases of the actor's teams, and of the colleagues in them."""
    teams = TeamMember.objects.standing_on(by.on).filter(on_day(by.on, "team__"))
    own = teams.filter(account=by.account).values("team")
    colleagues = teams.filter(team__in=own).values("account")
    theirs = Assignment.objects.standing_on(by.on).filter(Q(team__in=own) | Q(account__in=colleagues))
    return cases(by=by, permission="due.read").filter(pk__in=theirs.values("case"))
