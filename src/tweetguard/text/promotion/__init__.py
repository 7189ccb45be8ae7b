"""Advertising and party politics."""
