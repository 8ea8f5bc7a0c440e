"""The sections of a child's pages."""

from ligzda.access.views.sections import Sections

CHILD_SECTIONS = Sections()
