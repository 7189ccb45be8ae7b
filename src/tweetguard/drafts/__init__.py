"""Drafts: what a draft is, and the readers that make drafts of files."""
