"""One file a revision, oldest first. What was released is never edited; a correction is a new revision."""
