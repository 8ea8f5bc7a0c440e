"""The words of this area's refusals, told apart by what is refused."""

from . import places, plans, readiness, searches

WORDS: dict[str, dict[str, str]] = places.WORDS | plans.WORDS | readiness.WORDS | searches.WORDS
