"""The one question before every deed: may this actor do this, here."""

from ligzda.access.actor import Actor
from ligzda.access.models import Case, Organisation
from ligzda.access.queries.cases import allowed, permissions


class Denied(Exception):
    """The actor may not. A page answers 404 when even the case may not be seen, else 403."""

    def __init__(self, permission: str, *, visible: bool) -> None:
        self.permission, self.visible = permission, visible
        super().__init__(permission)


def require(by: Actor, permission: str, case: Case | None = None, *, organisation: Organisation | None = None) -> None:
    """Raise `Denied` unless the actor may do that: to the case, in the organisation, or at all."""
    if case is not None:
        held = permissions(by=by, case=case)
        if permission not in held:
            raise Denied(permission, visible=bool(held))
    elif not allowed(by=by, permission=permission, organisation=organisation):
        # Another organisation's thing is not theirs to know of; what belongs to nobody is plainly forbidden.
        raise Denied(permission, visible=organisation is None)
