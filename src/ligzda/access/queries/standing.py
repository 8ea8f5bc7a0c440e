"""How somebody stands to one case: what `cases` asks of all cases in SQL, told of a single one from its few rows."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any
from uuid import UUID

from ligzda.access.actor import Actor
from ligzda.access.models import Assignment, BreakGlass, Case, CaseCarer, Membership, Stay
from ligzda.access.prepared import Prepared
from ligzda.access.rules.roles import CENTRE_ROLES, Relation

PLACES = Prepared(Case.objects.values_list("pk", "centre", "court", "municipality"), among="pk")
ASSIGNED = Prepared(Assignment.objects.values_list("case", "account", "team", "since", "until"), among="case")
BROKEN = Prepared(BreakGlass.objects.values_list("case", "account", "since", "until"), among="case")
CARERS = Prepared(CaseCarer.objects.values_list("case", "account", "since", "until"), among="case")
STAYS = Prepared(Stay.objects.values_list("case", "host", "since", "until"), among="case")


def home(membership: Membership) -> list[int]:
    """Return the organisations that a membership is at home in: a unit's people work in the one above it too."""
    organisation = membership.organisation
    return [pk for pk in (organisation.pk, organisation.parent_id) if pk] if organisation else []


class Standing:
    """How an actor stands to a case at the actor's moment; what was asked once is not asked again."""

    def __init__(self, by: Actor, case: UUID):
        self._by, self._case = by, case

    def holds(self, membership: Membership, relation: Relation) -> bool:
        """Tell whether this membership stands to the case in that relation; the same as the condition in `cases`."""
        if self._places is None:
            return False
        centre, court, municipality = self._places
        match relation:
            case Relation.ASSIGNED:
                # What another centre forgot to end opens nothing.
                return self._assigned and (membership.role not in CENTRE_ROLES or centre in home(membership))
            case Relation.GLASS:
                return self._broken
            case Relation.SAME_CENTRE:
                return centre in home(membership)
            case Relation.ANY_CENTRE:
                return centre is not None
            case Relation.TERRITORY:
                return court in home(membership)
            case Relation.MUNICIPALITY:
                place = membership.organisation and membership.organisation.territory_id
                return place is not None and place == municipality
            case Relation.OWN_FAMILY:
                return self._own
            case Relation.PLACED_HERE:
                return self._host
        raise ValueError(relation)

    @cached_property
    def _places(self) -> tuple[Any, ...] | None:
        return next((tuple(row[1:]) for row in self._rows(PLACES)), None)

    @cached_property
    def _assigned(self) -> bool:
        return any(
            (account in self._by.stands_for or team in self._by.teams) and self._today(since, until)
            for _, account, team, since, until in self._rows(ASSIGNED)
        )

    @cached_property
    def _broken(self) -> bool:
        return any(
            account == self._me and since <= self._by.at < until for _, account, since, until in self._rows(BROKEN)
        )

    @cached_property
    def _own(self) -> bool:
        return self._cares_in(self._case)

    @cached_property
    def _host(self) -> bool:
        return any(self._today(*span) and self._cares_in(host) for _, host, *span in self._rows(STAYS))

    def _cares_in(self, case: UUID) -> bool:
        return any(account == self._me and self._today(*span) for _, account, *span in CARERS.rows([case]))

    @property
    def _me(self) -> int:
        return self._by.account.pk if self._by.account else 0

    def _rows(self, prepared: Prepared) -> Iterable[Any]:
        return prepared.rows([self._case])

    def _today(self, since: Any, until: Any) -> bool:
        return bool(since <= self._by.on and (until is None or self._by.on < until))
