"""Ligzda: finding a family for a child that has lost its own, and staying beside that family."""

__version__ = "0.1.0"
