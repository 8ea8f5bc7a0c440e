"""A made-up country of families, at any size, from a seed."""
