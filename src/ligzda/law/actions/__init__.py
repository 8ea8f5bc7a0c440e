"""What people do here: confirm an entry, give it a new value from a day on, apply or drop what waits."""
