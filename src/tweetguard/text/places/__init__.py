"""Postal addresses and postcodes."""
