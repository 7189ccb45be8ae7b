"""Phrases that ask for or offer private contact."""
