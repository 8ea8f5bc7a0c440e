"""Pages of the rulebook: the list, an entry, and the changes that people make to it."""
