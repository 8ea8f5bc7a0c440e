"""What people look at; nothing invisible can be listed."""

from .enquiries import enquiries, possible_duplicates
from .families import families, family, persons
from .measures import measures
from .register import uploads, without_known
from .search import Hit, search
from .working import carers, history

__all__ = [
    "Hit",
    "carers",
    "enquiries",
    "families",
    "family",
    "history",
    "measures",
    "persons",
    "possible_duplicates",
    "search",
    "uploads",
    "without_known",
]
