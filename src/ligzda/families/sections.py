"""The sections of a family's pages."""

from ligzda.access.views.sections import Sections

FAMILY_SECTIONS = Sections()
