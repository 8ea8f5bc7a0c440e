"""What people type on the pages of this area."""
