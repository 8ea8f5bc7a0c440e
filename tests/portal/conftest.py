"""Families that take children in, at night."""

from tests.placements.conftest import night

__all__ = ["night"]
