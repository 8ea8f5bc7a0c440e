"""What people look at; nothing invisible can be listed."""

from .papers import (
    characterisations,
    evaluations,
    notes,
    one_study,
    psychologists,
    requests,
    sendings,
    studies,
    support,
)

__all__ = [
    "characterisations",
    "evaluations",
    "notes",
    "one_study",
    "psychologists",
    "requests",
    "sendings",
    "studies",
    "support",
]
