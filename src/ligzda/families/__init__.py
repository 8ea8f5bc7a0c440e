"""Families on their way to a status: recruitment, enquiries, contacts, agreements, court, statuses."""
