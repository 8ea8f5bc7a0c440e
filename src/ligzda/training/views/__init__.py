"""What people see: each view makes one call and shows the answer."""
