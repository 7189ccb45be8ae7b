"""Names of persons, and which of them are pupils."""
