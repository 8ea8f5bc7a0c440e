"""Who does something, as what and when: made once at the edge and handed down as `by`."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo

from ligzda.access.rules.roles import Role

if TYPE_CHECKING:
    from ligzda.access.models import Account, Membership

RIGA = ZoneInfo("Europe/Riga")


@dataclass(frozen=True)
class Actor:
    """Somebody (or the system itself) at one moment. `on` is that moment's day in Riga."""

    account: "Account | None"
    at: dt.datetime
    on: dt.date
    name: str
    memberships: tuple["Membership", ...] = ()
    is_system: bool = False

    @classmethod
    def of(cls, account: "Account", *, at: dt.datetime) -> Self:
        """Return that account's owner as they are at that moment; a closed account has no membership."""
        on = at.astimezone(RIGA).date()
        rows = account.memberships.standing_on(on).select_related("organisation")
        standing = tuple(rows) if account.is_active else ()
        return cls(account=account, at=at, on=on, name=account.name, memberships=standing)

    @classmethod
    def system(cls, *, at: dt.datetime, name: str = "Ligzda") -> Self:
        """Return the system itself (a tick, an import, the public page), which may do everything."""
        return cls(account=None, at=at, on=at.astimezone(RIGA).date(), name=name, is_system=True)

    def as_system(self) -> Self:
        """Return the system acting for this visitor at the same moment, for what anybody may do."""
        return type(self).system(at=self.at)

    @classmethod
    def nobody(cls, *, at: dt.datetime) -> Self:
        """Return a visitor who has not signed in, and who may do nothing."""
        return cls(account=None, at=at, on=at.astimezone(RIGA).date(), name="")

    @property
    def roles(self) -> frozenset[Role]:
        """Return the roles held now, in whatever organisation."""
        return frozenset(Role(membership.role) for membership in self.memberships)

    def organisations(self, *roles: Role) -> list[int]:
        """Return the ids of the organisations in which one of the roles (any, when none is named) is held."""
        return [
            membership.organisation_id
            for membership in self.memberships
            if membership.organisation_id and (not roles or membership.role in roles)
        ]
