"""Turns what all areas have recorded of families into the facts that the rules of the path take."""

from .due import awaited_items, due_items, fresh_as_the_book, fresh_until, worked_out
from .paths import UNDECIDED, FamilyPaths, RolePath, of_families

__all__ = [
    "UNDECIDED",
    "FamilyPaths",
    "RolePath",
    "awaited_items",
    "due_items",
    "fresh_as_the_book",
    "fresh_until",
    "of_families",
    "worked_out",
]
