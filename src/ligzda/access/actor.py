"""Who does something, as what and when: made once at the edge and handed down as `by`."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self
from uuid import UUID
from zoneinfo import ZoneInfo

from ligzda.access.rules.roles import Role

if TYPE_CHECKING:
    from django.db.models.expressions import RawSQL

    from ligzda.access.models import Account, Membership
    from ligzda.access.queries.cases import Ways

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
    looks: bool = False

    @classmethod
    def of(cls, account: "Account", *, at: dt.datetime, looks: bool = False) -> Self:
        """Return that account's owner as they are at that moment; a closed account has no membership.

        Who only `looks` changes nothing meanwhile: what they may do with a case is asked once.
        """
        from ligzda.access.belonging import memberships

        on = at.astimezone(RIGA).date()
        standing = memberships(account, on) if account.is_active else ()
        return cls(account=account, at=at, on=on, name=account.name, memberships=standing, looks=looks)

    @classmethod
    def system(cls, *, at: dt.datetime, name: str = "Ligzda") -> Self:
        """Return the system itself (a tick, an import, the public page), which may do everything."""
        return cls(account=None, at=at, on=at.astimezone(RIGA).date(), name=name, is_system=True)

    def as_system(self) -> Self:
        """Return the system acting for this visitor at the same moment, for what anybody may do."""
        return type(self).system(at=self.at)

    def as_house(self) -> Self:
        """Return the same person with the system's rights, for what follows by itself from a deed of theirs."""
        return type(self)(account=self.account, at=self.at, on=self.on, name=self.name, is_system=True)

    @classmethod
    def nobody(cls, *, at: dt.datetime) -> Self:
        """Return a visitor who has not signed in, and who may do nothing."""
        return cls(account=None, at=at, on=at.astimezone(RIGA).date(), name="")

    @property
    def roles(self) -> frozenset[Role]:
        """Return the roles held now, in whatever organisation."""
        return frozenset(Role(membership.role) for membership in self.memberships)

    @cached_property
    def holds(self) -> dict[UUID, frozenset[str]]:
        """Return what is known already of the permissions of somebody who only looks, by case."""
        return {}

    @cached_property
    def grounds(self) -> "dict[Ways, RawSQL]":
        """Return what was written already of the cases that are open to somebody (`access.queries.cases`)."""
        return {}

    @cached_property
    def stands_for(self) -> tuple[int, ...]:
        """Return the ids of the own account and of those that it stands in for at this moment; asked once."""
        from ligzda.access.belonging import absent

        if self.account is None:
            return ()
        return (self.account.pk, *absent(self.account.pk, self.on))

    @cached_property
    def teams(self) -> tuple[int, ...]:
        """Return the ids of the standing teams of any of those; asked once."""
        from ligzda.access.belonging import teams

        return teams(self.stands_for, self.on)

    def organisations(self, *roles: Role) -> list[int]:
        """Return the ids of the organisations in which one of the roles (any, when none is named) is held."""
        return [
            membership.organisation_id
            for membership in self.memberships
            if membership.organisation_id and (not roles or membership.role in roles)
        ]
