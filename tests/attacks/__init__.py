"""What strangers, and members who want what is not theirs, achieve on any channel: nothing."""
