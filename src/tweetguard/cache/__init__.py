"""What was found before, so that unchanged drafts and pictures need not be looked at again. It holds no personal data."""
