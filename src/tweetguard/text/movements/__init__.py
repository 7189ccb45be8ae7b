"""Where people will be, and when."""
