"""What people do about pay."""
