"""Git: what a commit changes, which drafts that concerns, and the hook that asks before each commit."""
