"""Telephone numbers and the numbers that the state gives to one person."""
