"""The sections of a family's pages: every area that has something to show of a family adds its own."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

from ligzda.access.actor import Actor
from ligzda.families.models import Family
from ligzda.ui.parts import Link

#: Given many rows' worth of nothing but one family, says what stands beside the section's name ("3", "42/48 h").
Count = Callable[[Family, Actor], str | int]


@dataclass(frozen=True)
class Section:
    """One section: where it stands among the others, its name, its address and the permission to open it."""

    order: int
    key: str
    label: Any
    url_name: str
    permission: str
    by_case: bool = field(default=False)
    count: Count | None = None

    def url(self, family: Family) -> str:
        """Return the section's address for the family."""
        return reverse(self.url_name, args=[family.case_id if self.by_case else family.number])


_sections: dict[str, Section] = {}


def add_section(section: Section) -> None:
    """Add a section; called once by each area as it is loaded."""
    _sections[section.key] = section


def sections() -> list[Section]:
    """Return all sections in their order."""
    return sorted(_sections.values(), key=lambda section: section.order)


def links(family: Family, by: Actor, held: frozenset[str], current: str) -> list[Link]:
    """Return the sections that the actor may open, as the side navigation draws them."""
    return [
        Link(
            str(section.label),
            section.url(family),
            section.key == current,
            section.count(family, by) if section.count else "",
        )
        for section in sections()
        if section.permission in held
    ]


def home(family: Family) -> str:
    """Return the address of the family's first section."""
    return sections()[0].url(family)
