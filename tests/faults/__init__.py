"""What breaks, on purpose: seeded, with real processes and a ledger in the fake server that is held against the rows.

What each scenario is and where it is tested stands in docs/reliability.md.
"""
