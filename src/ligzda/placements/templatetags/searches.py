"""What the rules of a search say, as people read it."""

from django import template

from ligzda.placements.rules.matching import Caution
from ligzda.placements.words import CAUTION_NAMES

register = template.Library()


@register.filter
def caution(what: Caution) -> str:
    """Return the name of what whoever calls a family should know."""
    return str(CAUTION_NAMES[what])
