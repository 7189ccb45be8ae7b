"""Mend drafts: plan edits for findings, keep those that bring nothing new, and write them back into their files."""
