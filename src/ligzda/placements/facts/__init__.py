"""Turns the rows of placements into what rules, pay and the search take."""
