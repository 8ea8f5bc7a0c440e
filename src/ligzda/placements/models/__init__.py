"""What is kept of placements, readiness, searches and notices."""

from .placements import Away, Placement

__all__ = ["Away", "Placement"]
