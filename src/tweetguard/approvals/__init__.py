"""Approvals of drafts: what they are bound to, how they are kept, how they are signed. Whether one counts is said in `checks/`."""
