"""Reporters: they show what was found and change nothing of it."""
