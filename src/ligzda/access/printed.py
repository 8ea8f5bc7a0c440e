"""The access table: every address of Ligzda with who may come in, in which relation; docs/access.md is made of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

from ligzda.access.rules.permissions import relations
from ligzda.access.rules.roles import CENTRE_ROLES, Relation, Role
from ligzda.access.web import Door

#: How a person may stand to the case (or to the organisation) that a page is about.
STANDINGS = ("own", "same centre", "other centre", "ended assignment")
HEADINGS = (
    "own: assigned to them, to their team or to whom they stand in for; of their court; their own family, "
    "or a child that is with it; "
    "of their organisation",
    "same centre: of their centre, but not assigned to them",
    "other centre: of another centre, court and municipality",
    "ended assignment: of their centre, and no longer assigned to them",
)


@dataclass(frozen=True)
class Row:
    """One address with one method."""

    route: str
    method: str
    door: Door
    module: str  # of the view

    def roles(self, standing: str) -> list[Role]:
        """Return the roles that are let in when they stand so to what the page is about."""
        permission = self.door.asks(self.method)
        assert permission is not None
        return [role for role in Role if may(permission, role, standing, case=self.door.case)]


def may(permission: str, role: Role, standing: str, *, case: bool) -> bool:
    """Tell whether a role has the permission in that standing."""
    held = relations(permission, role)
    if not case:
        return Relation.EVERYWHERE in held or (bool(held) and standing != "other centre") or Relation.ANY_CENTRE in held
    opens = {Relation.ANY_CENTRE}
    if standing == "own":
        opens |= {Relation.ASSIGNED, Relation.TERRITORY, Relation.MUNICIPALITY}
        opens |= {Relation.OWN_FAMILY, Relation.PLACED_HERE}
    if standing != "other centre" and role in CENTRE_ROLES:
        opens.add(Relation.SAME_CENTRE)
    return not opens.isdisjoint(held)


def doors(resolver: URLResolver | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Yield every address of Ligzda with its pattern, as Django would look for them."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from doors(pattern, route)
        else:
            yield route, pattern


def rows() -> list[Row]:
    """Return the access table: every address made by `page` or `public`, by method."""
    return [
        Row(f"/{route}", method, pattern.callback.door, pattern.callback.__module__)
        for route, pattern in doors()
        if hasattr(pattern.callback, "door")
        for method in pattern.callback.door.methods
    ]


def page() -> str:
    """Return docs/access.md."""
    lines = [
        "# Who may open what",
        "",
        "Printed from the code (`make docs`); a test runs every cell. Each address names the roles that are let in,",
        "by how they stand to the case or organisation that the page is about:",
        "",
        *(f"- {heading}" for heading in HEADINGS),
        "",
        "Everybody else is answered 403 when their role can never come in, and 404 when the thing is not theirs to",
        "know of. Who has broken the glass of a case stands to it as to an own one, but for what `BEHIND_GLASS` in",
        "`access/rules/permissions.py` names. Who has not signed in is sent to the sign-in page.",
    ]
    part = None
    for row in rows():
        start = row.route.split("/")[1] or "/"
        if start != part:
            part = start
            lines += ["", f"## {start}", "", "| address | method | " + " | ".join(STANDINGS) + " |"]
            lines += ["|---|---|" + "---|" * len(STANDINGS)]
        lines.append(f"| `{row.route}` | {row.method} | " + " | ".join(_cells(row)) + " |")
    return "\n".join(lines) + "\n"


def _cells(row: Row) -> list[str]:
    if row.door.permission is None:
        return ["anybody"] * len(STANDINGS)
    return [_words(row.roles(standing)) for standing in STANDINGS]


def _words(roles: list[Role]) -> str:
    if not roles:
        return "–"
    return "everybody signed in" if len(roles) == len(Role) else ", ".join(roles)
