"""Turns rows of contracts, placements and readiness into what the rules of pay take."""
