"""Which role may be held where, and who may be given one. House rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from ligzda.access.refusal import Reason
from ligzda.access.rules.roles import CENTRE_ROLES, WITHOUT_ORGANISATION, Role

#: Kinds of organisation in which each role can be held; a role that is not here needs none.
PLACES: Mapping[Role, frozenset[str]] = {
    **dict.fromkeys(CENTRE_ROLES, frozenset({"centre", "agency"})),
    Role.COURT: frozenset({"court"}),
    Role.POLICE: frozenset({"state_police", "municipal_police"}),
    Role.INSTITUTION: frozenset({"institution"}),
    Role.MUNICIPAL_WORKER: frozenset({"social_service"}),
    Role.ASSISTANT: frozenset({"social_service", "agency", "association"}),
    Role.SUPERVISOR: frozenset({"ministry", "supervisor"}),
}


@dataclass(frozen=True)
class NewMember:
    """Somebody about to be given a role."""

    role: Role
    kind: str | None  # of the organisation, None when there is none
    organisation_stands: bool
    account_open: bool
    holds_it: bool
    oneself: bool


def reasons_against_role(who: NewMember) -> list[Reason]:
    """Return why somebody cannot be given the role (house: a fitting place, and never by oneself to oneself)."""
    needs_place = who.role not in WITHOUT_ORGANISATION
    return [
        Reason(code, at=field)
        for code, field, wrong in (
            ("role_needs_organisation", "organisation", needs_place and who.kind is None),
            ("role_needs_no_organisation", "organisation", not needs_place and who.kind is not None),
            (
                "role_not_of_this_kind",
                "organisation",
                needs_place and who.kind is not None and who.kind not in PLACES[who.role],
            ),
            ("organisation_ended", "organisation", not who.organisation_stands),
            ("account_closed", "", not who.account_open),
            ("role_held_already", "role", who.holds_it),
            ("own_role", "", who.oneself),
        )
        if wrong
    ]
