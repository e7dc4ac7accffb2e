"""Whether somebody who holds the database, but not the sealing key, can tell who wrote what (docs/anonymity.md)."""
