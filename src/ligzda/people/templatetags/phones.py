"""Telephone numbers as people read them."""

from django import template

from ligzda.access.rules.phones import readable

register = template.Library()
register.filter("phone", readable)
