"""What people look at; nothing invisible can be listed."""

from .enquiries import enquiries, possible_duplicates
from .families import families, family, opened, persons
from .measures import measures
from .register import uploads, without_known
from .working import carers, history, names, roles

__all__ = [
    "carers",
    "enquiries",
    "families",
    "family",
    "history",
    "measures",
    "names",
    "opened",
    "persons",
    "possible_duplicates",
    "roles",
    "uploads",
    "without_known",
]
