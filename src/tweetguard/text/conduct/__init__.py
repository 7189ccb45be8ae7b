"""How a post treats people: abuse, the running down of a school or its people, shouting."""
