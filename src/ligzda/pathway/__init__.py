"""The path of each role and the list of what is due, worked out from facts."""
