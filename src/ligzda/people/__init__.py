"""Persons, households and addresses."""
