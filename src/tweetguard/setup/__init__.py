"""Set tweetguard up for a department: what it must be asked, and the files that come of the answers."""
