"""Telephone numbers as people read them."""

from django import template

from ligzda.people.rules.phones import e164, shown

register = template.Library()


@register.filter
def phone(written: str) -> str:
    """Return a number as it is read, +371 20 599 524; what is no number stays as it was written."""
    number = e164(written)
    return shown(number) if number else written
