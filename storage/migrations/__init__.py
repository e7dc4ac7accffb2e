"""The database's history, shipped inside the package; storage/migrating.py walks it."""
