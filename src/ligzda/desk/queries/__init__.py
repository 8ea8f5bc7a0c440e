"""What the desk's pages show; nothing invisible can be listed."""
