"""Facts about a picture: its size, its faces. Nothing in here knows of rules or of consent."""
