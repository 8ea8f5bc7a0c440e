"""What is kept of children."""

from .children import Child, ChildCounter, Sibling, SiblingGroup

__all__ = ["Child", "ChildCounter", "Sibling", "SiblingGroup"]
