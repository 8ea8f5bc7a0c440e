"""Pay: what a specialised family is owed for each day, and how it gets it."""
