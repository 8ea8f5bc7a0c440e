"""What people type about pay."""
