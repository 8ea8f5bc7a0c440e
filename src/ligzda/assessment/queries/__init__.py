"""What people look at; nothing invisible can be listed."""

from .papers import (
    characterisations,
    evaluations,
    notes,
    one_study,
    own_words,
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
    "own_words",
    "psychologists",
    "requests",
    "sendings",
    "studies",
    "support",
]
