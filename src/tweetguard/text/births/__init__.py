"""Dates, and those among them that say when somebody was born."""
