"""What a message may hold, and when it is tried again."""
