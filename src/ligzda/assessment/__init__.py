"""Studies, opinions, characterisations, joint evaluations and what was sent to the court."""
