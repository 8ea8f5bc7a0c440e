"""What people look at of pay."""
