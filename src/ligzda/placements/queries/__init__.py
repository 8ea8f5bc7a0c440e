"""What people look at; nothing invisible can be listed."""
