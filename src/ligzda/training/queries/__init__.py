"""What people look at here."""

from ligzda.training.queries.cards import Card, Course, card, course, family_cards
from ligzda.training.queries.certificates import is_valid, visible_certificates
from ligzda.training.queries.groups import Roster, Row, groups, open_sessions, roster
from ligzda.training.queries.programmes import asked_by_law, households, programmes, versions
from ligzda.training.queries.reach import known_persons, suggested, trainees, within

__all__ = [
    "Card",
    "Course",
    "Roster",
    "Row",
    "asked_by_law",
    "card",
    "course",
    "family_cards",
    "groups",
    "households",
    "is_valid",
    "known_persons",
    "open_sessions",
    "programmes",
    "roster",
    "suggested",
    "trainees",
    "versions",
    "visible_certificates",
    "within",
]
