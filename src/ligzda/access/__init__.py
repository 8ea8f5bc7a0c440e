"""Who may see and do what: organisations, territories, accounts, roles, cases, assignments and the audit trail."""
