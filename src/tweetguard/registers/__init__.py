"""Registers that a school keeps: personal data, read here and never written to a report."""
