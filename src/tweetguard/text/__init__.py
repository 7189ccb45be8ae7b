"""Facts about a text: what stands where. Nothing in here knows of rules, files or screens."""
