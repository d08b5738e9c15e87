"""A slate on a server: PostgreSQL, and a copy of what was read last."""
