"""The sections of a child's pages: every area that has something to show of a child adds its own."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from ligzda.children.models import Child
from ligzda.ui.parts import Link


@dataclass(frozen=True)
class Section:
    """One section: where it stands among the others, its name, its address and the permission to open it."""

    order: int
    key: str
    label: Any
    url_name: str
    permission: str
    by_case: bool = False

    def url(self, child: Child) -> str:
        """Return the section's address for the child."""
        return reverse(self.url_name, args=[child.case_id if self.by_case else child.number])


_sections: dict[str, Section] = {}


def add_section(section: Section) -> None:
    """Add a section; called once by each area as it is loaded."""
    _sections[section.key] = section


def sections() -> list[Section]:
    """Return all sections in their order."""
    return sorted(_sections.values(), key=lambda section: section.order)


def links(child: Child, held: frozenset[str], current: str) -> list[Link]:
    """Return the sections that the actor may open, as the side navigation draws them."""
    return [
        Link(str(section.label), section.url(child), section.key == current)
        for section in sections()
        if section.permission in held
    ]


def home(child: Child) -> str:
    """Return the address of the child's first section."""
    return sections()[0].url(child)
