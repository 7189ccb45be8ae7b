"""The first person singular, and the many words that only look like it."""
