"""What a school has told tweetguard about itself: `tweetguard.yaml`."""
