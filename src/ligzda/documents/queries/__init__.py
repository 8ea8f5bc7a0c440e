"""What people look at here."""

from ligzda.documents.queries.documents import may_change, of_case, readable, versions

__all__ = ["may_change", "of_case", "readable", "versions"]
