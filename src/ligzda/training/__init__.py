"""Programmes, groups, sessions, attendance, certificates and exemptions."""
