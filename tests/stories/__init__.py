"""What people do with it in a year, each story on every channel, by a person with a phone."""
