"""A shared folder that nobody commits: what changes in it is checked, and said beside the drafts."""
