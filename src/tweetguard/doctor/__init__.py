"""Find out whether all that tweetguard needs here is there and works. What is said of it holds no personal data."""
