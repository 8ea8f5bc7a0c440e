"""The sections of the pages of a family or a child: every area that has something to show there adds its own."""

from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django.urls import reverse

from ligzda.ui.parts import Link


class Filed(Protocol):
    """What has a file of its own: a family, a child."""

    number: str
    case_id: UUID


@dataclass(frozen=True)
class Section:
    """One section: where it stands among the others, its name, its address and the permission to open it."""

    order: int
    key: str
    label: Any
    url_name: str
    permission: str
    by_case: bool = False  # the page of any case, as that of its documents, is called by the case's id

    def url(self, of: Filed) -> str:
        """Return the section's address for that family or child."""
        return reverse(self.url_name, args=[of.case_id if self.by_case else of.number])


class Sections:
    """The sections of one kind of file, in their order."""

    def __init__(self) -> None:
        self._sections: list[Section] = []

    def add(self, *sections: Section) -> None:
        """Add sections; called once by each area as it is loaded."""
        self._sections = sorted([*self._sections, *sections], key=lambda section: section.order)

    def links(self, of: Filed, held: frozenset[str], current: str) -> list[Link]:
        """Return the sections that the actor may open, as the side navigation draws them."""
        return [
            Link(str(section.label), section.url(of), section.key == current)
            for section in self._sections
            if section.permission in held
        ]

    def home(self, of: Filed) -> str:
        """Return the address of the first section."""
        return self._sections[0].url(of)
