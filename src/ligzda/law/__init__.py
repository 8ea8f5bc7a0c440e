"""The rulebook: dated amounts, deadlines and limits with their sources, and the calendar of working days."""
