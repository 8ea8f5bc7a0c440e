"""What people look at: always asked with `by`, so that nothing invisible can be listed."""
