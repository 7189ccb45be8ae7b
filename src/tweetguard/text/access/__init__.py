"""Passwords, keys and codes that open something."""
