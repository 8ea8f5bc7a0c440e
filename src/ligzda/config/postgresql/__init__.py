"""PostgreSQL as Ligzda uses it: the database engine that settings name."""
