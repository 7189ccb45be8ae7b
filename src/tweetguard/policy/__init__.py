"""The policy as a whole: its clauses, its checklist, and what of it is checked here. No draft is looked at in this room."""
