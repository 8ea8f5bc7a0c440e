"""What people do here: each deed one transaction, permission asked first, one audit event."""
